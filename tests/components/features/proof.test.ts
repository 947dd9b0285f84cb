import { page } from 'vitest/browser'
import { expect, onTestFinished, test, vi } from 'vitest'

import type { Services } from '@/actions/scene'

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

/** Everything that is saved as a file from now on, as text. */
function savedBy(services: Services): string[] {
  const saved: string[] = []
  Object.assign(services, { saveFile: (_name: string, content: string) => saved.push(content) })
  return saved
}

test('a proof that was saved is offered anew once the log has grown', async () => {
  const { world, services } = await openApp({ ceremony: 'held', upTo: 8, size: [360, 740] })
  const saved = savedBy(services)
  await button('Tải tệp bằng chứng').click()
  await expect.element(button('Tải lại tệp bằng chứng')).toBeVisible()
  await expect.element(page.getByText(/^Đã tải tệp .+ về máy này\.$/).last()).toBeVisible()
  await expectAccessible()
  world.playTo(9)
  await button('Tải tệp bằng chứng').click()
  await expect.element(button('Tải lại tệp bằng chứng')).toBeVisible()
  expect(saved.map((text) => text.includes('"act":"attach"'))).toEqual([false, true])
})

test('an entry that arrives while the proof is being built has it built once more', async () => {
  const { world, services } = await openApp({ ceremony: 'held', upTo: 7 })
  const saved = savedBy(services)
  const { keep } = services.proofs
  const release = await new Promise<() => void>((held) => {
    const slow = vi.spyOn(services.proofs, 'keep').mockImplementationOnce(
      (...kept) =>
        new Promise((resolve) => {
          held(() => resolve(keep(...kept)))
        }),
    )
    onTestFinished(() => slow.mockRestore())
    world.playTo(8)
  })
  world.playTo(9)
  await expect.element(button('Tải tệp bằng chứng')).toBeVisible()
  release()
  await button('Tải tệp bằng chứng').click()
  expect(saved[0]).toContain('"act":"attach"')
})

test('axe has seen every part of the proof', () => {
  expect(unseen(import.meta.glob('/src/features/record/proof/*.vue'))).toEqual([])
})
