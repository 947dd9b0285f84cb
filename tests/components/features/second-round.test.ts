import { page } from 'vitest/browser'
import { describe, expect, test } from 'vitest'

import { openApp } from '../support/app'
import { button, listed } from '../support/screen'
import { after, textOf } from '../support/second-round'
import { asNotice, asStatus, noticesIn, statusesIn } from '../support/tone'

const heading = (name: string) => page.getByRole('heading', { level: 1, name })
const seatsShown = () => listed('.seat')
const dialog = () => page.getByRole('dialog')

describe('a second refusal', () => {
  test('is the one that the board tells of, at the seat of whoever refused', async () => {
    await openApp(after(6))
    await expect
      .element(page.getByText(/^Tạm dừng: phường Hòa Khánh Nam từ chối ký lúc 14:36:00/))
      .toBeVisible()
    const refused = seatsShown().map((seat) => seat.includes('từ chối ký'))
    expect(refused).toEqual([false, false, false, true, false])
    expect(
      noticesIn()
        .map(({ words }) => words)
        .join(),
    ).not.toContain('Hòa Minh')
  })

  test('leaves whoever refused among those who have not signed', async () => {
    await openApp(after(6))
    await expect
      .poll(() => listed('.summary__lines dd'))
      .toEqual(['Hòa Hiệp Nam, Hòa Khánh Bắc, Hòa Khánh Nam, Hòa Minh'])
  })

  test('is the one that the witness goes on after', async () => {
    const { world } = await openApp(after(6, { as: 'noivu', withKey: true }))
    await button('Tiếp tục phiên ký').click()
    await dialog().getByLabelText('Lý do').fill('Đã trao đổi')
    await dialog()
      .getByRole('button', { name: /^Tiếp tục/ })
      .click()
    await expect.poll(() => world.replay().projection.stage).toBe('signing')
    expect(world.replay().entries.at(-1)?.body).toEqual({ seq: 6 })
    await expect.element(page.getByText(/^Tạm dừng/)).not.toBeInTheDocument()
  })

  test('is over once the signing goes on, and so is the first', async () => {
    await openApp(after(7))
    await expect.element(page.getByText('1 trên 5 đã ký và đã kiểm tra')).toBeVisible()
    expect(seatsShown().filter((seat) => seat.includes('từ chối ký'))).toEqual([])
    expect(noticesIn()).toEqual([])
  })
})

describe('a second text', () => {
  test('is the one that stands on the board, by its number and code', async () => {
    await openApp(after(10))
    await expect.poll(() => listed('.headline__sub')).toEqual(['Bản giao ước lần 2'])
    await expect.element(page.getByText(textOf(9), { exact: true })).toBeVisible()
    expect(document.body.textContent).not.toContain(textOf(1))
    await expect.element(page.getByText('0 trên 5 đã ký và đã kiểm tra')).toBeVisible()
  })

  test('is the one in the hall, too', async () => {
    await openApp(after(10, { at: 'hall' }))
    await expect.element(page.getByText('Bản giao ước lần 2')).toBeVisible()
    await expect.element(page.getByText('Đang ký', { exact: true })).toBeVisible()
  })

  test('is reviewed under its own numbers: what is new is named, what is the same keeps its marks', async () => {
    await openApp(after(10, { at: 'review', as: 'hoaminh' }))
    await expect.element(page.getByText('Bản lần 2 thay bản lần 1')).toBeVisible()
    await expect
      .element(page.getByText(/^3 nội dung không đổi.*Xin xem lại 1 nội dung đã sửa: nội dung 1\.$/))
      .toBeVisible()
    expect(listed('.review__carried')).toEqual([
      'Đã sửa so với bản lần 1.',
      ...Array.from({ length: 3 }, () => 'Không đổi so với bản lần 1: ý kiến đã ghi vẫn giữ.'),
    ])
    expect(listed('.item-text__number')).toEqual(['1.', '2.', '3.', '4.'])
    expect(listed('.item-text__figure')).toEqual([
      '1\u00a0vụ'.replace('\u00a0', ' '),
      '104,50%',
      '0,90%',
      'không giao',
    ])
    await expect.element(page.getByText(`Thay cho bản có mã nội dung ${textOf(1)}`)).toBeVisible()
  })

  test('is frozen under the next number', async () => {
    await openApp(after(8, { at: 'freeze', as: 'hoahiepbac' }))
    await expect.element(heading('Chốt bản giao ước lần 2')).toBeVisible()
  })

  test('after a third freeze would be the third', async () => {
    await openApp(after(24, { at: 'freeze', as: 'hoahiepbac' }))
    await expect.element(heading('Chốt bản giao ước lần 3')).toBeVisible()
  })

  test('is compared with the draft of today, not the first', async () => {
    await openApp(after(24, { at: 'compare' }))
    await expect.element(page.getByText('1 nội dung khác nhau, 3 nội dung giống hệt.')).toBeVisible()
    await expect.element(page.getByRole('heading', { name: 'Nội dung 1 của bản trước, đã bỏ' })).toBeVisible()
    const chosen = [...document.querySelectorAll('select')].map((one) =>
      one.selectedOptions[0]?.textContent.trim(),
    )
    expect(chosen).toEqual([`Lần 2, mã ${textOf(9)}`, 'Dự thảo đang soạn (lần 3)'])
  })
})

describe('reopened', () => {
  test.each([
    [8, 'Bản giao ước lần 1 đã được mở lại lúc 14:38:00 ngày 28/03/2014 (+07:00)'],
    [24, 'Bản giao ước lần 2 đã được mở lại lúc 14:54:00 ngày 28/03/2014 (+07:00)'],
  ])('after entry %i the first page says which text was, and when', async (seq, words) => {
    await openApp(after(seq, { at: '' }))
    await expect.element(page.getByText(words)).toBeVisible()
    expect(noticesIn()).toEqual([asNotice('wait', words)])
    await expect.element(page.getByText('Lý do: Sửa chỉ tiêu')).toBeVisible()
    expect(statusesIn()[0]).toEqual(asStatus('draft', 'Dự thảo'))
    // the code of a text that counts no more is not shown as the one to sign
    expect(document.querySelector('.table-aside .ui-code')).toBeNull()
  })

  test('the board has nobody’s signature any more, and nothing that is in force', async () => {
    await openApp(after(24))
    await expect.element(page.getByText(/^Bản giao ước đang là dự thảo/)).toBeVisible()
    expect(document.querySelectorAll('.ui-ink--drawn')).toHaveLength(0)
    expect(seatsShown().filter((seat) => seat.includes('đã ký'))).toEqual([])
    await expect.element(page.getByText(/có hiệu lực từ/)).not.toBeInTheDocument()
    expect(document.body.textContent).not.toContain('Mã nội dung')
  })

  test.each([
    [8, true],
    [24, true],
    [9, false],
  ])('after entry %i papers are not offered in the bar: %s', async (seq, drafting) => {
    await openApp(after(seq, { at: '' }))
    await expect.element(page.getByRole('navigation', { name: 'Các trang của năm' })).toBeVisible()
    await expect.poll(() => listed('.year-nav__link').length).toBeGreaterThan(3)
    expect(listed('.year-nav__link').includes('Văn bản')).toBe(!drafting)
    expect(listed('.year-nav__link').includes('Dự thảo')).toBe(drafting)
  })
})
