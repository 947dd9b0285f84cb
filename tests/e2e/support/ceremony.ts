import { expect, type Page } from '@playwright/test'

import { demoPassword } from '../../../scripts/seed/people'

import type { Person } from './person'
import { like, vi } from './words'

export const leaders = ['hoahiepbac', 'hoahiepnam', 'hoakhanhbac', 'hoakhanhnam', 'hoaminh'] as const

/** Makes a signing key where the screen asks for one. */
export async function makeKey(page: Page): Promise<void> {
  const create = page.getByRole('button', { name: vi.signingKey.create }).last()
  await create.click()
  await expect(create).toBeHidden()
}

export async function goTo(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: vi.shell.pages })
    .getByRole('link', { name, exact: true })
    .click()
}

export async function freeze({ page }: Person, { key = true } = {}): Promise<void> {
  await page.getByRole('link', { name: vi.home.step.freeze.act }).click()
  await page.getByRole('button', { name: vi.freeze.confirm }).click()
  if (key) await makeKey(page)
  await page.getByRole('dialog').getByRole('button', { name: vi.freeze.sign }).click()
  await expect(page.getByText(vi.shell.stage.frozen).first()).toBeVisible()
}

export async function open({ page }: Person, { key = true } = {}): Promise<void> {
  await goTo(page, vi.shell.page.board)
  if (key) await makeKey(page)
  await page.getByRole('button', { name: vi.open.confirm }).click()
  await expect(page.getByText(vi.shell.stage.signing, { exact: true }).first()).toBeVisible()
}

/**
 * Scrolls through the whole text as a person does, a third of the window at a time, each until it has been painted:
 * only then has it been seen. Whole windows at once now and then stop the browser's painting for good (ADR 25).
 */
async function readAll(page: Page): Promise<void> {
  const last = page.locator('[id^="item-"]').last()
  await last.evaluate(async (item) => {
    const painted = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
      })
    scrollTo({ top: 0, behavior: 'instant' })
    await painted()
    while (item.getBoundingClientRect().bottom > innerHeight) {
      scrollBy({ top: innerHeight / 3, behavior: 'instant' })
      await painted()
    }
  })
}

/** Reads every area to its end and agrees to what it holds. */
export async function review({ page }: Person): Promise<void> {
  await goTo(page, vi.shell.page.review)
  const agree = page.getByRole('button', { name: like(vi.review.area.agree) })
  await expect(agree.first()).toBeVisible()
  await readAll(page)
  for (let left = await agree.count(); left > 0; left -= 1) {
    await expect(agree.first()).not.toHaveAttribute('aria-disabled', 'true')
    await agree.first().click()
    await expect(agree).toHaveCount(left - 1)
    // the page moves on by itself to what is next, and no tap counts meanwhile
    if (left > 1) await expect(page.locator('[id^="item-"]:focus')).toBeInViewport()
  }
  await expect(page.getByRole('link', { name: vi.review.bar.sign })).toBeVisible()
  // whoever leaves by an address leaves what is still on its way to be saved by hand
  await expect(page.getByText(vi.review.state.saving, { exact: true })).toHaveCount(0)
}

/** Makes a key that the browser keeps, which wants the person to sign in afresh. */
export async function makeDeviceKey({ page }: Person): Promise<void> {
  const explained = page.getByText(vi.signingKey.lower.explain)
  const disclosure = page.getByRole('button', { name: vi.signingKey.lower.label })
  await expect(explained.or(disclosure)).toBeVisible()
  if (!(await explained.isVisible())) await disclosure.click()
  const create = page.getByRole('button', { name: vi.signingKey.lower.create })
  await create.click()
  await expect(page.getByText(vi.reauthentication.needsPassword)).toBeVisible()
  await page.getByLabel(vi.reauthentication.password).fill(demoPassword)
  await create.click()
  await expect(page.getByText(vi.signingKey.kind.device)).toBeVisible()
}

/** Brings a leader who has reviewed everything, and has a key if `made`, to the one button that signs. */
export async function prepareToSign({ page }: Person, made = false): Promise<void> {
  await goTo(page, vi.shell.page.sign)
  const start = page.getByRole('button', { name: vi.sign.start })
  const create = page.getByRole('button', { name: vi.signingKey.create })
  if (!made) {
    await expect(start.or(create).first()).toBeVisible()
    if (!(await start.isVisible())) await makeKey(page)
  }
  await start.click()
  await expect(page.getByRole('dialog').getByRole('button', { name: vi.sign.confirm })).toBeEnabled()
}

export async function confirmSigning({ page }: Person): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: vi.sign.confirm }).click()
}

/** Has everybody tap at the same moment; answers within how many milliseconds all of them did. */
export async function confirmTogether(persons: readonly Person[]): Promise<number> {
  const at = Date.now() + 500
  const taps = persons.map(({ page }) =>
    page
      .getByRole('dialog')
      .getByRole('button', { name: vi.sign.confirm })
      .evaluate(
        (button, moment) =>
          new Promise<number>((resolve) => {
            setTimeout(() => {
              resolve(Date.now())
              ;(button as HTMLElement).click()
            }, moment - Date.now())
          }),
        at,
      ),
  )
  const tapped = await Promise.all(taps)
  return Math.max(...tapped) - Math.min(...tapped)
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

export async function attest({ page }: Person, signers: number = leaders.length): Promise<void> {
  const boxes = page.getByRole('checkbox', { name: like(vi.witness.compare.done) })
  await expect(boxes).toHaveCount(signers)
  for (const box of await boxes.all()) await box.click()
  await page.getByRole('button', { name: vi.witness.attest }).click()
  await page.getByRole('dialog').getByRole('button', { name: vi.witness.attest }).click()
  await expect(page.getByText(vi.shell.stage.inForce).first()).toBeVisible()
}
