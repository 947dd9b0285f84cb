import { page } from 'vitest/browser'
import { expect, test, vi } from 'vitest'

import { pledgeItemOf } from '@/domain/pledge/draft'
import { itemDigest } from '@/domain/pledge/item'
import { ok } from '@/domain/shared/result'

import { openApp, type Opening } from '../support/app'
import { button } from '../support/screen'
import type { World } from '../support/world'

const leader: Opening = { at: 'draft', as: 'hoaminh' }
const discussion = page.getByRole('button', { name: /đơn vị thống nhất/ })
const body = page.getByRole('textbox', { name: 'Ý kiến' })
const agree = page.getByRole('radio', { name: 'Thống nhất', exact: true }).first()
const first = 'thu-ngan-sach'

function itemOf(world: World, id: string) {
  const item = world.items.get().records.get(id)
  if (item === undefined) throw new Error(`no item ${id}`)
  return item
}

const digestOf = (world: World, id: string) => itemDigest(pledgeItemOf(id, itemOf(world, id)))

/** Opens the discussion of the first item. */
async function openDiscussion(opening: Opening = leader) {
  const app = await openApp(opening)
  await discussion.first().click()
  return app
}

type Database = Awaited<ReturnType<typeof openApp>>['services']['database']
type Write = 'writeComment' | 'writeWord' | 'settleComment'

/** Has the server take what is written without the news of it; what is given back lets the news come. */
function withoutNews(database: Database, name: Write) {
  const write = database[name] as (...said: unknown[]) => Promise<unknown>
  const spy = vi.spyOn(database, name).mockResolvedValue(ok(null))
  return {
    spy,
    newsCome: async () => {
      const calls = [...spy.mock.calls]
      spy.mockRestore()
      for (const call of calls) await write(...call)
    },
  }
}

/** Holds what is written until it is let go. */
function held(database: Database) {
  const write = database.writeComment
  let letGo = (): void => undefined
  const gone = new Promise<void>((resolve) => (letGo = resolve))
  const spy = vi.spyOn(database, 'writeComment').mockImplementation(async (...said) => {
    await gone
    return write(...said)
  })
  return { spy, letGo }
}

test('words written while a comment is on its way stay', async () => {
  const { services } = await openDiscussion()
  const { spy, letGo } = held(services.database)
  await body.fill('Số này lấy ở đâu?')
  await button('Gửi góp ý').click()
  await expect.poll(() => spy.mock.calls.length).toBe(1)
  await body.fill('Và ai theo dõi?')
  letGo()
  await expect.element(page.getByText('Số này lấy ở đâu?')).toBeVisible()
  await expect.element(button('Gửi góp ý')).toBeVisible()
  await expect.element(body).toHaveValue('Và ai theo dõi?')
  await button('Gửi góp ý').click()
  await expect.element(body).toHaveValue('')
})

test('a proposed wording begins with the item as it reads then, and stays bound to that', async () => {
  const { world } = await openDiscussion()
  const edit = (text: string) => {
    const item = itemOf(world, first)
    world.items.put(first, { ...item, text, rev: item.rev + 1, at: world.pass(1000) })
  }
  edit('Thu ngân sách, đã sửa')
  await expect.element(page.getByText('Thu ngân sách, đã sửa').first()).toBeVisible()
  await page.getByRole('combobox', { name: /^Góp ý nội dung 1/ }).selectOptions('wording')
  const wording = page.getByRole('textbox', { name: 'Cách ghi đề nghị' })
  await expect.element(wording).toHaveValue('Thu ngân sách, đã sửa')
  const digest = digestOf(world, first)
  await wording.fill('Thu ngân sách, đã sửa, theo quý')
  edit('Thu ngân sách, đã sửa nữa')
  await expect.element(page.getByText('Thu ngân sách, đã sửa nữa').first()).toBeVisible()
  await button('Gửi góp ý').click()
  await expect.element(page.getByText('Nói về bản trước khi sửa')).toBeVisible()
  expect(world.comments.get().records.get('hoaminh_1')).toMatchObject({ kind: 'wording', digest })
})

test('a second comment follows the first although no news of that have come; a refused one frees its number', async () => {
  const { world, services, trouble } = await openDiscussion()
  trouble.current = 'DENIED'
  await body.fill('Bị từ chối')
  await button('Gửi góp ý').click()
  await expect.element(page.getByText('Chưa gửi được')).toBeVisible()
  trouble.current = null
  const { spy, newsCome } = withoutNews(services.database, 'writeComment')
  for (const words of ['Một', 'Hai']) {
    await body.fill(words)
    await button('Gửi góp ý').click()
    await expect.element(body).toHaveValue('')
  }
  expect(spy.mock.calls).toHaveLength(2)
  await newsCome()
  await expect.element(page.getByText('Hai', { exact: true })).toBeVisible()
  expect([...world.comments.get().records.keys()]).toEqual(['hoaminh_1', 'hoaminh_2'])
})

test('a word stays on the screen until the news of it, and a second tap takes it back', async () => {
  const { world, services } = await openDiscussion()
  const { spy, newsCome } = withoutNews(services.database, 'writeWord')
  await agree.click()
  await expect.poll(() => spy.mock.calls.length).toBe(1)
  await expect.element(agree).toBeChecked()
  world.agreements.put('hoa-hiep-nam', { by: 'x', at: world.now(), item: first, words: {} })
  await expect.element(agree).toBeChecked()
  await newsCome()
  await expect.element(discussion.first()).toHaveTextContent('1/5 đơn vị thống nhất')
  await agree.click()
  await expect.element(agree).not.toBeChecked()
  await expect.element(page.getByText('Chưa lưu được')).not.toBeInTheDocument()
  expect(world.agreements.get().records.get('hoa-minh')?.words).toEqual({})
})

test('a word of a colleague that comes after is believed, and a refused one is not shown', async () => {
  const { world, services, trouble } = await openDiscussion()
  const { spy } = withoutNews(services.database, 'writeWord')
  await agree.click()
  await expect.poll(() => spy.mock.calls.length).toBe(1)
  spy.mockRestore()
  const words = { [first]: { word: 'dispute' as const, digest: digestOf(world, first) } }
  world.agreements.put('hoa-minh', { by: 'thuky', at: world.now(), item: first, words })
  await expect
    .element(page.getByRole('radio', { name: 'Chưa thống nhất', exact: true }).first())
    .toBeChecked()
  trouble.current = 'OFFLINE'
  await agree.click()
  await expect.element(page.getByText('Chưa lưu được')).toBeVisible()
  await expect.element(agree).not.toBeChecked()
})

test('a comment that was settled is not offered to be settled again before the news', async () => {
  const { services } = await openDiscussion()
  await body.fill('Xong rồi')
  await button('Gửi góp ý').click()
  const { newsCome } = withoutNews(services.database, 'settleComment')
  await button('Đánh dấu đã xong').click()
  await expect.element(button('Mở lại')).toBeVisible()
  await newsCome()
  await button('Mở lại').click()
  await expect.element(button('Đánh dấu đã xong')).toBeVisible()
  await expect.element(page.getByText('Chưa lưu được')).not.toBeInTheDocument()
})
