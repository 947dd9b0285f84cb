import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { headCode, keyCode } from '@/domain/shared/code'

import { wards } from '../../fixtures/pledge'
import { openApp } from '../support/app'
import { button, listed } from '../support/screen'
import { after, entryAt, textOf } from '../support/second-round'

const dialog = () => page.getByRole('dialog')
/** The codes of the keys that signed for the wards the second time, in the order of the pledge. */
const codes = () => [11, 20, 13, 14, 15].map((seq) => keyCode(entryAt(seq).kid))

test('the witness reads each person’s own key code beside their name', async () => {
  await openApp(after(20, { as: 'noivu', trusted: true }))
  await expect.poll(() => listed('.compared-seat').length).toBe(5)
  expect(new Set(codes()).size).toBe(5)
  const seats = listed('.compared-seat')
  expect(seats.map((seat, index) => seat.includes(codes()[index] ?? '-'))).toEqual(seats.map(() => true))
  expect(seats.map((seat, index) => seat.startsWith(`Phường ${wards[index]?.name ?? '-'}`))).toEqual(
    seats.map(() => true),
  )
  expect(seats.map((seat, index) => seat.includes(wards[index]?.person ?? '-'))).toEqual(
    seats.map(() => true),
  )
  expect(seats.filter((seat) => seat.includes('Mức bảo đảm thấp hơn'))).toEqual([])
})

test('what the witness signs has every seat with its own person and code, and the text by its code', async () => {
  const { world } = await openApp(after(9, { as: 'noivu', withKey: true }))
  await expect.element(button('Mở phiên ký')).toBeVisible()
  world.playTo(15)
  const boxes = page.getByRole('checkbox', { name: /^Đã đối chiếu với/ })
  await expect.poll(() => boxes.elements().length).toBe(5)
  for (const box of boxes.all()) await box.click()
  await button('Xác nhận chứng kiến').first().click()
  await expect.element(dialog()).toHaveTextContent(/đã đối chiếu mã khóa của 5 chữ ký/)
  const seats = listed('.attested__seat')
  expect(seats.map((seat, index) => seat.includes(codes()[index] ?? '-'))).toEqual(seats.map(() => true))
  expect(seats.map((seat, index) => seat.includes(wards[index]?.person ?? '-'))).toEqual(
    seats.map(() => true),
  )
  expect(seats).toHaveLength(5)
  await expect.element(dialog()).toHaveTextContent(textOf(9))
})

test('what is fixed by the second opening is told of the second text', async () => {
  await openApp(after(9, { as: 'noivu', withKey: true }))
  await expect.element(page.getByText('Bản giao ước lần 2, 4 nội dung')).toBeVisible()
  const facts = listed('.open__fact')
  expect(facts[1]).toContain('5 đơn vị được ký')
  expect(facts[1]).toContain('phường Hòa Khánh Nam và phường Hòa Minh')
  expect(facts[2]).toContain('https://giaouoc.test')
  await expect.element(page.getByText(textOf(9), { exact: true }).first()).toBeVisible()
})

test.each([
  ['of before the opening', 9, false],
  ['of the opening', 10, true],
  ['of the last entry', 20, true],
])('a code of the log %s that a leader reads out is taken: %s', async (_which, seq, taken) => {
  await openApp(after(20, { as: 'noivu', trusted: true }))
  const code = page.getByLabelText('Mã nhật ký trên máy của lãnh đạo đơn vị')
  await code.fill(headCode(entryAt(seq).hash))
  await button('So mã').click()
  const told = () => [
    document.querySelector('.head-check') === null,
    document.body.textContent.includes('Mã này không khớp'),
  ]
  await expect.poll(told).toEqual([taken, !taken])
})

test('what has happened while the witness attested is told, and nothing that was there before', async () => {
  const { world, trouble } = await openApp(after(9, { as: 'noivu', withKey: true }))
  await expect.element(button('Mở phiên ký')).toBeVisible()
  world.playTo(15)
  const boxes = page.getByRole('checkbox', { name: /^Đã đối chiếu với/ })
  await expect.poll(() => boxes.elements().length).toBe(5)
  for (const box of boxes.all()) await box.click()
  await button('Xác nhận chứng kiến').first().click()
  trouble.current = 'CHANGED_MEANWHILE'
  await dialog().getByRole('button', { name: 'Xác nhận chứng kiến' }).click()
  await expect.element(dialog().getByText('Chưa xác nhận được')).toBeVisible()
  world.playTo(16)
  await expect.poll(() => listed('[role=dialog] .ui-notice li')).toEqual(['14:46:00: Xác nhận chứng kiến'])
})
