import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { keyCode } from '@/domain/shared/code'
import { maxKeys } from '@/domain/signing/key'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { addKey, changeMember, kidOf, leader, ownKey } from '../support/mismatch'
import { button, link, overflow } from '../support/screen'
import type { World } from '../support/world'

const mine: Opening = { ceremony: 'held', at: 'keys', as: 'hoaminh' }
const dialog = () => page.getByRole('dialog')

test('a leader sees their keys, what they are, and whether the witness compared them', async () => {
  const { world } = await openApp({ ...mine, size: [360, 740] })
  const code = keyCode(kidOf(world, 'hoaminh'))
  await expect
    .element(page.getByRole('listitem').filter({ hasText: code }))
    .toHaveTextContent(/đã đối chiếu năm 2014/)
  expect(overflow()).toBe(0)
  await expectAccessible()
})

test('a key that this device did not make is an alarm until its owner says it is theirs', async () => {
  await openApp({ ...mine, upTo: 2, at: '' })
  await expect.element(page.getByText(/Có khóa ký đứng tên Quý vị không do máy này tạo/)).toBeVisible()
  await expectAccessible()
  await link('Xem các khóa').click()
  await button('Đúng, khóa này của tôi').click()
  await expect.element(page.getByText(/không do máy này tạo/)).not.toBeInTheDocument()
})

test('a signature by such a key is said to be worse', async () => {
  await openApp({ ...mine, at: '' })
  await expect.element(page.getByText(/Có việc đã ký bằng khóa đứng tên Quý vị/)).toBeVisible()
})

test('an owner ends a key with another of theirs', async () => {
  const { world } = await openApp({ ...mine, withKey: true })
  const stranger = kidOf(world, 'hoaminh')
  await page
    .getByRole('listitem')
    .filter({ hasText: keyCode(stranger) })
    .getByRole('button', { name: 'Hủy khóa này' })
    .click()
  await expect.element(dialog()).toHaveTextContent(/Không thể khôi phục khóa đã hủy/)
  await dialog().getByLabelText('Lý do').fill('Mất điện thoại')
  await expectAccessible()
  await dialog().getByRole('button', { name: 'Hủy khóa' }).click()
  await expect.element(page.getByText('đã hủy', { exact: true })).toBeVisible()
  expect(world.revocations.get().records.has(stranger)).toBe(true)
  await expectAccessible()
})

test('the witness sees everybody’s keys, and who has none', async () => {
  const given = (world: World) => {
    const others = [...world.keys.get().records].filter(([, key]) => key.uid !== 'hoaminh')
    world.keys.set({ ...world.keys.get(), records: new Map(others) })
  }
  await openApp({ ...mine, upTo: 2, as: 'noivu', given })
  await expect.element(page.getByRole('heading', { name: 'Võ Thị Mỹ Duyên' })).toBeVisible()
  await expect.element(page.getByText('Chưa có khóa ký nào')).toBeVisible()
  await expectAccessible()
})

test('the witness lets somebody who has made all their keys make more', async () => {
  const given = (world: World) => {
    const kid = kidOf(world, 'hoaminh')
    const key = world.keys.get().records.get(kid)
    if (key === undefined) throw new Error('nobody has a key')
    for (let more = 1; more < maxKeys; more += 1)
      world.keys.put(more.toString(16).repeat(64), { ...key, at: key.at + more })
  }
  await openApp({ ...mine, as: 'noivu', given })
  const full = page.getByText('Đã tạo đủ 12 khóa, không tạo thêm được')
  await expect.element(full).toBeVisible()
  await expectAccessible()
  await button('Cho tạo thêm khóa').click()
  await expect.element(full).not.toBeInTheDocument()
})

test('the witness accepts another key in place of the one that is gone, and as an admin lets the person go', async () => {
  const given = (world: World) => {
    changeMember(world, leader.uid, { onlyKey: kidOf(world, leader.uid) })
    addKey(world, ownKey)
  }
  const { world } = await openApp({ ...mine, upTo: 2, as: 'noivu', given })
  await button(`Chỉ nhận khóa này ${keyCode(ownKey)}`).click()
  await expect.element(dialog()).toHaveTextContent(keyCode(ownKey))
  await expectAccessible()
  await dialog().getByRole('button', { name: 'Chỉ nhận khóa này', exact: true }).click()
  await expect.poll(() => world.members.get().records.get(leader.uid)?.onlyKey).toBe(ownKey)
  await button(`Nhận mọi khóa ${leader.name}`).click()
  await expect.poll(() => world.members.get().records.get(leader.uid)).not.toHaveProperty('onlyKey')
})

test('axe has seen every part of the keys', async () => {
  await openApp({ ceremony: 'held', upTo: 1, as: 'noivu' })
  await expect.element(page.getByRole('heading', { name: 'Chuẩn bị khóa trước hội nghị' })).toBeVisible()
  await expectAccessible()
  expect(unseen(import.meta.glob('/src/features/ceremony/keys/*.vue'))).toEqual([])
})
