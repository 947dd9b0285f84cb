import { page, userEvent } from 'vitest/browser'
import { expect, test, vi } from 'vitest'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { box, head, itemOf, settingsOf, text } from '../support/draft'
import { button, overflow } from '../support/screen'

const drop = () => button('Bỏ các ký tự như vậy')
const wrong = () => page.getByText('Chưa lưu: xin sửa chỗ ghi chưa đúng', { exact: true }).last()
const saved = () => page.getByText('Đã lưu', { exact: true }).last()
const points = () => box('Điểm')

/** What an input method has put into a box while its word is still open. */
function compose(field: Element, words: string): void {
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('no box')
  field.focus()
  field.dispatchEvent(new CompositionEvent('compositionstart'))
  field.value = words
  field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }))
}

test.each([
  ['Thu \u202engân sách', 'ngay sau “Thu” có ký tự đảo chiều chữ (U+202E)', 'Thu ngân sách'],
  ['\u0007Thu ngân sách', 'ở đầu ô có ký tự điều khiển (U+0007)', 'Thu ngân sách'],
])('a sign that is refused in an item is named, and the text stays: %j', async (typed, named, left) => {
  const { world, services } = await openApp(head)
  const write = vi.spyOn(services.database, 'writeItems')
  await button('Sửa nội dung 1').click()
  await text().fill(typed)
  await expect.element(page.getByText(named)).toBeVisible()
  await expect.element(wrong()).toBeVisible()
  await button('Xong').click()
  await expect.element(text()).toHaveFocus()
  await expect.element(text()).toHaveValue(typed)
  await expectAccessible()
  expect(write).not.toHaveBeenCalled()
  await drop().click()
  await expect.poll(() => itemOf(world, 'thu-ngan-sach').text).toBe(left)
  await expect.element(saved()).toBeVisible()
})

test('what carries nothing is dropped without a word', async () => {
  const { world } = await openApp(head)
  await button('Sửa nội dung 1').click()
  await text().fill('Thu\u00ad ngân\u200b\u2060 sách')
  await expect.poll(() => itemOf(world, 'thu-ngan-sach').text).toBe('Thu ngân sách')
  await expect.element(saved()).toBeVisible()
})

test('a sign that is refused in the head of the draft is named at its field', async () => {
  const { world } = await openApp({ ...head, at: 'draft?field=place' })
  const before = settingsOf(world).place
  await box('Địa điểm').fill('Hội trường \u2066tầng 2')
  await expect.element(page.getByText('ngay sau “Hội trường” có ký tự đảo chiều chữ (U+2066)')).toBeVisible()
  await expect.element(wrong()).toBeVisible()
  expect(settingsOf(world).place).toBe(before)
  await drop().click()
  await expect.element(box('Địa điểm')).toHaveFocus()
  await userEvent.tab()
  await expect.poll(() => settingsOf(world).place).toBe('Hội trường tầng 2')
})

test.each(['12,5', '5,0', '1001', ''])('points that are none are not called saved: %j', async (typed) => {
  const { world } = await openApp(head)
  const before = itemOf(world, 'thu-ngan-sach').points
  await button('Sửa nội dung 1').click()
  await points().fill(typed)
  await expect.element(page.getByText(/điểm là số nguyên từ 0 đến 1.000/)).toBeVisible()
  await expect.element(wrong()).toBeVisible()
  await button('Xong').click()
  await expect.element(points()).toHaveFocus()
  await expect.element(points()).toHaveValue(typed)
  expect(itemOf(world, 'thu-ngan-sach').points).toBe(before)
  await points().fill('12')
  await expect.poll(() => itemOf(world, 'thu-ngan-sach').points).toBe(12)
  await expect.element(saved()).toBeVisible()
})

test('a target that cannot be read is not called saved', async () => {
  await openApp(head)
  await button('Sửa nội dung 1').click()
  await box('Hòa Minh').fill('12.500')
  await expect.element(wrong()).toBeVisible()
  await button('Xong').click()
  await expect.element(box('Hòa Minh')).toHaveFocus()
  await box('Hòa Minh').fill('12,5')
  await expect.element(saved()).toBeVisible()
})

test('a word that is still being composed is saved with the others', async () => {
  const { world } = await openApp(head)
  await button('Sửa nội dung 1').click()
  compose(text().element(), 'Thu ngân sách nhà nước')
  button('Xong')
    .element()
    .dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await expect.poll(() => itemOf(world, 'thu-ngan-sach').text).toBe('Thu ngân sách nhà nước')
})

test('a sign that is refused in an opinion is named, and nothing is sent', async () => {
  const reviewing: Opening = { ceremony: 'held', upTo: 2, at: 'review', as: 'hoaminh', size: [360, 740] }
  const { world, services } = await openApp(reviewing)
  const write = vi.spyOn(services.database, 'writeMark')
  await page.getByRole('radio', { name: 'Đồng ý, bảo lưu ý kiến', exact: true }).nth(1).click()
  const note = page.getByLabelText('Ý kiến bảo lưu')
  await note.fill('Theo chuẩn \u202enghèo mới')
  await button('Lưu').click()
  await expect.element(note).toHaveFocus()
  await expect.element(page.getByText('ngay sau “Theo chuẩn” có ký tự đảo chiều chữ (U+202E)')).toBeVisible()
  await expect.element(page.getByText(/Chưa lưu trên máy chủ/)).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
  expect(write).not.toHaveBeenCalled()
  await drop().click()
  await button('Lưu').click()
  await expect
    .poll(() => world.reviews.get().records.get('hoa-minh')?.marks['ho-ngheo']?.note)
    .toBe('Theo chuẩn nghèo mới')
})

test('a sign that is refused in a reason blocks the act, which is told', async () => {
  await openApp({ as: 'noivu', at: 'board', withKey: true, ceremony: 'troubled', upTo: 4, size: [360, 740] })
  await button('Tiếp tục phiên ký').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Đã \u0007trao đổi')
  await expect.element(dialog).toHaveTextContent(/ngay sau “Đã” có ký tự điều khiển \(U\+0007\)/)
  await expect.element(dialog).toHaveTextContent(/Xin bỏ ký tự được nêu dưới ô chữ/)
  await expectAccessible()
  await drop().click()
  await expect.element(dialog.getByRole('textbox')).toHaveValue('Đã trao đổi')
  await expect.element(dialog).not.toHaveTextContent(/Xin bỏ ký tự/)
})

test('a sign that is refused in a name or an office of a member is named in the form', async () => {
  await openApp({ at: '/b/khoi-phuong-lien-chieu/people', as: 'noivu', size: [360, 740] })
  await button('Mời một người').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabelText('Họ và tên').fill('Nguyễn \u{e0041}Chi')
  await expect.element(dialog).toHaveTextContent(/ngay sau “Nguyễn” có ký tự nhãn ẩn \(U\+E0041\)/)
  await drop().click()
  await expect.element(dialog.getByLabelText('Họ và tên')).toHaveValue('Nguyễn Chi')
})

test('axe has seen every component of the feature', () => {
  expect(unseen(import.meta.glob('/src/features/shell/fields/**/*.vue'))).toEqual([])
})
