import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { keyCode } from '@/domain/shared/code'

import { openApp, type Opening } from '../support/app'
import { expectAccessible } from '../support/axe'
import { addKey, changeMember, kidOf, leader, ownKey } from '../support/mismatch'
import { button } from '../support/screen'
import type { World } from '../support/world'

const signed: Opening = { ceremony: 'held', upTo: 7, as: 'noivu', withKey: true }

test.each([
  { at: 'sign', own: 1 },
  { at: '', own: 0 },
])('nobody is asked to read out the code of a key that is not theirs, on /$at', async (each) => {
  const { world } = await openApp({ ...signed, as: 'hoaminh', at: each.at })
  await expect.element(page.getByText(/đừng đọc mã này/)).toBeVisible()
  // of this device's own key, where the page has room for it
  const asked = page.getByText(/ọc mã này khi người chứng kiến hỏi/)
  expect(asked.elements()).toHaveLength(each.own)
  const large = [...document.querySelectorAll('.ui-code--big code')].map(({ textContent }) => textContent)
  expect(large).toHaveLength(each.own)
  expect(large).not.toContain(keyCode(kidOf(world, 'hoaminh')))
  await expectAccessible()
})

test('whoever signed on another device says so, and reads that code', async () => {
  const { world } = await openApp({ ...signed, as: 'hoaminh', at: 'sign', withKey: false })
  await expect.element(page.getByText(/ọc mã này khi người chứng kiến hỏi/)).not.toBeInTheDocument()
  await button('Đúng, khóa này của tôi').first().click()
  await expect.element(page.getByText('Đọc mã này khi người chứng kiến hỏi.')).toBeVisible()
  await expect
    .poll(() => document.querySelector('.ui-code--big code')?.textContent)
    .toBe(keyCode(kidOf(world, 'hoaminh')))
})

test('the first page asks for one’s own code while the witness compares, and no more after', async () => {
  const { world } = await openApp({ ...signed, as: 'hoaminh', at: '', trusted: true })
  const asked = page.getByText('Xin đọc mã này khi người chứng kiến hỏi.')
  await expect.element(asked).toBeVisible()
  world.playTo(8)
  await expect
    .element(page.getByRole('heading', { name: 'Bản giao ước có hiệu lực', exact: true }))
    .toBeVisible()
  await expect.element(asked).not.toBeInTheDocument()
  expect(document.querySelectorAll('.own-signature .ui-code')).toHaveLength(1)
  expect(document.querySelectorAll('.own-signature .ui-code--big')).toHaveLength(0)
})

test('who revoked the strange key is still told that the signature is not theirs', async () => {
  const given = (world: World) => {
    world.revocations.put(kidOf(world, 'hoaminh'), { year: '2014', seq: 7 })
  }
  await openApp({ ...signed, as: 'hoaminh', at: 'sign', given })
  await expect.element(page.getByText(/đừng đọc mã này/)).toBeVisible()
})

test('who has only a stranger’s key is told how it is revoked', async () => {
  await openApp({ ...signed, as: 'hoaminh', at: 'keys', withKey: false })
  await expect
    .element(page.getByText(/xin tạo khóa ký trên máy này trước; hoặc nhờ người chứng kiến/))
    .toBeVisible()
  await expect.element(page.getByText(/Chỉ đọc mã này nếu Quý vị chắc chắn/)).toBeVisible()
  await expectAccessible()
})

test('the person whose signature was voided reads why, on the first page too, and signs again', async () => {
  const again = { ceremony: 'troubled', as: 'hoaminh', trusted: true } as const
  await openApp({ ...again, at: '' })
  await expect.element(page.getByText('Chữ ký trước của đơn vị đã bị hủy')).toBeVisible()
  await expectAccessible()
})

const held = (world: World) => {
  changeMember(world, leader.uid, { onlyKey: kidOf(world, leader.uid) })
}
const keysPage: Opening = { ...signed, upTo: 2, at: 'keys' }

test('held to a key that is gone, a person is told to read out the one they have made', async () => {
  await openApp({ ...keysPage, as: 'hoaminh', given: held, withKey: true })
  await expect.element(page.getByText(/Khóa này chưa được nhận/)).toBeVisible()
  await expect.element(button('Không còn khóa đó?')).not.toBeInTheDocument()
  await expectAccessible()
})

test.each([
  { role: 'witness', admin: false, chooses: 1, lifts: 0 },
  { role: 'observer', admin: true, chooses: 0, lifts: 1 },
] as const)('$role, admin $admin: a witness chooses the key, an admin lifts it', async (each) => {
  const given = (world: World) => {
    changeMember(world, leader.uid, { onlyKey: addKey(world, ownKey) })
    changeMember(world, 'noivu', { role: each.role, admin: each.admin })
  }
  await openApp({ ...keysPage, given })
  await expect.element(page.getByText('chỉ nhận khóa này', { exact: true })).toBeVisible()
  expect(button(/^Chỉ nhận khóa này/).elements()).toHaveLength(each.chooses)
  expect(button(/^Nhận mọi khóa/).elements()).toHaveLength(each.lifts)
})
