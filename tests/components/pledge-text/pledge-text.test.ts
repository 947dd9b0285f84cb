import '@/ui/styles/index.css'

import { page } from 'vitest/browser'
import { render } from 'vitest-browser-vue'
import { expect, test } from 'vitest'
import { h } from 'vue'

import type { Revision } from '@/domain/pledge/revision'
import { PledgeText } from '@/features/pledge-text'
import { createAppI18n } from '@/i18n'

import { pledgeOf } from '../../fixtures/pledge'
import { axeFindings, one } from '../ui/support'

type Slots = Record<string, (props: { item: { id: string }; number: number; area: string }) => unknown>

async function show(revision: Revision, unit?: string, slots: Slots = {}) {
  const i18n = createAppI18n()
  await render(PledgeText, { props: { revision, unit }, slots: slots as never, global: { plugins: [i18n] } })
  return i18n
}

/** The targets of an item as they are listed: "unit: target". */
function targetsOf(item: string): string[] {
  return [...one(`#item-${item}`).querySelectorAll('dl > div')].map(
    (row) => `${one('dt', row).textContent}: ${one('dd', row).textContent}`,
  )
}

const textOf = (selector: string) => one(selector).textContent.replace(/\s+/g, ' ').trim()

test('everything that is signed stands on the sheet', async () => {
  const pledge = pledgeOf({ number: 2, previous: '0123456789abcdef'.repeat(4) })
  await show(pledge)
  const sheet = textOf('article')
  const words = [
    pledge.title,
    pledge.bloc.name,
    'lần 2, năm 2014',
    'Thay cho bản có mã nội dung 04HM-ASW9-NF6Y',
    'Căn cứ Luật Thi đua, Khen thưởng.',
    'lúc 14:00, ngày 28 tháng 3 năm 2014, tại Trụ sở UBND phường Hòa Hiệp Bắc',
    'phường Hòa Hiệp Bắc, đơn vị đứng đầu khối',
    'Chứng kiến: Trưởng phòng, Phòng Nội vụ quận Liên Chiểu.',
    'I. Kinh tế – ngân sách',
    'II. Đô thị – môi trường',
    ...pledge.items.flatMap(({ text, uom, points }) => [
      text,
      `Đơn vị tính: ${uom}`,
      `${String(points)} điểm`,
    ]),
    ...pledge.parties.map(({ name }) => name),
  ]
  for (const word of words) expect(sheet).toContain(word)
  expect(await axeFindings('component')).toEqual([])
})

test('every target is told, in the figures of the language, also where a unit has none', async () => {
  await show(pledgeOf())
  expect(targetsOf('ho-ngheo')).toEqual([
    'Hòa Hiệp Bắc: 1,40%',
    'Hòa Hiệp Nam: không giao',
    'Hòa Khánh Bắc: không giao',
    'Hòa Khánh Nam: không giao',
    'Hòa Minh: 0,90%',
  ])
  expect(targetsOf('thu-ngan-sach')).toContain('Hòa Khánh Bắc: 102,50%')
  expect(targetsOf('tuyen-pho')).toContain('Hòa Hiệp Nam: đạt')
})

test('targets that are all the same are told once', async () => {
  const pledge = pledgeOf()
  const targets = Object.fromEntries(pledge.parties.map(({ id }) => [id, '100']))
  const [first, ...rest] = pledge.items
  if (first === undefined) throw new Error('the fixture has no items')
  await show({ ...pledge, items: [{ ...first, targets }, ...rest] })
  expect(targetsOf('thu-ngan-sach')).toEqual([])
  expect(textOf('#item-thu-ngan-sach .targets')).toBe('Cả 5 đơn vị100%')
})

test('the own target stands out; the others come on demand', async () => {
  await show(pledgeOf(), 'hoa-minh')
  expect(textOf('#item-ho-ngheo strong')).toBe('0,90%')
  await expect.element(page.getByText('1,40%')).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Chỉ tiêu của các đơn vị khác' }).nth(1).click()
  await expect.element(page.getByText('1,40%')).toBeVisible()
  expect(textOf('#item-tuyen-pho strong')).toBe('không giao')
  expect(await axeFindings('component')).toEqual([])
})

test('whoever uses the sheet puts their own below each item and each area', async () => {
  await show(pledgeOf(), 'hoa-minh', {
    compare: ({ item }) => h('p', { class: 'compared' }, item.id),
    item: ({ item, number }) => h('p', { class: 'below' }, `${String(number)} ${item.id}`),
    area: ({ area }) => h('p', { class: 'end' }, area),
  })
  const all = (selector: string) =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent)
  expect(all('.compared')).toEqual(['thu-ngan-sach', 'ho-ngheo', 'tuyen-pho'])
  expect(all('.below')).toEqual(['1 thu-ngan-sach', '2 ho-ngheo', '3 tuyen-pho'])
  expect(all('.end')).toEqual(['kinh-te', 'do-thi'])
})

test('the sheet stays Vietnamese when the page is in English', async () => {
  const i18n = await show(pledgeOf(), 'hoa-minh')
  const before = textOf('article')
  await i18n.setLocale('en')
  await expect.poll(() => document.documentElement.lang).toBe('en')
  expect(textOf('article')).toBe(before)
  expect(one('article').lang).toBe('vi')
  await i18n.setLocale('vi')
})

test('nothing reaches over the edge of a phone, at twice the text size', async () => {
  await page.viewport(360, 740)
  document.documentElement.style.fontSize = '36px'
  await show(pledgeOf())
  expect(document.documentElement.scrollWidth).toBe(360)
  document.documentElement.removeAttribute('style')
})
