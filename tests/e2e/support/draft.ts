import { expect, type Page } from '@playwright/test'

import { readDemoData } from '../../../scripts/seed/data'
import { documentsUrl, mustAsOwner } from '../../../scripts/stack/emulator-api'
import { databaseName } from '../../../scripts/stack/project'
import { encodeFields } from '../../../scripts/seed/values'
import { e2ePorts } from '../../support/e2e'
import type { Person } from './person'
import { say, vi } from './words'

const data = readDemoData()

/** The demo's items as last year's, known from paper, and this year's draft still empty. */
export async function onlyLastYearHasItems(): Promise<void> {
  const bloc = `${databaseName}/documents/blocs/${data.bloc.id}/years`
  const writes = data.years['2014'].items.flatMap(
    ({ id, area, text, uom, direction, targets, points }, index) => [
      { delete: `${bloc}/2014/items/${id}` },
      {
        update: {
          name: `${bloc}/2013/items/${id}`,
          fields: encodeFields({
            area,
            text,
            uom,
            direction,
            targets,
            points,
            order: index + 1,
            removed: false,
            rev: 1,
            by: 'hoahiepbac',
          }),
        },
        updateTransforms: [{ fieldPath: 'at', setToServerValue: 'REQUEST_TIME' }],
      },
    ],
  )
  await mustAsOwner('POST', `${documentsUrl(e2ePorts.firestore)}:commit`, { writes })
}

export async function goTo(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: vi.shell.pages })
    .getByRole('link', { name, exact: true })
    .click()
}

/** The item with this number in the draft. */
export function draftItem({ page }: Person, number: number) {
  return page.locator('[data-item]').nth(number - 1)
}

/** Opens what is said of an item. */
export async function discuss(person: Person, number: number): Promise<void> {
  await draftItem(person, number)
    .getByRole('button', { name: /đơn vị thống nhất/ })
    .click()
}

/** Says for the person's unit what it thinks of an item whose discussion is open. */
export async function speak(person: Person, number: number, word: 'agree' | 'dispute'): Promise<void> {
  const choice = draftItem(person, number).getByRole('radio', { name: vi.discuss.say[word], exact: true })
  await choice.click()
  await expect(choice).toBeChecked()
}

/** Signs a freeze with a key that is there already, or makes one. */
export async function freezeAgain({ page }: Person): Promise<void> {
  await goTo(page, vi.shell.page.freeze)
  await page.getByRole('button', { name: vi.freeze.confirm }).click()
  const sign = page.getByRole('dialog').getByRole('button', { name: vi.freeze.sign })
  await expect(sign).toBeEnabled()
  await sign.click()
  await expect(page.getByText(vi.shell.stage.frozen).first()).toBeVisible()
}

/** Reopens the pledge with a reason. */
export async function reopen({ page }: Person, reason: string): Promise<void> {
  await goTo(page, vi.shell.page.board)
  await page.getByRole('button', { name: vi.remedy.reopen.title }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: vi.remedy.reason }).fill(reason)
  await dialog.getByRole('button', { name: vi.remedy.reopen.confirm }).click()
  await expect(page.getByText(vi.shell.stage.drafting).first()).toBeVisible()
}

export const counted = (done: number, total: number) => say(vi.ui.progress, { done, total })
