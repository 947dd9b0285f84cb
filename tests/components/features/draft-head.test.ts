import { page, userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'

import type { Settings } from '@/domain/pledge/settings'

import { openApp } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { box, head, settingsOf } from '../support/draft'
import { button, link, overflow, said } from '../support/screen'
import type { World } from '../support/world'

const phone: readonly [number, number] = [360, 740]
const meeting = () => button('Hội nghị, hạn ký, chứng kiến')

/** Somebody else writes the head, on the version that is there. */
function another(world: World, over: Partial<Settings>): void {
  const { record } = world.year.get()
  if (record === null) throw new Error('no year')
  world.year.put({ ...record, settings: { ...record.settings, ...over, rev: record.settings.rev + 1 } })
}

/** Leaves the box that is being written in. */
const leave = () => userEvent.keyboard('{Tab}')

test('day, time, place, deadline and witness are written on a phone as people write them, and saved', async () => {
  const { world } = await openApp({ ...head, size: phone })
  await meeting().click()
  await expect.element(box('Ngày hội nghị')).toHaveValue('28/03/2014')
  await expect.element(box('Hạn ký (nếu có)')).toHaveValue('28/03/2014')
  expect(overflow()).toBe(0)
  await expectAccessible()
  await box('Ngày hội nghị').fill('5/4/2014')
  await box('Giờ').fill('8h30')
  await expect.poll(() => settingsOf(world).date).toBe('2014-04-05')
  await box('Địa điểm').fill('Hội trường  lớn')
  await expect.element(box('Giờ')).toHaveValue('08:30')
  await box('Cơ quan chứng kiến').fill('Sở Nội vụ')
  await box('Chức danh người đứng đầu cơ quan chứng kiến').fill('Giám đốc Sở')
  await box('Hạn ký (nếu có)').fill('')
  await leave()
  await expect
    .poll(() => settingsOf(world))
    .toMatchObject({
      date: '2014-04-05',
      time: '08:30',
      place: 'Hội trường lớn',
      office: 'Sở Nội vụ',
      officeTitle: 'Giám đốc Sở',
      signBy: '',
    })
  await expect.element(box('Ngày hội nghị')).toHaveValue('05/04/2014')
  await expect.element(page.getByText('Đã lưu', { exact: true })).toBeVisible()
})

test.each([
  ['Hội nghị, hạn ký, chứng kiến', 'Địa điểm'],
  ['Hội nghị, hạn ký, chứng kiến', 'Cơ quan chứng kiến'],
  ['Hội nghị, hạn ký, chứng kiến', 'Chức danh người đứng đầu cơ quan chứng kiến'],
  ['Tiêu đề, căn cứ, lĩnh vực', 'Tiêu đề'],
  ['Tiêu đề, căn cứ, lĩnh vực', 'Căn cứ'],
  ['Tiêu đề, căn cứ, lĩnh vực', 'Lĩnh vực 1'],
])('letters of an old font, pasted under “%s” into “%s”, are offered in Unicode', async (part, label) => {
  const { world } = await openApp({ ...head, size: phone })
  await button(part).click()
  await box(label).fill('Gi¸m ®èc Së Néi vô')
  await button('Dùng chữ đã chuyển').click()
  await expect.element(box(label)).toHaveValue('Giám đốc Sở Nội vụ')
  await expectAccessible()
  await box(label).click()
  await leave()
  await expect.poll(() => JSON.stringify(settingsOf(world))).toContain('Giám đốc Sở Nội vụ')
})

test('a day that the calendar lacks stays as typed, is never saved, and nothing is frozen over it', async () => {
  const { world, router } = await openApp({ ...head, size: phone })
  await meeting().click()
  await box('Ngày hội nghị').fill('31/02/2014')
  await leave()
  await expect.element(box('Ngày hội nghị')).toHaveAccessibleDescription(/Lịch không có ngày 31\/02\/2014/)
  await expect.element(page.getByText('Chưa lưu: xin sửa chỗ ghi chưa đúng')).toBeVisible()
  await expectAccessible()
  await box('Địa điểm').fill('Nơi khác')
  await leave()
  await expect.poll(() => settingsOf(world).place).toBe('Nơi khác')
  expect(settingsOf(world).date).toBe('2014-03-28')
  await expect.element(page.getByText('Đã lưu', { exact: true })).not.toBeInTheDocument()
  await router.push({ name: 'freeze' })
  await expect
    .element(button('Chốt bản giao ước'))
    .toHaveAccessibleDescription('Còn chữ chưa lưu vào dự thảo.')
  await link('Về trang dự thảo').click()
  await expect.element(box('Ngày hội nghị')).toHaveValue('31/02/2014')
  await expect.element(box('Ngày hội nghị')).toHaveFocus()
  await box('Ngày hội nghị').fill('1/4/2014')
  await leave()
  await expect.poll(() => settingsOf(world).date).toBe('2014-04-01')
})

test.each([
  ['Ngày hội nghị', '5/1', /“5\/1” chưa đọc được là một ngày/],
  ['Hạn ký (nếu có)', '5/1/15', /năm đủ bốn chữ số/],
  ['Giờ', '2:30 PM', /“2:30 PM” chưa đọc được là giờ.*theo 24 giờ/],
])('%s does not take %s, and says how it is written', async (name, typed, words) => {
  const { world } = await openApp(head)
  const before = settingsOf(world)
  await meeting().click()
  await box(name).fill(typed)
  await leave()
  await expect.element(box(name)).toHaveAccessibleDescription(words)
  expect(settingsOf(world)).toEqual(before)
})

test('in English too a day is day, month, year', async () => {
  const { world } = await openApp({ ...head, locale: 'en' })
  await button('Meeting, deadline, witness').click()
  await box('Day of the meeting').fill('05/04/2014')
  await leave()
  await expect.poll(() => settingsOf(world).date).toBe('2014-04-05')
  await expect.element(box('Day of the meeting')).toHaveValue('05/04/2014')
})

test('two people at one day: both are shown as people write them, and the person decides', async () => {
  const { world } = await openApp({ ...head, size: phone })
  await meeting().click()
  await box('Ngày hội nghị').fill('05/04/2014')
  another(world, { date: '2014-04-06', place: 'Nhà văn hóa' })
  await expect.element(page.getByText('Ngày hội nghị người đó ghi: 06/04/2014')).toBeVisible()
  await expect.element(box('Địa điểm')).toHaveValue('Nhà văn hóa')
  expect(said().join(' ')).toContain('Người khác vừa sửa cùng chỗ này')
  expect(overflow()).toBe(0)
  await expectAccessible()
  await leave()
  expect(settingsOf(world).date).toBe('2014-04-06')
  await button('Giữ chữ của tôi').click()
  await expect.poll(() => settingsOf(world)).toMatchObject({ date: '2014-04-05', place: 'Nhà văn hóa' })
  await box('Giờ').fill('9h')
  another(world, { time: '' })
  await expect.element(page.getByText('Giờ người đó ghi: (để trống)')).toBeVisible()
  await button('Lấy chữ của người đó').click()
  await expect.element(box('Giờ')).toHaveValue('')
  expect(settingsOf(world).time).toBe('')
})

test('what is changed at the top is taken back step by step, unless somebody has changed the same since', async () => {
  const { world } = await openApp(head)
  await meeting().click()
  await box('Ngày hội nghị').fill('05/04/2014')
  await leave()
  await expect.poll(() => settingsOf(world).date).toBe('2014-04-05')
  await box('Địa điểm').fill('Nơi khác')
  await leave()
  await expect.poll(() => settingsOf(world).place).toBe('Nơi khác')
  another(world, { place: 'Nhà văn hóa' })
  await button('Hoàn tác: sửa phần đầu').click()
  await expect.element(page.getByText('Người khác vừa sửa cùng chỗ', { exact: false })).toBeVisible()
  expect(settingsOf(world)).toMatchObject({ date: '2014-04-05', place: 'Nhà văn hóa' })
  await button('Hoàn tác: sửa phần đầu').click()
  await expect.poll(() => settingsOf(world)).toMatchObject({ date: '2014-03-28', place: 'Nhà văn hóa' })
  await expect.element(box('Ngày hội nghị')).toHaveValue('28/03/2014')
  await expect.element(button('Hoàn tác: sửa phần đầu')).not.toBeInTheDocument()
})

test('what could not be saved is kept over other pages, says why, and is saved when asked', async () => {
  const { world, trouble, router } = await openApp(head)
  await meeting().click()
  trouble.current = 'OFFLINE'
  await box('Địa điểm').fill('Viết lúc mất mạng')
  await leave()
  await expect.element(page.getByText('Máy chủ chưa trả lời.', { exact: false })).toBeVisible()
  await expectAccessible()
  await router.push({ name: 'board' })
  await router.push({ name: 'draft' })
  await expect.element(box('Địa điểm')).toHaveValue('Viết lúc mất mạng')
  trouble.current = null
  await button('Thử lại').click()
  await expect.poll(() => settingsOf(world).place).toBe('Viết lúc mất mạng')
})

test('what the server does not take is not called a missing answer', async () => {
  const { trouble } = await openApp(head)
  await meeting().click()
  trouble.current = 'DENIED'
  await box('Địa điểm').fill('Nơi khác')
  await leave()
  await expect.element(page.getByText('Chưa lưu được')).toBeVisible()
  await expect.element(page.getByText('Máy chủ chưa trả lời.', { exact: false })).not.toBeInTheDocument()
})

test('an area without a name is not sent, and the place says so', async () => {
  const { world } = await openApp(head)
  const before = settingsOf(world)
  await button('Tiêu đề, căn cứ, lĩnh vực').click()
  await box('Lĩnh vực 1').fill(' ')
  await leave()
  await expect.element(box('Lĩnh vực 1')).toHaveAccessibleDescription('Chưa lưu: lĩnh vực phải có tên.')
  expect(settingsOf(world)).toEqual(before)
})

test('a meeting in another year, a late deadline and another witness are remarked on, and saved all the same', async () => {
  const { world } = await openApp({ ...head, size: phone })
  await meeting().click()
  await box('Ngày hội nghị').fill('30/12/2013')
  await box('Hạn ký (nếu có)').fill('15/01/2014')
  await box('Cơ quan chứng kiến').fill('Sở Nội vụ')
  await leave()
  await expect.element(page.getByText('Hội nghị vào năm 2013, giao ước là của năm 2014')).toBeVisible()
  await expect.element(page.getByText('Hạn ký sau ngày hội nghị')).toBeVisible()
  await expect
    .element(page.getByText(/Thông tin chung của khối ghi cơ quan chứng kiến là Phòng Nội vụ/))
    .toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
  await expect
    .poll(() => settingsOf(world))
    .toMatchObject({ date: '2013-12-30', signBy: '2014-01-15', office: 'Sở Nội vụ' })
})

test('axe has seen every component of this feature', () => {
  expect(unseen(import.meta.glob('/src/features/shell/dates/*.vue'))).toEqual([])
})
