import { expect, type Page } from '@playwright/test'

import type { Person } from './person'
import { like, vi } from './words'

export const leaders = ['hoahiepbac', 'hoahiepnam', 'hoakhanhbac', 'hoakhanhnam', 'hoaminh'] as const

/** Makes a signing key where the screen asks for one. */
async function makeKey(page: Page): Promise<void> {
  const create = page.getByRole('button', { name: vi.signingKey.create }).last()
  await create.click()
  await expect(create).toBeHidden()
}

async function goTo(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: vi.shell.pages })
    .getByRole('link', { name, exact: true })
    .click()
}

export async function freeze({ page }: Person): Promise<void> {
  await page.getByRole('link', { name: vi.home.step.freeze.act }).click()
  await page.getByRole('button', { name: vi.freeze.confirm }).click()
  await makeKey(page)
  await page.getByRole('dialog').getByRole('button', { name: vi.freeze.sign }).click()
  await expect(page.getByText(vi.shell.stage.frozen).first()).toBeVisible()
}

export async function open({ page }: Person): Promise<void> {
  await goTo(page, vi.shell.page.board)
  await makeKey(page)
  await page.getByRole('button', { name: vi.open.confirm }).click()
  await expect(page.getByText(vi.shell.stage.signing, { exact: true }).first()).toBeVisible()
}

/** Reads every area to its end and agrees to what it holds. */
export async function review({ page }: Person): Promise<void> {
  await goTo(page, vi.shell.page.review)
  const agree = page.getByRole('button', { name: like(vi.review.area.agree) })
  await expect(agree.first()).toBeVisible()
  for (const item of await page.locator('[id^="item-"]').all()) await item.scrollIntoViewIfNeeded()
  const saving = page.getByRole('button', { name: vi.review.state.saving })
  while ((await agree.count()) > 0) {
    await agree.first().click()
    await expect(saving).toHaveCount(0)
  }
  await expect(page.getByRole('link', { name: vi.review.bar.sign })).toBeVisible()
}

/** Brings a leader who has reviewed everything to the one button that signs. */
export async function prepareToSign({ page }: Person): Promise<void> {
  await goTo(page, vi.shell.page.sign)
  const start = page.getByRole('button', { name: vi.sign.start })
  const create = page.getByRole('button', { name: vi.signingKey.create })
  await expect(start.or(create).first()).toBeVisible()
  if (!(await start.isVisible())) await makeKey(page)
  await start.click()
  await expect(page.getByRole('dialog').getByRole('button', { name: vi.sign.confirm })).toBeEnabled()
}

export async function confirmSigning({ page }: Person): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: vi.sign.confirm }).click()
}

/** Waits for the receipt, which is given only for a signature that this browser has verified. */
export async function receipt({ page }: Person): Promise<void> {
  await expect(page.getByRole('heading', { name: like(vi.sign.receipt.signed) })).toBeVisible()
}

export async function sign(person: Person): Promise<void> {
  await prepareToSign(person)
  await confirmSigning(person)
  await receipt(person)
}

export async function attest({ page }: Person): Promise<void> {
  const boxes = page.getByRole('checkbox', { name: like(vi.witness.compare.done) })
  await expect(boxes).toHaveCount(leaders.length)
  for (const box of await boxes.all()) await box.click()
  await page.getByRole('button', { name: vi.witness.attest }).click()
  await page.getByRole('dialog').getByRole('button', { name: vi.witness.attest }).click()
  await expect(page.getByText(vi.shell.stage.inForce).first()).toBeVisible()
}
