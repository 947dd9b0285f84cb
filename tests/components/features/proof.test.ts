import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button, overflow } from '../support/screen'

test('once the pledge is in force its proof is offered, with the witness’s key to compare', async () => {
  await openApp({ ceremony: 'held', upTo: 8, size: [360, 740] })
  await expect.element(button('Tải tệp bằng chứng')).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
})

test('before that there is none', async () => {
  await openApp({ ceremony: 'held', upTo: 7 })
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(document.querySelector('.proof')).toBeNull()
})

test('axe has seen every part of the proof', () => {
  expect(unseen(import.meta.glob('/src/features/proof/*.vue'))).toEqual([])
})
