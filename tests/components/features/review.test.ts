import { page, userEvent } from 'vitest/browser'
import { expect, test, vi } from 'vitest'

import { itemDigest } from '@/domain/pledge/item'

import { pledgeOf } from '../../fixtures/pledge'
import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button, link, overflow, said } from '../support/screen'

/** A leader of a unit that has not signed, at the text. */
const leader: Opening = { ceremony: 'held', upTo: 2, at: 'review', as: 'hoaminh' }
const opinion = (number: number) =>
  page.getByRole('radiogroup', { name: `Ý kiến về nội dung ${String(number)}` })
/** The id of what the keyboard is at. */
const here = () => document.activeElement?.id ?? ''
const mark = (number: number, name: string) => opinion(number).getByRole('radio', { name, exact: true })

test('the text is read on paper: own target, last year, the others on demand', async () => {
  await openApp({ ...leader, size: [360, 740] })
  await expect.element(page.getByRole('heading', { name: 'Giao ước thi đua năm 2014' })).toBeVisible()
  await expect.element(page.getByText('104,50%')).toBeVisible()
  await expect.element(page.getByText('130,00%')).toBeVisible()
  await expect.element(page.getByText('100,50%')).not.toBeInTheDocument()
  await button('Chỉ tiêu của các đơn vị khác').first().click()
  await expect.element(page.getByText('100,50%')).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
})

test('each mark is saved as one goes, the bar counts, and the last leads to signing', async () => {
  const { world } = await openApp(leader)
  await expect.element(button('Nội dung 1')).toBeVisible()
  await mark(1, 'Đồng ý').click()
  await expect
    .poll(() => world.reviews.get().records.get('hoa-minh')?.marks['thu-ngan-sach']?.mark)
    .toBe('agree')
  await expect.element(page.getByText('1 trên 3')).toBeVisible()
  await mark(2, 'Đồng ý, bảo lưu ý kiến').click()
  await expect.element(page.getByLabelText('Ý kiến bảo lưu')).toHaveFocus()
  await expectAccessible()
  await button('Lưu').click()
  await expect.element(page.getByText('Xin ghi rõ ý kiến rồi bấm Lưu.').first()).toBeVisible()
  await page.getByLabelText('Ý kiến bảo lưu').fill('Theo chuẩn nghèo mới')
  await button('Lưu').click()
  await expect.element(page.getByText('2 trên 3')).toBeVisible()
  await mark(3, 'Đồng ý').click()
  await expect.element(link('Đến trang ký')).toBeVisible()
  expect(world.reviews.get().records.get('hoa-minh')?.marks['ho-ngheo']?.note).toBe('Theo chuẩn nghèo mới')
  await expectAccessible()
})

test('a second tap takes the mark back', async () => {
  const { world } = await openApp(leader)
  await mark(1, 'Đồng ý').click()
  await expect.element(page.getByText('1 trên 3')).toBeVisible()
  await mark(1, 'Đồng ý').click()
  await expect.element(page.getByText('0 trên 3')).toBeVisible()
  expect(world.reviews.get().records.get('hoa-minh')?.marks).toEqual({})
})

test('an objection keeps from signing, names whom to talk to, and leads to its item', async () => {
  const given: Opening['given'] = (world) =>
    world.review('hoa-minh', { 'ho-ngheo': { mark: 'object', note: 'Cao quá' } })
  await openApp({ ...leader, given })
  await expect.element(page.getByText('Chưa ký được: còn 1 nội dung không đồng ý')).toBeVisible()
  await expect.element(page.getByText(/Khối trưởng \(Trần Minh Khôi, phường Hòa Hiệp Bắc\)/)).toBeVisible()
  await expectAccessible()
})

test('what could not be saved stays, says so at its item, and is saved again', async () => {
  const { world, trouble } = await openApp(leader)
  trouble.current = 'OFFLINE'
  await mark(1, 'Đồng ý').click()
  await expect.element(page.getByText('Chưa lưu được ý kiến về nội dung 1').last()).toBeVisible()
  await expect.poll(said).toContain('Chưa lưu được ý kiến về nội dung 1')
  await expectAccessible()
  trouble.current = null
  await button('Lưu lại').click()
  await expect
    .poll(() => world.reviews.get().records.get('hoa-minh')?.marks['thu-ngan-sach']?.mark)
    .toBe('agree')
})

test('a whole area is agreed to once all of it was on screen', async () => {
  const { world } = await openApp({ ...leader, size: [1440, 2400] })
  await button('Đồng ý tất cả nội dung còn lại trong mục này (2)').click()
  await expect.element(page.getByText('2 trên 3')).toBeVisible()
  await expect.poll(said).toContain('Đã đồng ý 2 nội dung còn lại của mục này.')
  expect(Object.keys(world.reviews.get().records.get('hoa-minh')?.marks ?? {})).toHaveLength(2)
})

test('after a mark and after a whole area the sheet moves on to what is next', async () => {
  await openApp({ ...leader, size: [1440, 2400] })
  await mark(1, 'Đồng ý').click()
  await expect.poll(here).toBe('item-ho-ngheo')
  await button('Đồng ý tất cả nội dung còn lại trong mục này (1)').first().click()
  await expect.poll(here).toBe('item-tuyen-pho')
})

test('who has gone elsewhere while an area is being saved is left there', async () => {
  const { services } = await openApp({ ...leader, size: [1440, 2400] })
  const write = services.database.writeMark
  let answer = (): void => undefined
  const asked = new Promise<void>((resolve) => (answer = resolve))
  const slow = vi.spyOn(services.database, 'writeMark').mockImplementation(async (...said) => {
    await asked
    return write(...said)
  })
  await button('Đồng ý tất cả nội dung còn lại trong mục này (2)').click()
  await userEvent.keyboard('{Tab}')
  const place = document.activeElement
  answer()
  await expect.poll(said).toContain('Đã đồng ý 2 nội dung còn lại của mục này.')
  expect(slow).toHaveBeenCalledTimes(2)
  await new Promise((resolve) => setTimeout(resolve, 800))
  expect(document.activeElement).toBe(place)
})

test('a note that a colleague changes is changed in the box, and what is being typed is left alone', async () => {
  const { world } = await openApp({
    ...leader,
    given: (one) => one.review('hoa-minh', { 'ho-ngheo': { mark: 'reserve', note: 'Cần thêm nguồn lực' } }),
  })
  const box = page.getByRole('textbox', { name: /Ý kiến bảo lưu/ })
  await expect.element(box).toHaveValue('Cần thêm nguồn lực')
  world.review('hoa-minh', { 'ho-ngheo': { mark: 'reserve', note: 'Xin thêm hai tháng' } })
  await expect.element(box).toHaveValue('Xin thêm hai tháng')
  await box.fill('Xin thêm ba ')
  world.review('hoa-minh', { 'ho-ngheo': { mark: 'reserve', note: 'Cần thêm nguồn lực' } })
  await expect.element(page.getByText('Cần thêm nguồn lực')).not.toBeInTheDocument()
  await expect.element(box).toHaveValue('Xin thêm ba ')
})

test('nobody agrees to a new wording because the one before was on screen', async () => {
  const { world } = await openApp({
    at: 'review',
    as: 'hoaminh',
    ceremony: 'revised',
    upTo: 1,
    size: [360, 740],
  })
  await expect.element(mark(1, 'Đồng ý')).toBeInTheDocument()
  for (const place of document.querySelectorAll('[id^="item-"]')) {
    place.scrollIntoView({ behavior: 'instant' })
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  }
  window.scrollTo({ top: 0, behavior: 'instant' })
  world.playTo(10)
  await expect.element(page.getByText('Bản lần 2 thay bản lần 1')).toBeVisible()
  const rest = button(/^Đồng ý tất cả nội dung còn lại trong mục này/).first()
  await expect.element(rest).toHaveAttribute('aria-disabled', 'true')
})

test('the opinions of the others are there as they come', async () => {
  const { world } = await openApp(leader)
  await expect.element(button('Nội dung 1')).toBeVisible()
  world.review('hoa-hiep-nam', { 'ho-ngheo': { mark: 'reserve', note: 'Cần thêm nguồn lực' } })
  await expect.element(page.getByText(/Hòa Hiệp Nam: bảo lưu ý kiến/)).toBeVisible()
})

test('a secretary reads, and marks nothing', async () => {
  await openApp({ ...leader, as: 'thuky' })
  await expect.element(page.getByText('Chỉ xem. Lãnh đạo đơn vị là người cho ý kiến.')).toBeVisible()
  await userEvent.click(mark(1, 'Đồng ý'), { force: true })
  await expect.element(mark(1, 'Đồng ý')).not.toBeChecked()
  await expectAccessible()
})

test.each<[string, Opening, string]>([
  ['a draft', { at: 'review' }, 'Bản giao ước đang là dự thảo'],
  ['a reopened pledge', { ceremony: 'reopened', at: 'review' }, 'Bản giao ước đã được mở lại để sửa'],
  [
    'a unit that has signed',
    { ceremony: 'held', at: 'review' },
    'Đơn vị đã ký. Ý kiến dưới đây không đổi được nữa.',
  ],
  [
    'a reader without a unit',
    { ceremony: 'held', upTo: 2, at: 'review', as: 'noivu' },
    'Chỉ xem. Ý kiến của các đơn vị hiện ngay khi họ cho ý kiến.',
  ],
])('of %s it says what can be done here', async (_what, opening, words) => {
  await openApp(opening)
  await expect.element(page.getByText(words)).toBeVisible()
  await expectAccessible()
})

test('after a new freeze only what changed is asked anew, and what carries over says so', async () => {
  const { world } = await openApp({
    at: 'review',
    ceremony: 'revised',
    size: [360, 740],
    given: (one) => {
      const { items } = pledgeOf()
      const marks = items.map(
        (item) => [item.id, { mark: 'agree' as const, note: '', digest: itemDigest(item) }] as const,
      )
      one.reviews.put('hoa-minh', {
        by: 'hoaminh',
        at: one.now(),
        item: '',
        marks: Object.fromEntries(marks),
      })
    },
  })
  await expect.element(page.getByText('Bản lần 2 thay bản lần 1')).toBeVisible()
  await expect
    .element(page.getByText(/2 nội dung không đổi một chữ.*xem lại 1 nội dung đã sửa: nội dung 2/))
    .toBeVisible()
  await expect.element(page.getByText('2 trên 3').first()).toBeVisible()
  await expect.element(page.getByText('Đã sửa so với bản lần 1.')).toBeVisible()
  expect(page.getByText('Không đổi so với bản lần 1: ý kiến đã ghi vẫn giữ.').all()).toHaveLength(2)
  expect(overflow()).toBe(0)
  await expectAccessible()
  expect(world.replay().projection.number).toBe(2)
})

test('axe has seen every part of the review and of the text', () => {
  expect(unseen(import.meta.glob('/src/features/prepare/review/*.vue'))).toEqual([])
  expect(unseen(import.meta.glob('/src/features/prepare/text/*.vue'))).toEqual([])
})
