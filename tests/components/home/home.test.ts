import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { keyCode } from '@/domain/shared/code'

import { openApp, settled } from '../support/app'
import { createCeremony, type Ceremony } from '../support/ceremony'
import { createMemoryAuth } from '../support/memory-auth'
import { axeFindings } from '../ui/support'

const title = page.getByRole('heading', { level: 1 })
const table = page.getByRole('complementary', { name: 'Trên bàn ký' })

const show = (uid: string, ceremony: Ceremony) =>
  openApp('/b/khoi/2014', { ceremony, auth: createMemoryAuth(uid) })

/** Who is to sign, in the order of the list beside the page. */
function seats(): string[] {
  return table
    .getByRole('listitem')
    .elements()
    .map((seat) => seat.textContent.trim())
}

/** Red marks the one act of a screen: there is at most one. */
function primaries(): string[] {
  return [...document.querySelectorAll('.ui-button--primary')].map((button) => button.textContent.trim())
}

async function upTo(stage: 'drafting' | 'frozen' | 'signing' | 'signed' | 'inForce'): Promise<Ceremony> {
  const ceremony = createCeremony()
  const acts = [ceremony.freeze, ceremony.open, ceremony.signAll, ceremony.attest]
  const steps = ['drafting', 'frozen', 'signing', 'signed', 'inForce'].indexOf(stage)
  for (const act of acts.slice(0, steps)) await act()
  return ceremony
}

test.each([
  ['hoahiepbac', 'drafting', 'Chốt bản giao ước', ['Đọc và chốt']],
  ['hoaminh', 'drafting', 'Chờ Khối trưởng chốt bản giao ước', []],
  ['noivu', 'drafting', 'Chờ Khối trưởng chốt bản giao ước', []],
  ['hoaminh', 'frozen', 'Xem 6 nội dung giao ước', ['Xem nội dung 1']],
  ['noivu', 'frozen', 'Mở phiên ký', ['Mở phiên ký']],
  ['theodoi', 'frozen', 'Chờ mở phiên ký', []],
  ['hoaminh', 'signing', 'Xem 6 nội dung giao ước', ['Xem nội dung 1']],
  ['noivu', 'signing', 'Phiên ký đang diễn ra', []],
  ['theodoi', 'signing', 'Phiên ký đang diễn ra', []],
  ['hoaminh', 'signed', 'Chờ xác nhận chứng kiến', []],
  ['noivu', 'signed', 'Xác nhận chứng kiến', ['Đến bàn ký']],
  ['hoaminh', 'inForce', 'Bản giao ước có hiệu lực', []],
  ['noivu', 'inForce', 'Bản giao ước có hiệu lực', []],
] as const)('%s while %s: %s', async (uid, stage, heading, acts) => {
  await show(uid, await upTo(stage))
  await expect.element(title).toHaveTextContent(heading)
  expect(primaries()).toEqual(acts)
  await settled()
  expect(await axeFindings('page')).toEqual([])
})

test('the step follows what happens, without anything being touched', async () => {
  const ceremony = await upTo('frozen')
  await show('hoaminh', ceremony)
  await expect.element(title).toHaveTextContent('Xem 6 nội dung')
  ceremony.review('hoa-minh', 'agree', 2)
  await expect.element(page.getByRole('link', { name: 'Xem tiếp nội dung 3' })).toBeVisible()
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '2')
  ceremony.review('hoa-minh')
  await expect.element(title).toHaveTextContent('Chờ mở phiên ký')
  await ceremony.open()
  await expect.element(title).toHaveTextContent('Ký giao ước')
  ceremony.review('hoa-minh', 'object')
  await expect.element(title).toHaveTextContent('Còn 1 nội dung không đồng ý')
  await ceremony.sign('hoa-minh')
  await expect.element(title).toHaveTextContent('Đơn vị đã ký')
})

test('a leader who has signed sees the time and the code to read out', async () => {
  const ceremony = await upTo('signing')
  const entry = await ceremony.sign('hoa-minh')
  await show('hoaminh', ceremony)
  await expect.element(page.getByText('Đã ký và đã kiểm tra', { exact: true })).toBeVisible()
  await expect.element(page.getByText(/Thời điểm máy chủ ghi nhận: \d{2}:\d{2}:\d{2}/)).toBeVisible()
  const spoken = keyCode(entry.kid)
    .split('-')
    .map((group) => [...group].join(' '))
    .join(', ')
  await expect.element(page.getByText(spoken)).toBeInTheDocument()
})

test('a signature that does not hold is nowhere called signed', async () => {
  const ceremony = await upTo('signing')
  await ceremony.signFalsely('hoa-minh')
  await show('hoaminh', ceremony)
  await expect.element(title).toHaveTextContent('Chữ ký của đơn vị không hợp lệ')
  await expect.element(table.getByText('KHÔNG HỢP LỆ')).toBeVisible()
  await expect.element(page.getByText('Đã ký và đã kiểm tra', { exact: true })).not.toBeInTheDocument()
  expect(primaries()).toEqual([])
})

test('whoever has not signed stands first, in the list and in words', async () => {
  const ceremony = await upTo('signing')
  await ceremony.sign('hoa-hiep-bac')
  await ceremony.sign('hoa-khanh-bac')
  await show('theodoi', ceremony)
  await expect.element(page.getByText('2 trên 5 đã ký và đã kiểm tra.')).toBeVisible()
  await expect.element(page.getByText('Hòa Hiệp Nam, Hòa Khánh Nam, Hòa Minh')).toBeVisible()
  const names = seats().map((seat) => seat.replace(/(đã ký|chưa).*/, '').trim())
  expect(names).toEqual(['Hòa Hiệp Nam', 'Hòa Khánh Nam', 'Hòa Minh', 'Hòa Hiệp Bắc', 'Hòa Khánh Bắc'])
})

test('the table beside the page tells who is here and what they read', async () => {
  const ceremony = await upTo('signing')
  await show('theodoi', ceremony)
  await expect.poll(() => seats()[1]).toMatch(/^Hòa Hiệp Nam\s*chưa kết nối$/)
  ceremony.arrive('hoahiepnam', { item: 'noi-dung-4' })
  await expect.poll(() => seats()[1]).toMatch(/^Hòa Hiệp Nam\s*đang xem nội dung 4$/)
})

test('a refusal halts everybody, and the witness is asked to deal with it', async () => {
  const ceremony = await upTo('signing')
  await ceremony.refuse('hoa-minh')
  const { unmount } = await show('hoahiepnam', ceremony)
  await expect.element(title).toHaveTextContent('Phiên ký đang tạm dừng')
  expect(primaries()).toEqual([])
  unmount()
  await show('noivu', ceremony)
  await expect.element(title).toHaveTextContent('Phiên ký đang tạm dừng')
  expect(primaries()).toEqual(['Đến bàn ký'])
})

test('the meeting is told of: when, where, by when, who leads and who witnesses', async () => {
  await show('hoaminh', await upTo('drafting'))
  const facts = page.getByRole('region', { name: 'Giao ước thi đua năm 2014' })
  await expect.element(facts).toBeVisible()
  const told = facts
    .getByRole('definition')
    .elements()
    .map((fact) => fact.textContent)
  expect(told).toEqual([
    '14:00, ngày 28 tháng 3 năm 2014',
    'Trụ sở UBND phường Hòa Hiệp Bắc',
    'ngày 28 tháng 3 năm 2014',
    'phường Hòa Hiệp Bắc',
    'Phòng Nội vụ quận Liên Chiểu',
  ])
})
