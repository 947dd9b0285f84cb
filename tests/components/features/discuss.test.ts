import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { pledgeItemOf } from '@/domain/pledge/draft'
import { itemDigest } from '@/domain/pledge/item'

import { openApp, type Opening } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button, link, overflow } from '../support/screen'
import type { World } from '../support/world'

const leader: Opening = { at: 'draft', as: 'hoaminh', size: [360, 740] }
const head: Opening = { at: 'draft', as: 'hoahiepbac' }
const discussionOf = (at: number) => page.getByRole('button', { name: /đơn vị thống nhất/ }).nth(at)

function digestOf(world: World, id: string): string {
  const item = world.items.get().records.get(id)
  if (item === undefined) throw new Error(`no item ${id}`)
  return itemDigest(pledgeItemOf(id, item))
}

/** Units that have said of an item what is given. */
function said(world: World, id: string, word: 'agree' | 'dispute', ...units: readonly string[]): void {
  for (const unit of units) {
    const words = { [id]: { word, digest: digestOf(world, id) } }
    world.agreements.put(unit, { by: 'x', at: world.now(), item: id, words })
  }
}

function edit(world: World, id: string, text: string): void {
  const item = world.items.get().records.get(id)
  if (item === undefined) throw new Error(`no item ${id}`)
  world.items.put(id, { ...item, text, rev: item.rev + 1, at: world.pass(1000) })
}

test('a unit agrees to an item; an edit clears that alone, and says so', async () => {
  const { world, i18n } = await openApp(leader)
  await page.getByRole('radio', { name: 'Thống nhất', exact: true }).first().click()
  await expect
    .poll(() => world.agreements.get().records.get('hoa-minh')?.words['thu-ngan-sach']?.word)
    .toBe('agree')
  await expect.element(discussionOf(0)).toHaveTextContent('1/5 đơn vị thống nhất')
  said(world, 'ho-ngheo', 'agree', 'hoa-hiep-nam')
  expect(overflow()).toBe(0)
  await expectAccessible()
  edit(world, 'thu-ngan-sach', 'Thu ngân sách, đã sửa')
  await expect
    .element(page.getByText('Nội dung này đã được sửa sau khi đơn vị thống nhất.', { exact: false }))
    .toBeVisible()
  await expect.element(discussionOf(0)).toHaveTextContent('0/5 đơn vị thống nhất · 1 cần xem lại vì đã sửa')
  await expect.element(discussionOf(1)).toHaveTextContent('1/5 đơn vị thống nhất')
  await expectAccessible()
  await i18n.setLocale('en')
  await expect.element(page.getByRole('radio', { name: 'We agree', exact: true }).first()).toBeVisible()
})

const wholeArea = page.getByRole('button', { name: /^Thống nhất cả mục/ })
const wordsOf = (world: World) =>
  Object.entries(world.agreements.get().records.get('hoa-minh')?.words ?? {}).map(([id, { word }]) => [
    id,
    word,
  ])

test('one tap agrees to the items of an area that the unit has said nothing of, and to no others', async () => {
  const { world } = await openApp(leader)
  await expect.element(wholeArea.first()).toHaveTextContent('Thống nhất cả mục (2 nội dung chưa có ý kiến)')
  said(world, 'ho-ngheo', 'dispute', 'hoa-minh')
  await expect.element(wholeArea.first()).toHaveTextContent('Thống nhất cả mục (1 nội dung chưa có ý kiến)')
  edit(world, 'ho-ngheo', 'Hộ nghèo, đã sửa theo ý kiến')
  await expect.element(page.getByText('Hộ nghèo, đã sửa theo ý kiến').first()).toBeVisible()
  await expect.element(wholeArea.first()).toHaveTextContent('Thống nhất cả mục (1 nội dung chưa có ý kiến)')
  await wholeArea.first().click()
  await expect
    .poll(() => wordsOf(world))
    .toEqual([
      ['ho-ngheo', 'dispute'],
      ['thu-ngan-sach', 'agree'],
    ])
  await expect.element(wholeArea).toHaveLength(1)
  edit(world, 'thu-ngan-sach', 'Thu ngân sách, đã sửa')
  await expect.element(page.getByText(/Nội dung này đã được sửa sau khi đơn vị thống nhất/)).toBeVisible()
  await expect.element(wholeArea).toHaveLength(1)
})

test('an area of which not everything could be saved says how far it came, and goes on from there', async () => {
  const { world, services } = await openApp(leader)
  const write = services.database.writeWord
  let left = 1
  services.database.writeWord = (...given) =>
    left-- > 0 ? write(...given) : Promise.resolve({ ok: false, failure: { code: 'OFFLINE' } })
  await wholeArea.first().click()
  await expect.element(page.getByText('Mới lưu được 1 trên 2 nội dung')).toBeVisible()
  await expectAccessible()
  services.database.writeWord = write
  await wholeArea.first().click()
  await expect.poll(() => wordsOf(world).length).toBe(2)
})

test('who only reads is offered a comment on each item, and no agreement', async () => {
  await openApp({ ...leader, as: 'quansat' })
  await button('Góp ý về nội dung 1').click()
  await expect.element(page.getByRole('textbox', { name: 'Ý kiến' })).toHaveFocus()
  await expect.element(page.getByRole('radio').first()).not.toBeInTheDocument()
  await expect.element(wholeArea.first()).not.toBeInTheDocument()
})

test('anybody comments, asks a unit, and what is new is marked until it is looked at', async () => {
  const { world } = await openApp({ ...leader, as: 'quansat' })
  await discussionOf(0).click()
  await button('Gửi góp ý').click()
  await expect.element(page.getByText('Xin ghi rõ ý kiến rồi lưu.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Ý kiến' }).fill('Số này lấy ở đâu?')
  await button('Mời đơn vị xem').click()
  await page.getByRole('checkbox', { name: 'Hòa Minh' }).click()
  await expectAccessible()
  await button('Gửi góp ý').click()
  await expect.element(page.getByText('Số này lấy ở đâu?')).toBeVisible()
  expect(world.comments.get().records.get('quansat_1')).toMatchObject({
    unit: '',
    mentions: ['hoa-minh'],
    digest: digestOf(world, 'thu-ngan-sach'),
  })
  await expect.element(discussionOf(0)).toHaveTextContent(/1 góp ý, 1 chưa xong$/)
  await expectAccessible()
})

test('the unit that is asked sees it, settles nothing of others, and reads it once', async () => {
  const { world } = await openApp(leader)
  await expect.element(discussionOf(0)).toBeVisible()
  world.comments.put('quansat_1', {
    uid: 'quansat',
    unit: '',
    number: 1,
    item: 'thu-ngan-sach',
    digest: digestOf(world, 'thu-ngan-sach'),
    body: 'Số này lấy ở đâu?',
    kind: 'comment',
    value: '',
    target: '',
    mentions: ['hoa-minh'],
    resolved: '',
    at: world.now(),
  })
  await expect.element(discussionOf(0)).toHaveTextContent(/1 mới · có câu hỏi cho đơn vị của Quý vị/)
  await discussionOf(0).click()
  await expect.element(discussionOf(0)).not.toHaveTextContent(/1 mới/)
  await expect.element(button('Đánh dấu đã xong')).not.toBeInTheDocument()
})

test('a proposed target is taken into the draft by the head, and settled', async () => {
  const { world, trouble, screen } = await openApp(leader)
  await discussionOf(0).click()
  await page.getByRole('combobox', { name: /^Góp ý nội dung 1/ }).selectOptions('target')
  const figure = page.getByRole('textbox', { name: /^Chỉ tiêu đề nghị/ })
  await figure.fill('1.234')
  await expect.element(page.getByText(/có thể hiểu hai cách/)).toBeVisible()
  await expectAccessible()
  await figure.fill('98,5')
  trouble.current = 'OFFLINE'
  await button('Gửi góp ý').click()
  await expect.element(page.getByText('Chưa gửi được')).toBeVisible()
  trouble.current = null
  await button('Gửi góp ý').click()
  await expect.element(page.getByText(/Đề nghị chỉ tiêu 98,5/)).toBeVisible()
  const [comment] = world.comments.get().records.values()
  await screen.unmount()
  const { world: theirs } = await openApp({
    ...head,
    given: (one) => {
      if (comment !== undefined) one.comments.put('hoaminh_1', comment)
    },
  })
  await discussionOf(0).click()
  await button('Dùng đề nghị này').click()
  await expect.poll(() => theirs.items.get().records.get('thu-ngan-sach')?.targets['hoa-minh']).toBe('98.5')
  await expect.poll(() => theirs.comments.get().records.get('hoaminh_1')?.resolved).toBe('hoahiepbac')
  await expect.element(page.getByText('Nói về bản trước khi sửa')).toBeVisible()
})

test('the table of units and items shows at a glance what is disputed', async () => {
  const { world } = await openApp({ ...leader, at: 'agreement' })
  await expect
    .element(page.getByText('0 trên 3 nội dung được mọi đơn vị thống nhất.', { exact: false }))
    .toBeVisible()
  said(world, 'thu-ngan-sach', 'agree', 'hoa-hiep-bac', 'hoa-hiep-nam', 'hoa-khanh-bac', 'hoa-khanh-nam')
  said(world, 'ho-ngheo', 'dispute', 'hoa-minh')
  await expect.element(page.getByText('1 nội dung còn ý kiến khác', { exact: false })).toBeVisible()
  const row = page.getByRole('row', { name: /Thu ngân sách/ })
  await expect.element(row).toHaveTextContent(/(thống nhất.*){4}chưa có ý kiến/)
  expect(overflow()).toBe(0)
  await expectAccessible()
  said(world, 'thu-ngan-sach', 'agree', 'hoa-minh')
  await expect
    .element(page.getByText('1 trên 3 nội dung được mọi đơn vị thống nhất.', { exact: false }))
    .toBeVisible()
  await page.getByRole('checkbox', { name: 'Chỉ hiện nội dung chưa thống nhất hết' }).click()
  await expect.element(row).not.toBeInTheDocument()
})

test('before freezing, what is still disputed is said; it does not stand in the way', async () => {
  const { world } = await openApp({ ...head, at: 'freeze' })
  await expect.element(button('Chốt bản giao ước')).toBeVisible()
  said(world, 'ho-ngheo', 'dispute', 'hoa-minh')
  await expect.element(page.getByText('1 nội dung còn có ý kiến khác')).toBeVisible()
  await expect.element(link('Xem bảng thống nhất')).toBeVisible()
  await expectAccessible()
})

test('axe has seen every component of this feature', () => {
  expect(unseen(import.meta.glob('/src/features/prepare/discuss/*.vue'))).toEqual([])
})
