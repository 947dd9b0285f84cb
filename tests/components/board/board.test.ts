import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { CeremonyBoard } from '@/features/board'

import { createCeremony, type Ceremony } from '../support/ceremony'
import { showAs } from '../support/mount'
import { one } from '../ui/support'

const seatOf = (name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })

/** An opened signing of five units, with two of them and the witness at their screens. */
async function opened(): Promise<Ceremony> {
  const ceremony = createCeremony()
  await ceremony.freeze()
  await ceremony.open()
  for (const uid of ['hoahiepbac', 'hoahiepnam', 'noivu']) ceremony.arrive(uid)
  return ceremony
}

test('before signing every seat names its leader and says what they are at', async () => {
  const ceremony = await opened()
  ceremony.arrive('hoahiepnam', { item: 'noi-dung-3' })
  ceremony.arrive('hoakhanhbac')
  ceremony.review('hoa-khanh-bac')
  await showAs('theodoi', ceremony, CeremonyBoard)
  await expect.element(seatOf('Hòa Hiệp Bắc')).toHaveTextContent(/CHỦ TỊCH.*Trần Minh Khôi.*trực tuyến/)
  await expect.element(seatOf('Hòa Hiệp Nam')).toHaveTextContent('đang xem nội dung 3')
  await expect.element(seatOf('Hòa Khánh Bắc')).toHaveTextContent('đã xem xong')
  await expect.element(seatOf('Hòa Khánh Nam')).toHaveTextContent('chưa kết nối')
  await expect.element(seatOf('Hòa Minh')).toHaveTextContent(/KT. CHỦ TỊCH.*Đặng Quốc Bảo/)
  const units = [...document.querySelectorAll('h3')].map((heading) => heading.textContent)
  expect(units).toEqual(['Hòa Hiệp Bắc', 'Hòa Hiệp Nam', 'Hòa Khánh Bắc', 'Hòa Khánh Nam', 'Hòa Minh'])
})

test('who is marking but has not finished is online; one who objects is named so', async () => {
  const ceremony = await opened()
  ceremony.review('hoa-hiep-bac', 'object', 2)
  await showAs('theodoi', ceremony, CeremonyBoard)
  await expect.element(seatOf('Hòa Hiệp Bắc')).toHaveTextContent(/trực tuyến.*không đồng ý 1 nội dung/)
})

test('somebody whose last sign is too old is not connected any more', async () => {
  const ceremony = await opened()
  ceremony.arrive('hoahiepbac', { at: Date.now() - 80_000 })
  await showAs('theodoi', ceremony, CeremonyBoard)
  await expect.element(seatOf('Hòa Hiệp Nam')).toHaveTextContent('trực tuyến')
  await expect.element(seatOf('Hòa Hiệp Bắc')).toHaveTextContent('chưa kết nối')
})

test('a signature counts once this browser has verified it, and not before', async () => {
  const ceremony = await opened()
  let release: () => void = () => undefined
  const gate = new Promise<void>((resolve) => (release = resolve))
  const { ecdsa } = ceremony.services
  const slow = async (...args: Parameters<typeof ecdsa>) => {
    await gate
    return ecdsa(...args)
  }
  await ceremony.sign('hoa-minh')
  await showAs('theodoi', { ...ceremony, services: { ...ceremony.services, ecdsa: slow } }, CeremonyBoard)
  await expect.element(seatOf('Hòa Minh')).toHaveTextContent(/máy chủ đã ghi \d\d:\d\d:\d\d, đang kiểm tra/)
  await expect.element(page.getByText('0 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  expect(document.querySelector('.ui-ink--drawn')).toBeNull()
  release()
  await expect.element(seatOf('Hòa Minh')).toHaveTextContent(/đã ký \d\d:\d\d:\d\d/)
  await expect.element(page.getByText('1 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  expect(document.querySelectorAll('.ui-ink--drawn')).toHaveLength(1)
})

test('a signed seat shows who signed as what, though the member has changed since', async () => {
  const ceremony = await opened()
  await ceremony.sign('hoa-minh')
  const members = ceremony.cells.members.get()
  const records = new Map(members.records)
  const signer = records.get('hoaminh')
  if (signer === undefined) throw new Error('nobody signed')
  records.set('hoaminh', { ...signer, name: 'Người Khác', capacities: ['CHỦ TỊCH'] })
  ceremony.cells.members.set({ ...members, records })
  await showAs('theodoi', ceremony, CeremonyBoard)
  await expect.element(seatOf('Hòa Minh')).toHaveTextContent(/KT. CHỦ TỊCH.*Đặng Quốc Bảo.*đã ký/)
  await expect.element(seatOf('Hòa Minh')).toHaveTextContent(/[0-9A-Z]{6}-[0-9A-Z]{6}/)
})

test('reservations and keys of lower assurance are said in the seat', async () => {
  const ceremony = await opened()
  await ceremony.sign('hoa-minh', { kind: 'device', mark: 'reserve' })
  await ceremony.sign('hoa-hiep-bac')
  await showAs('theodoi', ceremony, CeremonyBoard)
  await expect.element(seatOf('Hòa Minh')).toHaveTextContent(/bảo lưu 1 nội dung.*mức bảo đảm thấp hơn/)
  await expect.element(seatOf('Hòa Hiệp Bắc')).toHaveTextContent('đã ký')
  await expect.element(seatOf('Hòa Hiệp Bắc')).not.toHaveTextContent('bảo đảm')
})

test('a false signature is INVALID, is not counted, and says what to do; the others stay', async () => {
  const ceremony = await opened()
  await ceremony.sign('hoa-hiep-bac')
  await ceremony.signFalsely('hoa-minh')
  await page.viewport(1440, 900)
  await showAs('theodoi', ceremony, CeremonyBoard)
  await expect.element(seatOf('Hòa Minh')).toHaveTextContent('KHÔNG HỢP LỆ')
  await expect.element(page.getByText('1 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  const notice = page.getByRole('alert').filter({ hasText: 'KHÔNG HỢP LỆ: Phường Hòa Minh ký xác nhận' })
  await expect.element(notice).toHaveTextContent('Người chứng kiến hủy chữ ký này, sau đó đơn vị ký lại')
  await expect.element(seatOf('Hòa Hiệp Bắc')).toHaveTextContent('đã ký')
})

test('who has not signed is named first', async () => {
  const ceremony = await opened()
  await ceremony.sign('hoa-hiep-bac')
  await showAs('theodoi', ceremony, CeremonyBoard)
  await expect.element(page.getByText('1 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  expect(one('.summary__line').textContent).toBe(
    'Chưa kýHòa Hiệp Nam, Hòa Khánh Bắc, Hòa Khánh Nam, Hòa Minh',
  )
})

test('says on how many screens of the ceremony the same text stands, and names those that differ', async () => {
  const ceremony = await opened()
  ceremony.arrive('theodoi')
  await showAs('theodoi', ceremony, CeremonyBoard)
  await expect.element(page.getByText('3/6 màn hình hiển thị cùng mã nội dung')).toBeVisible()
  ceremony.arrive('hoahiepnam', { revision: 'ab'.repeat(32) })
  await expect.element(page.getByText('2/6 màn hình hiển thị cùng mã nội dung')).toBeVisible()
  await expect.element(page.getByText('Mã nội dung khác trên màn hình của: Lê Thị Thu Hà')).toBeVisible()
})

test('a refusal pauses the signing and names the unit and its reason', async () => {
  const ceremony = await opened()
  await ceremony.sign('hoa-hiep-bac')
  await ceremony.refuse('hoa-minh')
  await showAs('theodoi', ceremony, CeremonyBoard)
  await expect.element(seatOf('Hòa Minh')).toHaveTextContent('từ chối ký')
  const notice = page.getByRole('status').filter({ hasText: 'Tạm dừng' })
  await expect.element(notice).toHaveTextContent(/phường Hòa Minh từ chối ký.*Chưa thống nhất chỉ tiêu/)
})

test('in force it says since when and by whose word', async () => {
  const ceremony = await opened()
  await ceremony.signAll()
  await ceremony.attest()
  await showAs('theodoi', ceremony, CeremonyBoard)
  await expect.element(page.getByText(/Bản giao ước có hiệu lực từ \d\d:\d\d:\d\d ngày/)).toBeVisible()
  await expect.element(page.getByText(/Võ Thành Nhân, Trưởng phòng .* xác nhận đã đối chiếu/)).toBeVisible()
  await expect.element(page.getByText('5 trên 5 đã ký và đã kiểm tra')).toBeVisible()
})

test('a draft has no content code and no signatures, and says who is awaited', async () => {
  const ceremony = createCeremony()
  ceremony.arrive('hoahiepbac')
  await showAs('theodoi', ceremony, CeremonyBoard)
  await expect.element(page.getByText('Bản giao ước đang là dự thảo.', { exact: false })).toBeVisible()
  await expect.element(seatOf('Hòa Hiệp Bắc')).toHaveTextContent('trực tuyến')
  expect(document.body.textContent).not.toContain('Mã nội dung')
})
