import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { itemDigest } from '@/domain/pledge/item'
import { fail, ok } from '@/domain/shared/result'

import * as people from '../../components/support/people'
import { accountOf } from '../../fixtures/stores/app'
import { itemOf, itemsOf, openMarks } from '../../fixtures/stores/marks'
import { liveOf, recordOf } from '../../fixtures/stores/server'
import { at2014, at2015, begun, tellYear } from '../../fixtures/stores/year'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const settle = () => vi.advanceTimersByTimeAsync(0)

const first = itemOf(at2014, 'thu-ngan-sach')
const second = itemOf(at2014, 'ho-ngheo')

test('a mark of another year is neither shown nor written in this one, however late it is answered', async () => {
  const { marks, writes, written, go } = await openMarks()
  void marks.setMark(first, 'agree')
  void marks.setMark(second, 'agree')
  await settle()
  await go(at2015)
  const next = itemOf(at2015, second.id)
  expect([marks.shown(next).mark, marks.underway, marks.unsaved.length]).toEqual([null, 0, 0])
  marks.setNote(next, 'Còn cao')
  void marks.setMark(next, 'reserve')
  writes[0]?.answer(fail('OFFLINE'))
  await settle()
  expect(written()).toEqual(['2014 thu-ngan-sach agree', '2015 ho-ngheo reserve'])
  expect(writes[1]?.said.mark?.digest).toBe(itemDigest(next))
  expect(marks.shown(itemOf(at2015, first.id))).toMatchObject({ mark: null, state: 'none', failure: null })
  writes[1]?.answer(ok(null))
  await settle()
  expect(marks.shown(next)).toMatchObject({ mark: 'reserve', note: 'Còn cao', state: 'saved' })
})

test('a note of another year does not come again with a mark of this one', async () => {
  const { marks, go } = await openMarks()
  marks.setNote(first, 'Của năm 2014')
  expect(marks.shown(first).note).toBe('Của năm 2014')
  await go(at2015)
  void marks.setMark(itemOf(at2015, first.id), 'reserve')
  expect(marks.shown(itemOf(at2015, first.id)).note).toBe('')
})

test('whoever is signed in next sees the marks of their own unit alone', async () => {
  const { page, marks, writes, news } = await openMarks()
  void marks.setMark(first, 'agree')
  await settle()
  page.become(accountOf('hoahiepbac'))
  await settle()
  expect([marks.unit, marks.shown(first).mark, marks.underway]).toEqual(['hoa-hiep-bac', null, 0])
  writes[0]?.answer(fail('OFFLINE'))
  await settle()
  expect([marks.shown(first).state, marks.unsaved.length]).toEqual(['none', 0])
  news({ [first.id]: 'agree' }, first.id)
  await settle()
  expect([marks.shown(first).mark, marks.progress.marked]).toEqual([null, 0])
})

test('a mark said of other words is shown as outdated and counts for nothing, and an unsaved one is gone', async () => {
  const { server, marks, writes, news, tableOf } = await openMarks()
  news({ [first.id]: 'agree' }, first.id)
  await settle()
  expect(marks.progress).toMatchObject({ marked: 1, next: second.id })
  void marks.setMark(second, 'agree')
  await settle()
  writes[0]?.answer(fail('OFFLINE'))
  await settle()
  expect(marks.unsaved).toHaveLength(1)
  const table = tableOf(at2014)
  table.reopen()
  table.freeze({ items: itemsOf(at2014).map((item) => ({ ...item, points: item.points + 1 })) })
  tellYear(server, table)
  await settle()
  const now = { ...first, points: first.points + 1 }
  expect(marks.shown(now)).toMatchObject({ mark: null, state: 'none', outdated: true })
  expect(marks.progress.marked).toBe(0)
  const other = { ...second, points: second.points + 1 }
  expect([marks.shown(other).mark, marks.unsaved]).toEqual([null, []])
})

test.each<[string, boolean, (opened: Awaited<ReturnType<typeof openMarks>>) => void]>([
  ['the text is frozen', true, () => undefined],
  [
    'the signing is open',
    true,
    ({ server, tableOf }) => {
      const table = tableOf(at2014)
      table.open()
      tellYear(server, table)
    },
  ],
  [
    'the unit has signed',
    false,
    ({ server, tableOf }) => {
      const table = tableOf(at2014)
      table.open()
      table.sign('hoa-minh')
      tellYear(server, table)
    },
  ],
  [
    'another unit has signed',
    true,
    ({ server, tableOf }) => {
      const table = tableOf(at2014)
      table.open()
      table.sign('hoa-hiep-bac')
      tellYear(server, table)
    },
  ],
  ['an alarm is raised', false, ({ server }) => server.at('watchYear', at2014).tell(recordOf(begun(at2014)))],
  [
    'the leader is one no more',
    false,
    ({ server }) => {
      const members = Object.fromEntries(people.members)
      const member = members['hoaminh']
      if (member === undefined) throw new Error('nobody')
      const now = { ...members, hoaminh: { ...member, role: 'secretary' as const } }
      server.at('watchMembers', at2014.bloc).tell(liveOf(now))
    },
  ],
])('where %s, marks may be set: %s', async (_what, may, happens) => {
  const opened = await openMarks()
  void opened.marks.setMark(first, 'agree')
  await settle()
  happens(opened)
  await settle()
  expect(opened.marks.mayMark).toBe(may)
  expect([opened.marks.shown(first).mark, opened.marks.underway]).toEqual(may ? ['agree', 1] : [null, 0])
})
