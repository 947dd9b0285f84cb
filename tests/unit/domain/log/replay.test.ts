import { describe, expect, test } from 'vitest'

import { clockTolerance } from '@/domain/log/chain'
import type { Entry } from '@/domain/log/entry'
import { emptyReplay, extend, replayLog, type Replay } from '@/domain/log/replay'
import { fail, ok } from '@/domain/shared/result'

import {
  changed,
  entryAt,
  lienChieu2014,
  rechained,
  replayed,
  resealed,
  startedAt,
  withBody,
} from '../../../fixtures/entries'
import { heldCeremony, layTable } from '../../../fixtures/table'

const held = heldCeremony('scribbled')
const { log } = held
const where = lienChieu2014
const alarmOf = (entries: readonly Entry[], there = where) => replayed(there, entries).alarm
const withChange = (seq: number, change: (entry: Entry) => Entry) =>
  log.map((entry) => (entry.seq === seq ? change(entry) : entry))

const noResults = {
  scheme: '',
  due: '',
  reported: {},
  appraised: '',
  answerBy: '',
  votes: {},
  concluded: 0,
  attached: {},
}

test('a year before its first entry', () => {
  expect(emptyReplay(where)).toEqual({
    where,
    entries: [],
    projection: {
      stage: 'drafting',
      revision: '-',
      number: 0,
      parties: [],
      origins: [],
      rpId: '',
      opening: '',
      freed: {},
      signed: {},
      attested: 0,
      ...noResults,
      seq: 0,
      head: '0'.repeat(64),
      at: 0,
    },
    alarm: null,
  })
})

test('a held ceremony leads to a year in force', () => {
  const replay = replayLog(where, log.map(ok))
  const [freeze, open] = [entryAt<'freeze'>(log, 1), entryAt<'open'>(log, 2)]
  expect(replay).toEqual({
    where,
    entries: log,
    projection: {
      stage: 'inForce',
      revision: freeze.body.revision,
      number: 1,
      parties: ['hoa-hiep-bac', 'hoa-hiep-nam', 'hoa-khanh-bac', 'hoa-khanh-nam', 'hoa-minh'],
      origins: ['https://giaouoc.test'],
      rpId: 'giaouoc.test',
      opening: open.hash,
      freed: {},
      signed: { 'hoa-hiep-bac': 3, 'hoa-hiep-nam': 4, 'hoa-khanh-bac': 5, 'hoa-khanh-nam': 6, 'hoa-minh': 7 },
      attested: 8,
      ...noResults,
      seq: 8,
      head: entryAt(log, 8).hash,
      at: startedAt + 8 * 60_000,
    },
    alarm: null,
  })
})

test('replaying in parts is replaying at once, and leaves what was replayed before untouched', () => {
  for (let cut = 0; cut <= log.length; cut += 1) {
    const first = replayed(where, log.slice(0, cut))
    const before = structuredClone(first)
    expect(extend(first, log.slice(cut).map(ok))).toEqual(held.replay())
    expect(first).toEqual(before)
  }
})

describe('an entry changed in any of its fifteen fields', () => {
  const at = (entry: Entry, ms: number) => ({ at: entry.at + ms })
  test.each<[string, (entry: Entry) => Readonly<Record<string, unknown>>, Replay['alarm']]>([
    ['seq', () => ({ seq: 6 }), { code: 'ENTRY_MISSING', seq: 5 }],
    ['prev', () => ({ prev: '0'.repeat(64) }), { code: 'CHAIN_BROKEN', seq: 5 }],
    [
      'prevAt',
      ({ prevAt }) => ({ prevAt: prevAt + 1 }),
      { code: 'TIME_MISMATCH', seq: 5, detail: 'previous entry' },
    ],
    ['act', () => ({ act: 'refuse' }), { code: 'HASH_MISMATCH', seq: 5 }],
    ['by', () => ({ by: 'hoaminh' }), { code: 'HASH_MISMATCH', seq: 5 }],
    ['kid', () => ({ kid: '0'.repeat(64) }), { code: 'HASH_MISMATCH', seq: 5 }],
    ['kind', () => ({ kind: 'passkey' }), { code: 'HASH_MISMATCH', seq: 5 }],
    ['notes', () => ({ notes: '{"reservations":[{}]}' }), { code: 'HASH_MISMATCH', seq: 5 }],
    ['sig', () => ({ sig: 'cd'.repeat(64) }), { code: 'HASH_MISMATCH', seq: 5 }],
    ['ad', () => ({ ad: '00' }), { code: 'HASH_MISMATCH', seq: 5 }],
    ['cdj', () => ({ cdj: '{}' }), { code: 'HASH_MISMATCH', seq: 5 }],
    ['ct', ({ ct }) => ({ ct: ct + 1 }), { code: 'HASH_MISMATCH', seq: 5 }],
    [
      'ct by far',
      ({ ct }) => ({ ct: ct - clockTolerance }),
      { code: 'TIME_MISMATCH', seq: 5, detail: 'client time' },
    ],
    ['at', (entry) => at(entry, 1), { code: 'TIME_MISMATCH', seq: 6, detail: 'previous entry' }],
    [
      'at by far',
      (entry) => at(entry, clockTolerance),
      { code: 'TIME_MISMATCH', seq: 5, detail: 'client time' },
    ],
    ['hash', () => ({ hash: '0'.repeat(64) }), { code: 'HASH_MISMATCH', seq: 5 }],
  ])('%s', (_, over, alarm) => {
    expect(alarmOf(withChange(5, (entry) => changed(entry, over(entry))))).toEqual(alarm)
  })

  test.each(Object.keys(entryAt(log, 5).body))('its body’s %s', (field) => {
    const other = field === 'decision' ? 'reserve' : '1'.repeat(64)
    const tampered = withChange(5, (entry) => withBody(entry, { [field]: other }))
    expect(alarmOf(tampered)).toEqual({ code: 'HASH_MISMATCH', seq: 5 })
  })

  test('and hashed anew: the next entry no longer follows', () => {
    const tampered = withChange(5, (entry) => resealed(where, withBody(entry, { name: 'Người khác' })))
    expect(alarmOf(tampered)).toEqual({ code: 'CHAIN_BROKEN', seq: 6 })
  })

  test('the first entry’s prevAt is bound by its hash', () => {
    expect(alarmOf(withChange(1, (entry) => changed(entry, { prevAt: startedAt - 1 })))).toEqual({
      code: 'HASH_MISMATCH',
      seq: 1,
    })
  })

  test('the last entry’s server time is bound through its client time alone', () => {
    const { ct } = entryAt(log, 8)
    expect(alarmOf(withChange(8, (entry) => changed(entry, { at: ct + clockTolerance })))).toBeNull()
    expect(alarmOf(withChange(8, (entry) => changed(entry, { at: ct - clockTolerance })))).toBeNull()
    for (const at of [ct + clockTolerance + 1, ct - clockTolerance - 1])
      expect(alarmOf(withChange(8, (entry) => changed(entry, { at })))).toEqual({
        code: 'TIME_MISMATCH',
        seq: 8,
        detail: 'client time',
      })
  })
})

describe('a log', () => {
  test.each(log.slice(0, -1).map(({ seq }) => seq))('without entry %i is missing it', (seq) => {
    expect(alarmOf(log.filter((entry) => entry.seq !== seq))).toEqual({ code: 'ENTRY_MISSING', seq })
  })

  test('without entry 5, numbered anew, is broken there', () => {
    const gap = log.filter(({ seq }) => seq !== 5).map((entry, index) => changed(entry, { seq: index + 1 }))
    expect(alarmOf(gap)).toEqual({ code: 'CHAIN_BROKEN', seq: 5 })
  })

  test.each(log.map(({ seq }) => seq))('with entry %i twice', (seq) => {
    const twice = log.flatMap((entry) => (entry.seq === seq ? [entry, entry] : [entry]))
    expect(alarmOf(twice)).toEqual({ code: 'ENTRY_MISSING', seq: seq + 1 })
  })

  test('with a signature twice, linked and hashed anew, is illegal at the second', () => {
    const twice = log.flatMap((entry) => (entry.seq === 4 ? [entry, entry] : [entry]))
    expect(alarmOf(rechained(where, twice))).toEqual({ code: 'ACT_ILLEGAL', seq: 5, detail: 'place' })
  })

  test('in another order', () => {
    const [one, two, three, four, ...rest] = log as [Entry, Entry, Entry, Entry, ...Entry[]]
    expect(alarmOf([one, two, four, three, ...rest])).toEqual({ code: 'ENTRY_MISSING', seq: 3 })
    expect(alarmOf([...log].reverse())).toEqual({ code: 'ENTRY_MISSING', seq: 1 })
  })

  test('with an entry of another log of the same shape', () => {
    const table = layTable('scribbled')
    table.freeze({ title: 'Bản khác' })
    table.open()
    table.signAll()
    expect(alarmOf(withChange(5, () => entryAt(table.log, 5)))).toEqual({ code: 'CHAIN_BROKEN', seq: 5 })
  })

  test.each([
    ['year', { ...where, year: '2015' }],
    ['bloc', { ...where, bloc: 'khoi-khac' }],
  ])('read as that of another %s', (_, there) => {
    expect(alarmOf(log, there)).toEqual({ code: 'HASH_MISMATCH', seq: 1 })
  })

  test('whose act is not legal, though everything is hashed', () => {
    const early = [entryAt(log, 1), entryAt(log, 3)]
    expect(alarmOf(rechained(where, early))).toEqual({ code: 'ACT_ILLEGAL', seq: 2, detail: 'place' })
  })

  test('cut short is no alarm of its own: the year and the devices that saw more tell', () => {
    expect(alarmOf(log.slice(0, 6))).toBeNull()
  })
})

describe('after an alarm', () => {
  const unread = [...log.slice(0, 3).map(ok), fail('ENTRY_UNREADABLE', 'why'), ...log.slice(4).map(ok)]
  const replay = replayLog(where, unread)

  test('what came before stays, the alarm names the entry, nothing after is believed', () => {
    expect(replay.alarm).toEqual({ code: 'ENTRY_UNREADABLE', seq: 4, detail: 'why' })
    expect(replay.entries).toEqual(log.slice(0, 3))
    expect(replay.projection).toEqual(replayed(where, log.slice(0, 3)).projection)
  })

  test('nothing more is replayed', () => {
    expect(extend(replay, [ok(entryAt(log, 4))])).toBe(replay)
    expect(extend(held.replay(), []).alarm).toBeNull()
  })
})

test('clocks may differ by two minutes, no more', () => {
  expect(clockTolerance).toBe(120_000)
  const first = entryAt(log, 1)
  const off = (ms: number) => alarmOf([resealed(where, changed(first, { ct: first.at + ms }))])
  expect([off(120_000), off(-120_000)]).toEqual([null, null])
  for (const ms of [120_001, -120_001])
    expect(off(ms)).toEqual({ code: 'TIME_MISMATCH', seq: 1, detail: 'client time' })
})
