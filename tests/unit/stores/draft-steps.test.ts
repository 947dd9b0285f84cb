import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { ItemChange } from '@/domain/pledge/draft'
import { fail, ok } from '@/domain/shared/result'

import { after, openDraft, stored, storedText } from '../../fixtures/stores/draft'
import { at2015 } from '../../fixtures/stores/year'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const settle = () => vi.advanceTimersByTimeAsync(0)
const first = 'thu-ngan-sach'
const second = 'ho-ngheo'

/** The draft with a server that takes everything, and tells of it at once. */
async function openTaking() {
  const opened = await openDraft()
  let items = stored
  const written: (readonly ItemChange[])[] = []
  const take = (changes: readonly ItemChange[], by?: string) => {
    items = after(items, changes, by)
    opened.news(items)
  }
  opened.server.answers.writeItems = (_where, _by, changes) => {
    written.push(changes)
    take(changes)
    return Promise.resolve(ok(null))
  }
  const reword = (id: string, text: string) => {
    const seen = items[id]?.rev ?? 0
    return [{ id, seen, next: { ...storedText(id), text } }] as const
  }
  return { ...opened, written, take, reword, items: () => items }
}

test('steps are taken back one by one, the latest first', async () => {
  const { draft, written, reword, items } = await openTaking()
  await draft.make('edit', () => reword(first, 'Một'))
  await draft.make('edit', () => reword(first, 'Hai'))
  await draft.make('remove', () => [{ id: second, seen: 1, next: { ...storedText(second), removed: true } }])
  await draft.make('add', () => [{ id: 'moi', seen: 0, next: { ...storedText(second), text: 'Mới' } }])
  expect(draft.lastStep).toBe('add')
  await draft.undo()
  expect(items()['moi']).toMatchObject({ removed: true, text: 'Mới' })
  expect(draft.lastStep).toBe('remove')
  await draft.undo()
  expect(items()[second]?.removed).toBe(false)
  await draft.undo()
  expect(items()[first]?.text).toBe('Một')
  await draft.undo()
  expect(items()[first]?.text).toBe(storedText(first).text)
  expect(draft.lastStep).toBeNull()
  expect(await draft.undo()).toEqual(fail('NOT_FOUND'))
  expect(written.map(([change]) => change?.seen)).toEqual([1, 2, 1, 0, 1, 2, 3, 4])
})

test('a step on what somebody has changed since is given up, and those before it can be reached', async () => {
  const { draft, written, take, reword, items } = await openTaking()
  await draft.make('edit', () => reword(first, 'Một'))
  await draft.make('edit', () => [...reword(second, 'Hai'), ...reword('tuyen-pho', 'Ba')])
  take(reword('tuyen-pho', 'Của họ'), 'thuky')
  expect(await draft.undo()).toEqual(fail('CHANGED_MEANWHILE'))
  expect([items()[second]?.text, items()['tuyen-pho']?.text, written.length]).toEqual(['Hai', 'Của họ', 2])
  expect(await draft.undo()).toEqual(ok(null))
  expect(items()[first]?.text).toBe(storedText(first).text)
  expect(draft.lastStep).toBeNull()
})

test.each([
  ['OFFLINE', 'edit'],
  ['DENIED', 'edit'],
  ['CHANGED_MEANWHILE', null],
] as const)('a step that could not be taken back (%s) leaves %s to take back', async (code, left) => {
  const { server, draft, reword } = await openTaking()
  await draft.make('edit', () => reword(first, 'Một'))
  server.answers.writeItems = () => Promise.resolve(fail(code))
  expect(await draft.undo()).toEqual(fail(code))
  expect(draft.lastStep).toBe(left)
})

test('what the server refused, what changes nothing and what is deleted are no steps', async () => {
  const { server, draft, written, take, reword, items } = await openTaking()
  expect(await draft.make('import', () => [])).toEqual(fail('NOT_FOUND'))
  await draft.make('import', () => [{ id: second, seen: 1, next: null }])
  expect([written.length, items()[second], draft.lastStep]).toEqual([1, undefined, null])
  server.answers.writeItems = () => Promise.resolve(fail('DENIED'))
  expect(await draft.make('edit', () => reword(first, 'Một'))).toEqual(fail('DENIED'))
  expect([draft.lastStep, draft.underWay]).toEqual([null, false])
  take(reword(first, 'Khác'), 'thuky')
  expect(await draft.undo()).toEqual(fail('NOT_FOUND'))
})

test('the last fifty steps can be taken back', async () => {
  const { draft, reword, items } = await openTaking()
  for (let count = 1; count <= 51; count += 1) await draft.make('edit', () => reword(first, `Lần ${count}`))
  for (let count = 1; count <= 50; count += 1) expect((await draft.undo()).ok).toBe(true)
  expect(items()[first]?.text).toBe('Lần 1')
  expect(draft.lastStep).toBeNull()
})

test('each change is made from what was written before it, once the news of that are there', async () => {
  const { draft, writes, last, news } = await openDraft()
  const plans: number[] = []
  const next = (text: string) => () => {
    plans.push(writes.length)
    return [{ id: first, seen: 1 + writes.length, next: { ...storedText(first), text } }]
  }
  const made = [draft.make('edit', next('Một')), draft.make('edit', next('Hai'))]
  await settle()
  expect([plans, draft.underWay]).toEqual([[0], true])
  const { changes } = last()
  last().answer(ok(null))
  await vi.advanceTimersByTimeAsync(5_000)
  expect([plans, draft.underWay]).toEqual([[0], true])
  const older = after(stored, [{ id: second, seen: 1, next: storedText(second) }], 'thuky')
  news(older)
  await settle()
  expect(plans).toEqual([0])
  news(after(older, changes))
  await settle()
  expect(plans).toEqual([0, 1])
  last().answer(fail('OFFLINE'))
  expect(await Promise.all(made)).toEqual([ok(null), fail('OFFLINE')])
  expect(draft.underWay).toBe(false)
})

test('where no news come at all, the next change goes on after ten seconds', async () => {
  const { draft, writes, last } = await openDraft()
  const change = (text: string) => () => [{ id: first, seen: 1, next: { ...storedText(first), text } }]
  void draft.make('edit', change('Một'))
  const second = draft.make('edit', change('Hai'))
  await settle()
  last().answer(ok(null))
  await vi.advanceTimersByTimeAsync(9_900)
  expect(writes).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(200)
  expect(writes).toHaveLength(2)
  last().answer(ok(null))
  expect(await second).toEqual(ok(null))
})

test('news that have not come of a year that was left hold up nothing in the next', async () => {
  const { draft, writes, last, go } = await openDraft()
  const change = () => [{ id: first, seen: 1, next: { ...storedText(first), text: 'Mới' } }]
  void draft.make('edit', change)
  await settle()
  last().answer(ok(null))
  await settle()
  expect(draft.underWay).toBe(true)
  await go(at2015)
  expect(draft.underWay).toBe(false)
  void draft.make('edit', change)
  await settle()
  expect(writes.map(({ where }) => where.year)).toEqual(['2014', '2015'])
})

test('a change that throws holds up nothing that follows', async () => {
  const { draft, last } = await openDraft()
  const thrown = draft.make('edit', () => {
    throw new Error('no plan')
  })
  const next = draft.make('edit', () => [{ id: first, seen: 1, next: storedText(first) }])
  await expect(thrown).rejects.toThrow('no plan')
  await settle()
  last().answer(ok(null))
  expect(await next).toEqual(ok(null))
})

test('an item is changed as it was shown, with one’s own changes since, and never over somebody else’s', async () => {
  const { draft, take, reword, items } = await openTaking()
  const shown = items()[first]
  if (shown === undefined) throw new Error('no item')
  take(reword(first, 'Của mình'))
  expect(draft.itemAs(first, shown)).toMatchObject({ text: 'Của mình', rev: 2 })
  take(reword(first, 'Của họ'), 'thuky')
  expect(draft.itemAs(first, shown)).toBe(shown)
})
