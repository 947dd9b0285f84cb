import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { pledgeItemOf } from '@/domain/pledge/draft'
import { itemDigest } from '@/domain/pledge/item'

import { wards } from '../../fixtures/pledge'
import { openApp } from '../support/app'
import { button, listed } from '../support/screen'
import { colorOf } from '../support/tone'
import type { World } from '../support/world'

/** The last ward agrees to the first item; the second disputes the second, and the third the third before it is edited. */
function spoken(world: World): void {
  const say = (unit: string, id: string, word: 'agree' | 'dispute') => {
    const item = world.items.get().records.get(id)
    if (item === undefined) throw new Error(`no item ${id}`)
    const words = { [id]: { word, digest: itemDigest(pledgeItemOf(id, item)) } }
    world.agreements.put(unit, { by: 'x', at: world.now(), item: id, words })
  }
  say('hoa-minh', 'thu-ngan-sach', 'agree')
  say('hoa-hiep-nam', 'ho-ngheo', 'dispute')
  say('hoa-khanh-bac', 'tuyen-pho', 'agree')
  const item = world.items.get().records.get('tuyen-pho')
  if (item !== undefined) world.items.put('tuyen-pho', { ...item, points: 6, rev: 2 })
}

test('every figure of the draft stands beside its unit, and every item under its number', async () => {
  await openApp({ at: 'draft', as: 'quansat' })
  await expect.poll(() => listed('.row__number')).toEqual(['1.', '2.', '3.'])
  const rows = [...document.querySelectorAll('.row__targets')].map((list) =>
    [...list.querySelectorAll('div')].map((row) => {
      const [name, value] = [row.querySelector('dt'), row.querySelector('dd')]
      return `${name?.textContent.trim() ?? ''}: ${value?.textContent.trim() ?? ''}`
    }),
  )
  const none = (name: string) => `${name}: không giao`
  expect(rows).toEqual([
    wards.map(({ name }, index) => `${name}: 10${String(index)},50%`),
    [
      'Hòa Hiệp Bắc: 1,40%',
      none('Hòa Hiệp Nam'),
      none('Hòa Khánh Bắc'),
      none('Hòa Khánh Nam'),
      'Hòa Minh: 0,90%',
    ],
    [
      none('Hòa Hiệp Bắc'),
      'Hòa Hiệp Nam: đạt',
      none('Hòa Khánh Bắc'),
      none('Hòa Khánh Nam'),
      none('Hòa Minh'),
    ],
  ])
  expect(listed('.row__facts').filter((words) => words.startsWith('Đơn vị tính'))).toEqual([
    'Đơn vị tính: % · ↑ càng cao càng tốt · 10 điểm',
    'Đơn vị tính: % · ↓ càng thấp càng tốt · 5 điểm',
    'Đơn vị tính: đạt / không đạt · đạt hoặc không đạt · 5 điểm',
  ])
})

test('what each unit says of each item stands in its column, in its colour', async () => {
  await openApp({ at: 'agreement', as: 'quansat', given: spoken })
  await expect.poll(() => document.querySelectorAll('tbody tr').length).toBe(3)
  expect(listed('tbody th > span:first-child').map((words) => words.slice(0, 2))).toEqual(['1.', '2.', '3.'])
  expect(listed('thead th').slice(1)).toEqual(wards.map(({ name }) => name))
  const words = {
    agree: ['thống nhất', 'done'],
    dispute: ['chưa thống nhất', 'wrong'],
    cleared: ['đã thống nhất với bản trước, nội dung vừa được sửa', 'wait'],
    none: ['chưa có ý kiến', 'ink-2'],
  } as const
  const cell = (accord: keyof typeof words) => [words[accord][0], colorOf(words[accord][1])]
  const none = cell('none')
  const cells = [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map((one) => [one.textContent.trim(), getComputedStyle(one).color]),
  )
  expect(cells).toEqual([
    [none, none, none, none, cell('agree')],
    [none, cell('dispute'), none, none, none],
    [none, none, cell('cleared'), none, none],
  ])
  await expect
    .element(page.getByText('0 trên 3 nội dung được mọi đơn vị thống nhất. 1 nội dung còn ý kiến khác.'))
    .toBeVisible()
})

test('whoever freezes is told which items are disputed, by their numbers', async () => {
  await openApp({ at: 'freeze', as: 'hoahiepbac', given: spoken })
  await expect.element(page.getByText('1 nội dung còn có ý kiến khác')).toBeVisible()
  await expect.element(page.getByText(/^Nội dung 2 có đơn vị chưa thống nhất/)).toBeVisible()
})

test('beside each item of the draft its own words are counted', async () => {
  await openApp({ at: 'draft', as: 'quansat', given: spoken })
  const label = (words: RegExp) => button(words)
  await expect.element(label(/^1\/5 đơn vị thống nhất$/)).toBeVisible()
  await expect.element(label(/^0\/5 đơn vị thống nhất · 1 chưa thống nhất$/)).toBeVisible()
  await expect.element(label(/^0\/5 đơn vị thống nhất · 1 cần xem lại/)).toBeVisible()
})
