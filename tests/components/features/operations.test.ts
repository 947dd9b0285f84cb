import { page } from 'vitest/browser'
import { expect, onTestFinished, test, vi } from 'vitest'

import { fail } from '@/domain/shared/result'

import { openApp } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { where } from '../support/people'
import { button, link, listed } from '../support/screen'
import type { World } from '../support/world'

const at = `/b/${where.bloc}/faults`

function faults(world: World): void {
  for (const [id, code] of [
    ['20140328-07', 'TypeError'],
    ['20140327-12', 'auth/internal-error'],
  ] as const)
    world.faults.put(id, {
      kind: code === 'TypeError' ? 'error' : 'failure',
      version: '0123456789abcdef',
      page: 'board',
      code,
      frames: ['YearPage-B3.js:1:7'],
      browser: 'Chrome 141',
      at: Date.parse('2014-03-28T05:00:00Z'),
    })
}

test('an admin finds the last backup and the faults from the list of people', async () => {
  await openApp({ at: `/b/${where.bloc}/people`, as: 'noivu', given: faults })
  await expect.element(page.getByText('Chưa có lần sao lưu nào')).toBeVisible()
  await expect.element(page.getByText(/docs\/operate\.vi\.md/)).toBeVisible()
  await expectAccessible()
  await link('Lỗi từ các máy').click()
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Lỗi từ các máy')
  await expect.element(page.getByText(/người vận hành chưa bật/)).toBeVisible()
  await expect
    .element(page.getByText(/Lỗi của trang: TypeError, trang board, bản 01234567, Chrome 141/))
    .toBeVisible()
  await expectAccessible()
})

test('the list is copied as it is shown, and deleted once it was asked for twice', async () => {
  const copied: string[] = []
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    copied.push(text)
    return Promise.resolve()
  })
  onTestFinished(() => {
    write.mockRestore()
  })
  const { world, trouble } = await openApp({ at, as: 'noivu', given: faults })
  await button('Sao chép danh sách').click()
  await expect.poll(() => copied[0]).toContain('YearPage-B3.js:1:7')
  await button('Xóa danh sách này').click()
  const dialog = page.getByRole('alertdialog')
  await expect.element(dialog).toHaveTextContent(/Xóa 2 báo lỗi\?/)
  await expectAccessible()
  trouble.current = 'OFFLINE'
  await dialog.getByRole('button', { name: 'Xóa', exact: true }).click()
  await expect.element(dialog.getByText('Chưa xóa hết')).toBeVisible()
  expect(world.faults.get().records.size).toBe(2)
  trouble.current = null
  await dialog.getByRole('button', { name: 'Xóa', exact: true }).click()
  await expect.element(page.getByText('Chưa có lỗi nào được báo')).toBeVisible()
  expect(world.faults.get().records.size).toBe(0)
  await expectAccessible()
})

test('a list that cannot be read says so, and is read again on request', async () => {
  let silent = true
  await openApp({
    at,
    as: 'noivu',
    given: (world, { database }) => {
      faults(world)
      world.faults.set({ ...world.faults.get(), corrupt: ['20140326-01'] })
      const { readFaults } = database
      Object.assign(database, {
        readFaults: (bloc: string) => (silent ? Promise.resolve(fail('OFFLINE')) : readFaults(bloc)),
      })
    },
  })
  await expect.element(page.getByText('Chưa đọc được danh sách')).toBeVisible()
  silent = false
  await button('Thử lại').click()
  await expect.element(page.getByText('Có 1 báo lỗi không đọc được.')).toBeVisible()
  expect(listed('.ui-copy__text')).toHaveLength(1)
})

test('who is no admin reads whose page this is', async () => {
  await openApp({ at, as: 'quansat' })
  await expect.element(page.getByText('Trang này dành cho quản trị của khối')).toBeVisible()
})

test('axe has seen what admins see of operation', () => {
  expect(unseen(import.meta.glob('/src/features/office/faults/*.vue'))).toEqual([])
  expect(unseen(import.meta.glob('/src/features/office/operations/*.vue'))).toEqual([])
})
