import { beforeAll, expect, test } from 'vitest'

import type { Entry } from '@/domain/log/entry'
import { judge } from '@/domain/judging/judge'
import { extend, replayLog, type Replay } from '@/domain/log/replay'
import { ok } from '@/domain/shared/result'

import { changed, entryAt, lienChieu2014, resealed, withBody } from '../../../fixtures/entries'
import { layTable } from '../../../fixtures/table'
import { cpuTime } from '../../../fixtures/cpu-time'

const size = 5001
const table = layTable('scribbled')
const log: Entry[] = []

/** An opening, then one ward signing and being voided, over and over: the longest log that a quarrel can make. */
beforeAll(() => {
  table.freeze()
  table.open()
  table.sign('hoa-minh')
  table.annul(3)
  log.push(...table.log)
  for (let seq = log.length + 1; seq <= size; seq += 1) {
    const before = entryAt(log, seq - 1)
    const again = entryAt(table.log, seq % 2 === 0 ? 4 : 3)
    const at = before.at + 1000
    const fitted = withBody(again, seq % 2 === 0 ? { seq: seq - 1 } : { place: before.hash })
    log.push(
      resealed(lienChieu2014, changed(fitted, { seq, prev: before.hash, prevAt: before.at, ct: at, at })),
    )
  }
})

function timed<T>(what: string, run: () => T): { readonly ms: number; readonly value: T } {
  const start = cpuTime()
  const value = run()
  const ms = cpuTime() - start
  console.info(`${what}: ${ms.toFixed(1)} ms`)
  return { ms, value }
}

const whole = (): Replay => replayLog(lienChieu2014, log.map(ok))

test('a log of 5,001 entries replays in about a second', () => {
  const { ms, value } = timed('replay of 5,001 entries', whole)
  expect([value.alarm, value.projection.seq, value.projection.stage]).toEqual([null, size, 'signing'])
  expect(value.projection.signed).toEqual({ 'hoa-minh': size })
  expect(ms).toBeLessThan(10_000)
})

test('one more entry on such a log costs next to nothing', () => {
  const long = replayLog(lienChieu2014, log.slice(0, -1).map(ok))
  const { ms, value } = timed('one entry more after 5,000', () => extend(long, [ok(entryAt(log, size))]))
  expect([value.alarm, value.projection.seq]).toEqual([null, size])
  expect(ms).toBeLessThan(200)
})

test('every entry of such a log is judged, ECDSA aside, in a few seconds', async () => {
  const replay = whole()
  const evidence = { ...table.evidence(), ecdsa: () => Promise.resolve(true) }
  const { value, ms } = timed('structure of 5,001 judgements', () =>
    log.map((entry) => judge(replay, entry, evidence)),
  )
  const verdicts = await Promise.all(value)
  expect(verdicts.slice(1).every((verdict) => verdict.ok)).toBe(true)
  expect(ms).toBeLessThan(30_000)
})
