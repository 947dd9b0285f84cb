import { page } from 'vitest/browser'
import { expect, inject, test } from 'vitest'

import { headCode } from '@/domain/shared/code'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button, overflow } from '../support/screen'

/** The witness at the desk, with a key of this device. */
const desk: Opening = { at: 'board', as: 'noivu', withKey: true }
const dialog = () => page.getByRole('dialog')
const attest = () => button('Xác nhận chứng kiến').first()

test('the desk is the witness’s alone', async () => {
  await openApp({ ...desk, as: 'hoaminh', ceremony: 'held', upTo: 4 })
  await expect.element(page.getByText('2 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  await expect.element(page.getByText('Bàn của người chứng kiến')).not.toBeInTheDocument()
})

test('while drafting there is nothing to do yet, and it says what comes', async () => {
  await openApp(desk)
  await expect.element(page.getByText(/Khối trưởng chốt xong thì mở phiên ký tại đây/)).toBeVisible()
  await expectAccessible()
})

test('the button says what is missing until nothing is; each key is compared with its person', async () => {
  const { world } = await openApp({ ...desk, ceremony: 'held', upTo: 1, size: [360, 740] })
  await expect.element(button('Mở phiên ký')).toBeVisible()
  world.playTo(4)
  await expect.element(attest()).toHaveAccessibleDescription('Còn thiếu: 3 chữ ký, 2 mã khóa chưa đối chiếu')
  await expectAccessible()
  expect(overflow()).toBe(0)
  world.playTo(7)
  await expect.element(attest()).toHaveAccessibleDescription('Còn thiếu: 5 mã khóa chưa đối chiếu')
  const boxes = page.getByRole('checkbox', { name: /^Đã đối chiếu với/ })
  await expect.poll(() => boxes.elements().length).toBe(5)
  for (const box of boxes.all()) await box.click()
  await attest().click()
  await expect.element(dialog()).toHaveTextContent(/Tôi xác nhận đã đối chiếu mã khóa của 5 chữ ký/)
  await expectAccessible()
  await dialog().getByRole('button', { name: 'Xác nhận chứng kiến' }).click()
  await expect.element(page.getByText(/^Bản giao ước có hiệu lực từ/)).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Bàn của người chứng kiến' })).toHaveFocus()
  expect(world.replay().projection.stage).toBe('inForce')
  await expectAccessible()
})

test('an attestation that lost a race says what happened meanwhile and attests nothing', async () => {
  const { world, trouble } = await openApp({ ...desk, ceremony: 'held', upTo: 1 })
  await expect.element(button('Mở phiên ký')).toBeVisible()
  world.playTo(7)
  const boxes = page.getByRole('checkbox', { name: /^Đã đối chiếu với/ })
  await expect.poll(() => boxes.elements().length).toBe(5)
  for (const box of boxes.all()) await box.click()
  await attest().click()
  trouble.current = 'DENIED'
  await dialog().getByRole('button', { name: 'Xác nhận chứng kiến' }).click()
  await expect.element(dialog().getByText('Chưa xác nhận được')).toBeVisible()
  expect(world.replay().projection.attested).toBe(0)
  await expectAccessible()
})

test('a device that has not followed compares the code of the log first', async () => {
  const { world } = await openApp({ ...desk, ceremony: 'held', upTo: 7 })
  await expect.element(page.getByRole('heading', { name: 'So mã nhật ký' })).toBeVisible()
  await expectAccessible()
  const code = page.getByLabelText('Mã nhật ký trên máy của lãnh đạo đơn vị')
  await code.fill('0000-0000-0000')
  await button('So mã').click()
  await expect.element(code).toHaveAccessibleDescription(/Mã này không khớp/)
  await code.fill(headCode(world.replay().projection.head).toLowerCase())
  await button('So mã').click()
  await expect.element(page.getByRole('heading', { name: 'So mã nhật ký' })).not.toBeInTheDocument()
  await expect.element(attest()).toHaveAccessibleDescription('Còn thiếu: 5 mã khóa chưa đối chiếu')
})

test('a code that does not match says so in the language of now, and no more once the log has grown up to it', async () => {
  const { world, i18n } = await openApp({ ...desk, ceremony: 'held', upTo: 6 })
  const code = page.getByLabelText('Mã nhật ký trên máy của lãnh đạo đơn vị')
  await code.fill(headCode(inject('ceremonies').held.entries[6]?.hash ?? ''))
  await button('So mã').click()
  await expect.element(code).toHaveAccessibleDescription(/Mã này không khớp/)
  await i18n.setLocale('en')
  const inEnglish = page.getByLabelText("Log code on the leader's device")
  await expect.element(inEnglish).toHaveAccessibleDescription(/This code does not match/)
  world.playTo(7)
  await expect.element(inEnglish).not.toHaveAccessibleDescription(/This code does not match/)
  await inEnglish.fill('0000-0000-0000')
  await expect.element(inEnglish).not.toHaveAccessibleDescription(/This code does not match/)
})

test('a forged signature is voided, and its unit has a free place again', async () => {
  const { world } = await openApp({ ...desk, ceremony: 'forged' })
  await button(/^Hủy: Phường Hòa Hiệp Nam ký xác nhận/).click()
  await expect.element(dialog()).toBeVisible()
  await dialog().getByLabelText('Lý do').fill('Chữ ký không đúng')
  await dialog()
    .getByRole('radio', { name: /Tạm ngừng|tạm ngừng/ })
    .click()
  await expectAccessible()
  await dialog()
    .getByRole('button', { name: /^(Xác nhận hủy|Hủy)/ })
    .click()
  await expect.poll(() => world.replay().projection.signed).toEqual({ 'hoa-hiep-bac': 3 })
  expect(world.members.get().records.get('hoahiepnam')?.active).toBe(false)
})

test('after a refusal the witness goes on or reopens', async () => {
  const { world } = await openApp({ ...desk, ceremony: 'troubled', upTo: 4 })
  await expect.element(button('Mở lại bản giao ước')).toBeVisible()
  await expectAccessible()
  await button('Tiếp tục phiên ký').click()
  await dialog().getByLabelText('Lý do').fill('Đã trao đổi và thống nhất')
  await dialog()
    .getByRole('button', { name: /^Tiếp tục/ })
    .click()
  await expect.poll(() => world.replay().projection.stage).toBe('signing')
})

test('reopening asks for its reason and says what it does', async () => {
  const { world } = await openApp({ ...desk, ceremony: 'troubled', upTo: 4 })
  await button('Mở lại bản giao ước').click()
  await dialog().getByLabelText('Lý do').fill('Sửa chỉ tiêu 2')
  await expectAccessible()
  await dialog()
    .getByRole('button', { name: /^(Xác nhận m|M)ở lại/ })
    .click()
  await expect.poll(() => world.replay().projection.stage).toBe('drafting')
})

test('a seat whose signature was voided stays in sight, with why and what comes next', async () => {
  await openApp({ ...desk, ceremony: 'troubled' })
  await expect.element(page.getByText(/^Đã hủy chữ ký lúc/)).toBeVisible()
  await expect.element(page.getByText(/^Chờ đơn vị ký lại/)).toBeVisible()
  await expectAccessible()
})

test('once the pledge is in force there is still a way for a key that is found to differ', async () => {
  await openApp({ ...desk, ceremony: 'held' })
  await button('Phát hiện mã khóa không khớp sau khi đã xác nhận').click()
  await expect.poll(() => button(/^Mã không khớp/).elements().length).toBe(5)
  await expectAccessible()
})

test('axe has seen every part of the witness’s desk', () => {
  expect(unseen(import.meta.glob('/src/features/ceremony/witness/*.vue'))).toEqual([])
})
