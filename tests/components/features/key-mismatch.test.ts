import { page, userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'

import { keyCode } from '@/domain/shared/code'

import { openApp, type Opening } from '../support/app'
import { expectAccessible } from '../support/axe'
import { press } from '../support/keyboard'
import { addKey, changeMember, kidOf, leader, ownKey } from '../support/mismatch'
import { button, link, overflow, said } from '../support/screen'
import type { World } from '../support/world'

const { name } = leader
const signed: Opening = { ceremony: 'held', upTo: 7, as: 'noivu', at: 'board', withKey: true }
const dialog = () => page.getByRole('dialog')
const card = () =>
  page
    .getByRole('region', { name: 'Đối chiếu mã khóa' })
    .getByRole('listitem')
    .filter({ hasText: 'Hòa Minh' })
const differs = () => button(`Mã không khớp ${name}`)
const confirm = (words = 'Hủy chữ ký') => dialog().getByRole('button', { name: words, exact: true })
const attest = () => button('Xác nhận chứng kiến').first()
const boxes = () => page.getByRole('checkbox', { name: /^Đã đối chiếu với/ })

const withOwnKey = (world: World) => {
  addKey(world, ownKey)
}

async function startVoiding(opening: Opening = {}) {
  const opened = await openApp({ ...signed, ...opening })
  await differs().click()
  await expect.element(dialog()).toBeVisible()
  return opened
}

test('a signature whose key differs is voided, and its member held to the key that was read out, in one act', async () => {
  const { world } = await openApp({ ...signed, given: withOwnKey, size: [360, 740] })
  await expect.poll(() => boxes().elements().length).toBe(5)
  for (const box of boxes().all()) await box.click()
  await differs().click()
  await expect.element(dialog()).toHaveTextContent(keyCode(kidOf(world, 'hoaminh')))
  await expect
    .element(dialog().getByLabelText('Lý do'))
    .toHaveValue(`Mã khóa của chữ ký (${keyCode(kidOf(world, 'hoaminh'))}) khác mã mà ${name} đọc`)
  await expect.element(confirm()).toHaveAccessibleDescription('Xin chọn một cách xử lý tài khoản.')
  await expectAccessible()
  expect(overflow()).toBe(0)
  await dialog()
    .getByRole('radio', { name: `Chỉ nhận khóa ${keyCode(ownKey)}` })
    .click()
  await confirm().click()
  await expect.poll(() => world.replay().projection.signed['hoa-minh']).toBeUndefined()
  expect(world.replay().projection.seq).toBe(8)
  expect(world.members.get().records.get('hoaminh')).toMatchObject({ onlyKey: ownKey, active: true })

  // what the witness sees of it, what the hall does, and where the keyboard is
  await expect.element(dialog()).not.toBeInTheDocument()
  await expect.element(card()).toHaveTextContent(/Đã hủy chữ ký lúc/)
  await expect.element(card()).toHaveTextContent(`máy chủ chỉ nhận khóa ${keyCode(ownKey)}`)
  await expect.poll(() => document.activeElement?.textContent).toMatch(/^(Phường Hòa Minh|Bàn của)/)
  await expect.poll(said).toContain('Đã hủy chữ ký của phường Hòa Minh. Chờ đơn vị ký lại.')
  await expect
    .element(page.getByRole('region', { name: 'Bàn ký' }).getByRole('listitem').last())
    .toHaveTextContent(/chữ ký trước đã hủy/)
  // the others stay compared
  expect(boxes().elements()).toHaveLength(4)
  for (const box of boxes().all()) await expect.element(box).toBeChecked()
  await expect.element(attest()).toHaveAccessibleDescription(/^Còn thiếu: 1 chữ ký(?!.*đối chiếu)/)
  await expectAccessible()
  expect(overflow()).toBe(0)
})

test('a tick given in error is gone with the finding, and a finding made in error is taken back before anything is signed', async () => {
  const { world } = await openApp(signed)
  const box = page.getByRole('checkbox', { name: `Đã đối chiếu với ${name}` })
  await box.click()
  await expect.element(box).toBeChecked()
  await differs().click()
  await dialog().getByRole('button', { name: 'Để sau' }).click()
  await expect.element(button(`Hủy chữ ký ${name}`)).toHaveFocus()
  await expect.element(card()).toHaveTextContent('Mã không khớp, chưa hủy')
  await expect.element(box).not.toBeInTheDocument()
  await expect
    .element(attest())
    .toHaveAccessibleDescription(/1 mã khóa không khớp chưa hủy, 4 mã khóa chưa đối chiếu/)
  await expectAccessible()
  await button(`Bấm nhầm, đối chiếu lại ${name}`).click()
  await expect.element(card().getByRole('heading')).toHaveFocus()
  await expect.element(box).not.toBeChecked()
  await expect.element(attest()).toHaveAccessibleDescription(/5 mã khóa chưa đối chiếu/)
  expect(world.replay().projection.seq).toBe(7)
})

test('the whole way by keyboard alone: it differs, the account is switched off, the signature voided', async () => {
  const { world } = await openApp(signed)
  await press(differs())
  await expect.element(dialog()).toBeVisible()
  await press(dialog().getByRole('radio').first(), ' ')
  await expect.element(dialog().getByRole('radio', { name: 'Tạm ngừng tài khoản này' })).toBeChecked()
  await press(confirm())
  await expect.poll(() => world.members.get().records.get('hoaminh')?.active).toBe(false)
  await expect.element(card()).toHaveTextContent(/đang tạm ngừng nên chưa ký lại được/)
  await press(link('Đến trang Thành viên'))
  await expect.element(page.getByRole('heading', { name: 'Thành viên', level: 1 })).toBeVisible()
})

test('a person without another key is asked to make one, which is there to be chosen at once', async () => {
  const { world } = await startVoiding()
  await expect.element(dialog().getByText('Người này không có khóa nào khác')).toBeVisible()
  await expectAccessible()
  addKey(world, ownKey)
  const offered = dialog().getByRole('radio', { name: `Chỉ nhận khóa ${keyCode(ownKey)}` })
  await expect.element(offered).toBeVisible()
  await expect.element(dialog().getByText('Người này không có khóa nào khác')).not.toBeInTheDocument()
  // one that the thief adds meanwhile comes after it, and takes no choice away
  await offered.click()
  const another = addKey(world, 'c'.repeat(64), world.now())
  await expect.element(dialog().getByRole('radio').nth(1)).toHaveTextContent(keyCode(another))
  await expect.element(offered).toBeChecked()
})

test('a revoked key is not offered, and a choice that is revoked meanwhile counts no more', async () => {
  const revoke = (world: World, kid: string) => {
    world.revocations.put(kid, { year: '2014', seq: 1 })
  }
  const ended = 'd'.repeat(64)
  const given = (world: World) => {
    withOwnKey(world)
    revoke(world, addKey(world, ended))
  }
  const { world } = await startVoiding({ given })
  const offered = dialog().getByRole('radio', { name: `Chỉ nhận khóa ${keyCode(ownKey)}` })
  await offered.click()
  await expect.element(dialog().getByText(keyCode(ended))).not.toBeInTheDocument()
  await expect.element(confirm()).not.toHaveAttribute('aria-disabled')
  revoke(world, ownKey)
  await expect.element(offered).not.toBeInTheDocument()
  await expect.element(confirm()).toHaveAccessibleDescription('Xin chọn một cách xử lý tài khoản.')
})

test.each([
  { witness: false, offers: 0 },
  { witness: true, offers: 1 },
])('an admin is switched off by another admin alone: a witness who is one, $witness', async (each) => {
  const given = (world: World) => {
    changeMember(world, leader.uid, { admin: true })
    changeMember(world, 'noivu', { admin: each.witness })
  }
  await startVoiding({ given })
  await expect.element(dialog().getByRole('radio', { name: 'Không thay đổi gì' })).toBeVisible()
  expect(
    dialog()
      .getByRole('radio', { name: /^Tạm ngừng/ })
      .elements(),
  ).toHaveLength(each.offers)
})

test('while the signing is paused the finding is kept, and it says what comes first', async () => {
  await openApp({ ...signed, ceremony: 'troubled', upTo: 4 })
  await button(/^Mã không khớp/).click()
  await expect
    .element(confirm())
    .toHaveAccessibleDescription('Phiên ký đang tạm dừng. Xin tiếp tục phiên ký trước, rồi hủy chữ ký này.')
  await dialog().getByRole('button', { name: 'Để sau' }).click()
  await expect.element(page.getByText('Mã không khớp, chưa hủy')).toBeVisible()
})

test('found after the attestation: that is voided first, then the signature, and the others stay', async () => {
  const { world } = await openApp({ ...signed, upTo: 8, size: [360, 740], given: withOwnKey })
  await button('Phát hiện mã khóa không khớp sau khi đã xác nhận').click()
  await expectAccessible()
  expect(overflow()).toBe(0)
  await differs().click()
  await expect.element(dialog().getByRole('heading', { name: 'Hủy xác nhận chứng kiến' })).toBeVisible()
  await expect.element(dialog().getByLabelText('Lý do')).toHaveValue(expect.stringContaining(name))
  await confirm('Hủy xác nhận').click()
  await expect.poll(() => world.replay().projection.stage).toBe('signed')
  await expect.element(card()).toHaveTextContent('Mã không khớp, chưa hủy')
  await button(`Hủy chữ ký ${name}`).click()
  await dialog()
    .getByRole('radio', { name: `Chỉ nhận khóa ${keyCode(ownKey)}` })
    .click()
  await confirm().click()
  await expect.poll(() => world.replay().projection.stage).toBe('signing')
  expect(Object.keys(world.replay().projection.signed)).toHaveLength(4)
  expect(world.members.get().records.get('hoaminh')?.onlyKey).toBe(ownKey)
})

test('a code of the log that differs leads on: this device’s code to compare, and its log to take along', async () => {
  await openApp({ ...signed, size: [360, 740] })
  await page.getByLabelText('Mã nhật ký trên máy của lãnh đạo đơn vị').fill('0000-0000-0000')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/hỏi thêm một vị lãnh đạo khác/)).toBeVisible()
  await expectAccessible()
  expect(overflow()).toBe(0)
  await link('Lấy nhật ký trên máy này').click()
  await expect.element(page.getByRole('heading', { name: 'Văn bản và hồ sơ' })).toBeVisible()
})
