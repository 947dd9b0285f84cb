import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { fail, ok } from '@/domain/shared/result'

import { recordOf } from '../../fixtures/stores/server'
import { after, openDraft, stored, storedText } from '../../fixtures/stores/draft'
import { at2014, at2015, begun, tellYear } from '../../fixtures/stores/year'
import { layTable } from '../../fixtures/table'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const settle = () => vi.advanceTimersByTimeAsync(0)
/** Longer than typing may pause before it is saved. */
const pause = () => vi.advanceTimersByTimeAsync(1_000)
const first = 'thu-ngan-sach'
const second = 'ho-ngheo'
const wordsOf = (changes: readonly { readonly next: { readonly text: string } | null }[]) =>
  changes.map(({ next }) => next?.text)

test('what was being written in a year that was left is not saved in the next', async () => {
  const { draft, writes, go, say } = await openDraft()
  draft.begin(first)
  say(first, 'Chưa xong')
  await go(at2015)
  await pause()
  expect([writes.length, draft.edits.size]).toEqual([0, 0])
  draft.begin(first)
  expect(draft.edits.get(first)?.text.text).toBe(stored[first]?.text)
})

test('what was on its way when its year was left is no step, failure or wording of the next', async () => {
  const { draft, writes, last, go, say } = await openDraft()
  draft.begin(first)
  say(first, 'Của 2014')
  await pause()
  draft.begin(second)
  say(second, 'Cũng của 2014')
  void draft.save(second)
  await go(at2015)
  draft.begin(first)
  say(first, 'Của 2015')
  writes[0]?.answer(ok(null))
  await pause()
  expect(draft.lastStep).toBeNull()
  expect(last().where.year).toBe('2015')
  expect(writes.map(({ changes }) => wordsOf(changes))).toEqual([['Của 2014'], ['Của 2015']])
  last().answer(fail('OFFLINE'))
  await settle()
  expect([...draft.failures]).toEqual([[first, 'OFFLINE']])
  await go(at2014)
  expect([draft.failures.size, draft.edits.size, draft.lastStep]).toEqual([0, 0, null])
})

test('a failure that comes after its year was left is not told of the next', async () => {
  const { draft, last, go, say } = await openDraft()
  draft.begin(first)
  say(first, 'Của 2014')
  await pause()
  await go(at2015)
  draft.begin(first)
  last().answer(fail('OFFLINE'))
  await settle()
  expect([draft.failures.size, draft.lastStep, draft.underWay]).toEqual([0, null, false])
})

test('steps of a year cannot be taken back in another', async () => {
  const { draft, writes, last, go, news } = await openDraft()
  void draft.make('remove', () => [{ id: first, seen: 1, next: { ...storedText(first), removed: true } }])
  await settle()
  last().answer(ok(null))
  news(after(stored, last().changes))
  await settle()
  expect(draft.lastStep).toBe('remove')
  void draft.make('move', () => [{ id: second, seen: 1, next: { ...storedText(second), order: 9 } }])
  await settle()
  await go(at2015)
  last().answer(ok(null))
  await settle()
  expect([draft.lastStep, draft.underWay]).toEqual([null, false])
  expect(await draft.undo()).toMatchObject({ failure: { code: 'NOT_FOUND' } })
  expect(writes).toHaveLength(2)
})

test('what is written twice quickly is saved once, and what is written meanwhile after the news of that', async () => {
  const { draft, writes, last, news, say } = await openDraft()
  draft.begin(first)
  say(first, 'Một')
  await vi.advanceTimersByTimeAsync(800)
  say(first, 'Hai')
  await vi.advanceTimersByTimeAsync(800)
  expect(writes).toHaveLength(0)
  await pause()
  expect(writes.map(({ changes }) => [changes[0]?.seen, ...wordsOf(changes)])).toEqual([[1, 'Hai']])
  say(first, 'Ba')
  await pause()
  expect(writes).toHaveLength(1)
  expect(draft.unsaved).toBe(true)
  const { changes } = last()
  last().answer(ok(null))
  await pause()
  expect(writes).toHaveLength(1)
  news(after(stored, changes))
  await pause()
  expect([last().changes[0]?.seen, ...wordsOf(last().changes)]).toEqual([2, 'Ba'])
  last().answer(ok(null))
  news(after(after(stored, changes), last().changes))
  await settle()
  expect([draft.unsaved, draft.underWay, draft.failures.size]).toEqual([false, false, 0])
})

test('what could not be saved says so, stays, and is saved when asked again: one step', async () => {
  const { draft, writes, last, news, say } = await openDraft()
  draft.begin(first)
  say(first, 'Mới')
  for (const code of ['OFFLINE', 'DENIED'] as const) {
    const saved = draft.save(first)
    await settle()
    last().answer(fail(code))
    expect(await saved).toBe(false)
    expect([draft.failures.get(first), draft.edits.get(first)?.text.text]).toEqual([code, 'Mới'])
    expect([draft.lastStep, draft.unsaved]).toEqual([null, true])
  }
  const end = draft.end(first)
  await settle()
  const { changes } = last()
  last().answer(ok(null))
  news(after(stored, changes))
  await end
  expect([draft.failures.size, draft.edits.size, draft.lastStep, writes.length]).toEqual([0, 0, 'edit', 3])
  const undone = draft.undo()
  await settle()
  expect(wordsOf(last().changes)).toEqual([stored[first]?.text])
  last().answer(ok(null))
  expect(await undone).toMatchObject({ ok: true })
  expect(draft.lastStep).toBeNull()
})

test('an item that could not be saved stays open when it is closed, as it was written', async () => {
  const { draft, last, say } = await openDraft()
  draft.begin(first)
  say(first, 'Mới')
  draft.begin(first)
  expect(draft.edits.get(first)?.text.text).toBe('Mới')
  const end = draft.end(first)
  await settle()
  last().answer(fail('OFFLINE'))
  await end
  expect(draft.edits.has(first)).toBe(true)
  draft.drop(first)
  expect([draft.edits.size, draft.failures.size]).toEqual([0, 0])
})

test('after a lost race nothing is told or sent until the other version is here, and then both are put together', async () => {
  const { draft, writes, last, news, say } = await openDraft()
  draft.begin(first)
  say(first, 'Của tôi')
  await pause()
  last().answer(fail('CHANGED_MEANWHILE'))
  await settle()
  expect(draft.failures.size).toBe(0)
  const theirs = { ...storedText(first), uom: 'tỷ đồng' }
  news(after(stored, [{ id: first, seen: 1, next: theirs }], 'thuky'))
  expect(draft.edits.get(first)).toMatchObject({
    text: { text: 'Của tôi', uom: 'tỷ đồng' },
    news: { by: 'thuky' },
  })
  await pause()
  expect(writes).toHaveLength(2)
  expect(last().changes).toMatchObject([{ seen: 2, next: { text: 'Của tôi', uom: 'tỷ đồng' } }])
})

test('a clash is saved by nobody until it is decided, and then at once', async () => {
  const { draft, writes, last, news, say } = await openDraft()
  draft.begin(first)
  say(first, 'Của tôi')
  news(after(stored, [{ id: first, seen: 1, next: { ...storedText(first), text: 'Của họ' } }], 'thuky'))
  await pause()
  expect([writes.length, draft.edits.get(first)?.clashes.length]).toEqual([0, 1])
  draft.choose(first, 'text', 'mine')
  await settle()
  expect(last().changes).toMatchObject([{ seen: 2, next: { text: 'Của tôi' } }])
})

test('what is held, dropped or not complete is saved by nobody', async () => {
  const { draft, writes, say } = await openDraft()
  draft.begin(first)
  say(first, 'Mới')
  draft.cancelAutosave(first)
  await pause()
  draft.begin(second)
  say(second, 'Cũng mới')
  draft.drop(second)
  draft.beginNew('moi', 'kinh-te')
  say('moi', 'Chưa có đơn vị tính')
  await pause()
  expect(writes).toHaveLength(0)
  expect(draft.edits.get('moi')?.text.order).toBe(Object.keys(stored).length + 1)
  expect([draft.beginsHere(first), draft.beginsHere('moi'), draft.beginsHere('moi')]).toEqual([
    false,
    true,
    false,
  ])
})

test('the one who may write the draft does so while it is one, and nothing is wrong with the year', async () => {
  const { server, year, draft } = await openDraft()
  expect(draft.mayEdit).toBe(true)
  const frozen = layTable('scribbled', at2014)
  frozen.freeze()
  tellYear(server, frozen)
  await settle()
  expect([year.stage, draft.mayEdit]).toEqual(['frozen', false])
  const again = await openDraft()
  again.server.at('watchYear', at2014).tell(recordOf({ ...begun(at2014), stage: 'concluded' }))
  await settle()
  expect([again.year.alarm?.code, again.draft.mayEdit]).toEqual(['PROJECTION_MISMATCH', false])
})

test('a new item that was saved is a step of its own: taken back, it is taken out', async () => {
  const { draft, last, news } = await openDraft()
  draft.beginNew('moi', 'kinh-te')
  draft.change('moi', { ...storedText(first), text: 'Mới' })
  const saved = draft.save('moi')
  await settle()
  const { changes } = last()
  expect(changes).toMatchObject([{ id: 'moi', seen: 0 }])
  last().answer(ok(null))
  news(after(stored, changes))
  expect(await saved).toBe(true)
  expect(draft.lastStep).toBe('add')
  void draft.undo()
  await settle()
  expect(last().changes).toMatchObject([{ id: 'moi', seen: 1, next: { text: 'Mới', removed: true } }])
})
