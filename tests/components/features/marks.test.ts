import { page } from 'vitest/browser'
import { afterEach, expect, test, vi } from 'vitest'

import { itemDigest } from '@/domain/pledge/item'
import { fail } from '@/domain/shared/result'

import { pledgeOf } from '../../fixtures/pledge'
import { openApp, type Opening } from '../support/app'
import { expectAccessible } from '../support/axe'
import { button, said } from '../support/screen'

afterEach(() => {
  vi.restoreAllMocks()
})

/** A leader of a unit that has not signed, at the text. */
const leader: Opening = { ceremony: 'held', upTo: 2, at: 'review', as: 'hoaminh' }
/** The id of what the keyboard is at. */
const here = () => document.activeElement?.id ?? ''
const mark = (number: number, name: string) =>
  page
    .getByRole('radiogroup', { name: `Ý kiến về nội dung ${String(number)}` })
    .getByRole('radio', { name, exact: true })

test('a mark that the server has taken stays while only news from before it come', async () => {
  const { services } = await openApp({ ...leader, size: [1440, 2400] })
  const { writeMark } = services.database
  const ahead = vi.spyOn(services.database, 'writeMark').mockResolvedValue({ ok: true, value: null })
  await button('Đồng ý tất cả nội dung còn lại trong mục này (2)').click()
  await expect.poll(said).toContain('Đã đồng ý 2 nội dung còn lại của mục này.')
  const [first, second] = ahead.mock.calls
  ahead.mockRestore()
  if (first === undefined || second === undefined) throw new Error('two marks were to be written')
  await writeMark(...first)
  await expect.element(page.getByText('1 trên 3')).toBeVisible()
  await expect.element(mark(2, 'Đồng ý')).toBeChecked()
  await expect.poll(here).toBe('item-tuyen-pho')
  await expect.element(mark(2, 'Đồng ý')).toBeChecked()
  await writeMark(...second)
  await expect.element(page.getByText('2 trên 3')).toBeVisible()
})

test('a colleague who changes a mark after the server has taken it is believed', async () => {
  const { world, services } = await openApp(leader)
  const ahead = vi.spyOn(services.database, 'writeMark').mockResolvedValue({ ok: true, value: null })
  await mark(1, 'Đồng ý').click()
  await expect.poll(() => ahead.mock.calls.length).toBe(1)
  const [where, own] = ahead.mock.calls[0] ?? []
  ahead.mockRestore()
  if (where === undefined || own === undefined || own.mark === null)
    throw new Error('a mark was to be written')
  const theirs = { ...own, mark: { ...own.mark, mark: 'object' as const, note: 'Chưa thống nhất' } }
  await services.database.writeMark(where, theirs)
  await expect.element(mark(1, 'Không đồng ý')).toBeChecked()
  expect(world.reviews.get().records.get('hoa-minh')?.marks['thu-ngan-sach']?.mark).toBe('object')
})

test('a mark taken back whose taking back cannot be saved says so, though nothing of it was heard', async () => {
  const { services } = await openApp(leader)
  const write = vi.spyOn(services.database, 'writeMark').mockResolvedValueOnce({ ok: true, value: null })
  await mark(1, 'Đồng ý').click()
  await expect.poll(() => write.mock.calls.length).toBe(1)
  write.mockResolvedValueOnce(fail('OFFLINE'))
  await mark(1, 'Đồng ý').click()
  await expect.element(page.getByText('Chưa lưu được ý kiến về nội dung 1').last()).toBeVisible()
})

test('what the server has is not called unsaved after the page was loaded anew', async () => {
  const [item] = pledgeOf().items
  if (item === undefined) throw new Error('a pledge without items')
  const saved = { mark: 'agree', note: '', digest: itemDigest(item) } as const
  await openApp({
    ...leader,
    given: (world) => {
      const name = [world.where.bloc, world.where.year, 'hoaminh'].join('/')
      localStorage.setItem(`giao-uoc.unsaved-marks.${name}`, JSON.stringify({ [item.id]: saved }))
      world.reviews.put('hoa-minh', {
        by: 'hoaminh',
        at: world.now(),
        item: item.id,
        marks: { [item.id]: saved },
      })
    },
  })
  await expect.element(mark(1, 'Đồng ý')).toBeChecked()
  await expect.element(button('Nội dung 2')).toBeVisible()
  await expect.element(page.getByText(/chưa lưu/i)).not.toBeInTheDocument()
})

test('nobody signs while a mark of their own is on its way, or taken and not heard of yet', async () => {
  const { world, services, router } = await openApp({
    ...leader,
    withKey: true,
    given: (one) => one.review('hoa-minh'),
  })
  let answer = (): void => undefined
  const asked = new Promise<void>((resolve) => (answer = resolve))
  const write = vi.spyOn(services.database, 'writeMark').mockImplementation(async () => {
    await asked
    return { ok: true, value: null }
  })
  await mark(2, 'Đồng ý').click()
  await expect.poll(() => write.mock.calls.length).toBe(1)
  await router.push({ name: 'sign' })
  await expect.element(page.getByText('Đang lưu ý kiến')).toBeVisible()
  await expect.element(button('Xem lại và ký')).not.toBeInTheDocument()
  await expectAccessible()
  answer()
  await expect.element(page.getByText('Đang lưu ý kiến')).toBeVisible()
  world.review('hoa-minh', { 'ho-ngheo': null })
  await expect.element(page.getByText('Còn 1 nội dung chưa cho ý kiến')).toBeVisible()
})
