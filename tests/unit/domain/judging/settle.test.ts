import { describe, expect, test } from 'vitest'

import { isHeadProven } from '@/domain/judging/head-proven'
import { judgeResults, resultsRestOn } from '@/domain/judging/results'
import { settle, type Settled } from '@/domain/judging/settle'
import type { Entry } from '@/domain/log/entry'
import { fail, ok, type Result } from '@/domain/shared/result'
import { pinsOf } from '@/domain/year/pins'

import { smallCeremony } from '../../../fixtures/bundles'
import { createScribbler } from '../../../fixtures/signers'
import { yearAfter, type YearAfter } from '../../../fixtures/year-after'

const [bac, nam] = ['hoa-hiep-bac', 'hoa-hiep-nam'] as const
type Alone = Readonly<Record<number, Result<null>>>

const begun = (): YearAfter => yearAfter(smallCeremony(2, 'scribbled'))

/** The year settled, every signature good but those of `bad`, without the texts of `left`. */
function settled(year: YearAfter, bad: Alone = {}, left: readonly string[] = []): Settled {
  const { table, texts } = year
  const alone = new Map(table.log.map(({ seq }) => [seq, bad[seq] ?? ok(null)] as const))
  return settle(table.replay(), alone, {
    revisions: table.revisions,
    texts: new Map([...texts].filter(([digest]) => !left.includes(digest))),
    terms: new Map(),
  })
}

const unsigned = (...entries: readonly Entry[]): Alone =>
  Object.fromEntries(entries.map(({ seq }) => [seq, fail('SIGNATURE_INVALID')]))
const withoutKey = (...entries: readonly Entry[]): Alone =>
  Object.fromEntries(entries.map(({ seq }) => [seq, fail('KEY_UNKNOWN')]))

/** What became of an entry: its code, "holds" or "open". */
function verdictOn({ verdicts }: Settled, { seq }: Entry): string {
  const verdict = verdicts.get(seq)
  return verdict === undefined ? 'open' : verdict.ok ? 'holds' : verdict.failure.code
}

const resultsOf = (one: Settled) =>
  judgeResults(one, { pins: pinsOf(one.replay.entries, one.verdicts), accepts: () => true })

describe('an act of the year after', () => {
  test('fails by itself before it is asked what it rests on', () => {
    const year = begun()
    const call = year.call({}, { body: { due: 'mai' } })
    expect(verdictOn(settled(year, unsigned(call)), call)).toBe('SIGNATURE_INVALID')
    expect(verdictOn(settled(year), call)).toBe('DAY_INVALID')
  })

  test('is open without its key, and whatever rests on it', () => {
    const year = begun()
    const call = year.call()
    const report = year.report(bac)
    const appraisal = year.appraise()
    const vote = year.vote(nam)
    const one = settled(year, withoutKey(call))
    expect([call, report, appraisal, vote].map((entry) => verdictOn(one, entry))).toEqual([
      'open',
      'holds',
      'open',
      'open',
    ])
  })

  test('fails where it fails either way', () => {
    const year = begun()
    year.call()
    year.report(bac)
    const open = year.report(nam)
    const appraisal = year.appraise({
      units: year.scores().units.map((scored) => ({ ...scored, total: '1.00' })),
    })
    expect(verdictOn(settled(year, withoutKey(open)), appraisal)).toBe('FIGURE_MISMATCH')
    expect(verdictOn(settled(year, withoutKey(open), [open.body.text]), appraisal)).toBe('open')
  })

  test('of the pledge is what it is by itself', () => {
    const year = begun()
    const one = settled(year, { 4: fail('KEY_UNKNOWN') })
    expect(one.verdicts.get(4)).toEqual(fail('KEY_UNKNOWN'))
  })
})

describe('what stands', () => {
  test('is the last call, and what came after it', () => {
    const year = begun()
    year.call()
    year.report(bac)
    year.appraise()
    const again = year.call()
    expect(resultsRestOn(settled(year))).toEqual([again])
  })

  test('is the last appraisal, whether or not it holds', () => {
    const year = begun()
    year.call()
    year.report(bac)
    year.appraise()
    const last = year.appraise()
    expect(resultsOf(settled(year, unsigned(last)))).toMatchObject({ state: 'invalid', seq: last.seq })
  })

  test('is a conclusion until it is voided, and then the void until the scores are laid down anew', () => {
    const year = begun()
    year.whole()
    const conclusion = year.table.log.at(-1)
    const before = settled(year)
    expect(resultsRestOn(before).at(-1)).toEqual(conclusion)
    year.table.annul(conclusion?.seq ?? 0)
    const voided = year.table.log.at(-1)
    expect(resultsRestOn(settled(year)).at(-1)).toEqual(voided)
    const anew = year.appraise()
    expect(resultsRestOn(settled(year)).at(-1)).toEqual(anew)
  })

  test('is nothing once the pledge is attested anew', () => {
    const year = begun()
    year.call()
    year.table.annul(5)
    year.table.attest()
    expect(resultsOf(settled(year))).toEqual({ state: 'none' })
  })
})

test('results are judged in the order of the log: what fails before what is not proven, the first of each', () => {
  const year = begun()
  year.call()
  const [one, other] = [year.report(bac), year.report(nam)]
  const appraisal = year.appraise()
  expect(resultsOf(settled(year))).toEqual({ state: 'proven' })
  expect(resultsOf(settled(year, withoutKey(one, other)))).toEqual({ state: 'unproven', seq: one.seq })
  expect(resultsOf(settled(year, { ...withoutKey(one), ...unsigned(other) }))).toEqual({
    state: 'invalid',
    seq: other.seq,
    code: 'SIGNATURE_INVALID',
  })
  expect(resultsOf(settled(year, unsigned(appraisal)))).toMatchObject({ seq: appraisal.seq })
})

test('no results rest on a report or vote that nobody names', () => {
  const year = begun()
  year.call()
  year.report(bac)
  year.counts({ ...year.report(nam), hash: '-' })
  const zero = year.report(nam)
  const bad = unsigned(...year.table.log.filter(({ seq, act }) => act === 'report' && seq >= zero.seq - 1))
  year.appraise()
  expect(resultsOf(settled(year, bad))).toEqual({ state: 'proven' })
})

test('whatever becomes of the year after, the verdicts on the ceremony stay what they were', () => {
  const year = begun()
  year.whole()
  const pledge = (one: Settled) => [...one.verdicts].filter(([seq]) => seq <= 5)
  const whole = pledge(settled(year))
  for (const entry of year.table.log.slice(5))
    for (const bad of [unsigned(entry), withoutKey(entry)]) expect(pledge(settled(year, bad))).toEqual(whole)
})

describe('a head is proven', () => {
  const call = (year: YearAfter) => {
    const entry = year.call()
    const one = settled(year)
    return isHeadProven(one, one.headSources.get(entry.seq), pinsOf(year.table.log, one.verdicts))
  }

  test('by the text that all have signed', () => {
    expect(call(begun())).toBe(true)
  })

  test('by handing over and taking with keys that were compared, and by the witness', () => {
    const handed = begun()
    handed.take(handed.hand(nam))
    expect(call(handed)).toBe(true)
    const designated = begun()
    designated.designate(nam)
    expect(call(designated)).toBe(true)
  })

  test('not by keys that nobody has compared', () => {
    const stranger = createScribbler('ai')
    const [taken, given, designated] = [begun(), begun(), begun()]
    taken.take(taken.hand(nam), { signer: stranger })
    given.take(given.hand(nam, { signer: stranger }))
    designated.designate(nam, { signer: stranger })
    expect([taken, given, designated].map(call)).toEqual([false, false, false])
  })

  test('not where nothing is known of it', () => {
    const year = begun()
    const one = settled(year)
    expect(isHeadProven(one, undefined, pinsOf(year.table.log, one.verdicts))).toBe(false)
    expect(isHeadProven(one, { by: 'nothing' }, pinsOf(year.table.log, one.verdicts))).toBe(false)
  })
})
