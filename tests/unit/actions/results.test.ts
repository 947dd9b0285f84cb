import { describe, expect, test } from 'vitest'

import { answerScores, type Answer } from '@/actions/results/answer-scores'
import { appraiseReports } from '@/actions/results/appraise-reports'
import { callReports, type ReportCall } from '@/actions/results/call-reports'
import { concludeYear } from '@/actions/results/conclude-year'
import { submitReport } from '@/actions/results/submit-report'
import { vouchKeys } from '@/actions/results/vouch-keys'
import type { Scene, Services } from '@/actions/scene'
import { voidAct } from '@/actions/void-act'
import { readNotes } from '@/domain/acts/notes'
import type { Entry } from '@/domain/log/entry'
import { writeReport } from '@/domain/results/report'
import { writeScheme } from '@/domain/results/scheme'
import { writeScores } from '@/domain/results/scores'
import { writeSummary } from '@/domain/results/summary'
import { ok, type Result } from '@/domain/shared/result'

import { actingAt, keyAt, leaderOf, sceneAt, witness } from '../../fixtures/acting'
import { smallCeremony } from '../../fixtures/bundles'
import { must } from '../../fixtures/must'
import { yearAfter, type YearAfter } from '../../fixtures/year-after'

const [bac, nam] = ['hoa-hiep-bac', 'hoa-hiep-nam'] as const
const uidOf = { [bac]: 'hoahiepbac', [nam]: 'hoahiepnam' } as const
const begun = (): YearAfter => yearAfter(smallCeremony(2, 'device'))
const cameOf = (result: Result<Entry>) => (result.ok ? result.value : result.failure.code)

/** Somebody of a unit, or the witness, acts on the year as it stands, on `day` of 2014. */
function acting(year: YearAfter, unit: typeof bac | typeof nam | 'witness', day = '2014-12-06') {
  const { services } = actingAt(year.table)
  const now = Date.parse(`${day}T09:00:00+07:00`)
  const clock = { ...services.clock, now: () => now }
  const member = unit === 'witness' ? witness : leaderOf(unit)
  const scene = sceneAt(year.table, member)
  return {
    services: { ...services, clock } as Services,
    scene,
    key: keyAt(year.table, unit === 'witness' ? 'noivu' : uidOf[unit]),
  }
}

/** What the device keeps of an act, whatever the server makes of its day. */
async function refusal(done: Promise<Result<Entry>>): Promise<string> {
  const came = cameOf(await done)
  return typeof came === 'string' ? came : came.act
}

describe('a call', () => {
  const asked = (year: YearAfter): ReportCall => ({
    pledge: year.pledge(),
    scheme: must(writeScheme(year.scheme())),
    stored: false,
    due: '2014-12-05',
    reason: '',
    returned: [],
    capacity: 'CHỦ TỊCH',
  })
  const called = (year: YearAfter, over: Partial<ReportCall> = {}, unit: typeof bac | typeof nam = bac) => {
    const { services } = actingAt(year.table)
    const scene = sceneAt(year.table, leaderOf(unit))
    return callReports(services, scene, { ...asked(year), ...over }, keyAt(year.table, uidOf[unit]))
  }

  test('names the site and the term of the bloc, and what is to be mended', async () => {
    const year = begun()
    const came = cameOf(
      await called(year, {
        reason: '  Gia hạn ',
        returned: [{ unit: nam, report: 'a'.repeat(64), reason: ' Thiếu\nsố liệu ' }],
      }),
    )
    if (typeof came === 'string') throw new Error(came)
    expect(came.body).toMatchObject({
      due: '2014-12-05',
      term: '-',
      unit: bac,
      origins: year.table.site.origins,
    })
    expect(readNotes('call', came.notes)).toEqual(
      ok({ reason: 'Gia hạn', returned: [{ unit: nam, report: 'a'.repeat(64), reason: 'Thiếu số liệu' }] }),
    )
  })

  test('takes the head’s leader, a day, the points of the pledge and reasons', async () => {
    const year = begun()
    expect(await refusal(called(year, {}, nam))).toBe('NOT_YOUR_ROLE')
    expect(await refusal(called(year, { due: '2014-02-31' }))).toBe('DAY_INVALID')
    const other = must(writeScheme(year.scheme({ revision: 'b'.repeat(64) })))
    expect(await refusal(called(year, { scheme: other }))).toBe('TEXT_MISMATCH')
    expect(
      await refusal(called(year, { returned: [{ unit: nam, report: 'a'.repeat(64), reason: ' ' }] })),
    ).toBe('NOTE_REQUIRED')
    expect(await refusal(called(year, { capacity: 'BÍ THƯ' }))).toBe('CAPACITY_NOT_ALLOWED')
  })
})

describe('a report', () => {
  const submitted = (year: YearAfter, over: object = {}, scene?: Scene) => {
    const { services } = actingAt(year.table)
    const report = must(writeReport({ ...year.reportOf(nam, 'final'), ...over }))
    const scheme = must(writeScheme(year.scheme()))
    const measure = { period: 'final', pledge: year.pledge(), scheme } as const
    const choice = { report, measure, stored: false, capacity: 'CHỦ TỊCH' }
    return submitReport(
      services,
      scene ?? sceneAt(year.table, leaderOf(nam)),
      choice,
      keyAt(year.table, uidOf[nam]),
    )
  }

  test('replaces what the unit has reported before', async () => {
    const year = begun()
    year.call()
    const before = year.report(nam)
    const came = cameOf(await submitted(year))
    expect(came).toMatchObject({ body: { unit: nam, period: 'final', replaces: before.hash } })
  })

  test('fits the table that was on screen, or is refused', async () => {
    const year = begun()
    expect(await refusal(submitted(year, { basis: must(writeScheme(year.scheme())).digest }))).toBe(
      'CHANGED_MEANWHILE',
    )
    year.call()
    expect(await refusal(submitted(year, { items: [] }))).toBe('report')
    expect(await refusal(submitted(year, { year: '2015' }))).toBe('TEXT_MISMATCH')
    expect(
      await refusal(submitted(year, {}, sceneAt(year.table, { ...leaderOf(nam), role: 'secretary' }))),
    ).toBe('NOT_YOUR_ROLE')
  })
})

describe('scores', () => {
  const scored = (year: YearAfter, answerBy: string, unit: typeof bac | typeof nam = bac) => {
    const { services, scene, key } = acting(year, unit)
    const scores = must(writeScores(year.scores()))
    return appraiseReports(services, scene, { scores, stored: false, answerBy, capacity: 'CHỦ TỊCH' }, key)
  }

  test('are laid before the units by the head, for a day that is still to come', async () => {
    const year = begun()
    year.call()
    year.report(bac)
    expect(await refusal(scored(year, '2014-12-06'))).toBe('DAY_INVALID')
    expect(await refusal(scored(year, '2014-12-32'))).toBe('DAY_INVALID')
    expect(await refusal(scored(year, '2014-12-12', nam))).toBe('NOT_YOUR_ROLE')
    const { services } = actingAt(year.table)
    const scores = must(writeScores(year.scores()))
    const scoring = { scores, stored: false, answerBy: '2199-12-12', capacity: 'CHỦ TỊCH' }
    const came = await appraiseReports(
      services,
      sceneAt(year.table, leaderOf(bac)),
      scoring,
      keyAt(year.table, uidOf[bac]),
    )
    expect(cameOf(came)).toMatchObject({ act: 'appraise', body: { text: scores.digest } })
  })

  test('over another table than the one that stands are not sent', async () => {
    const year = begun()
    year.call()
    const scores = must(writeScores({ ...year.scores(), scheme: 'c'.repeat(64) }))
    const { services, scene, key } = acting(year, bac)
    const scoring = { scores, stored: false, answerBy: '2014-12-12', capacity: 'CHỦ TỊCH' }
    expect(await refusal(appraiseReports(services, scene, scoring, key))).toBe('CHANGED_MEANWHILE')
  })
})

describe('an answer', () => {
  const year = begun()
  year.call()
  year.report(bac)
  const { hash: appraisal } = year.appraise()
  const answered = (over: Partial<Answer> = {}) => {
    const { services } = actingAt(year.table)
    const answer: Answer = {
      unit: nam,
      capacity: 'CHỦ TỊCH',
      appraisal,
      word: 'agree',
      reason: '',
      objections: [],
      ballots: [],
      ...over,
    }
    return answerScores(services, sceneAt(year.table, leaderOf(nam)), answer, keyAt(year.table, uidOf[nam]))
  }

  test('who disagrees says why, and why of each line', async () => {
    expect(await refusal(answered())).toBe('vote')
    expect(await refusal(answered({ word: 'disagree' }))).toBe('NOTE_REQUIRED')
    expect(await refusal(answered({ word: 'disagree', reason: 'Điểm chưa đúng' }))).toBe('vote')
    const objections = [{ line: 'thu-ngan-sach', reason: 'Số liệu của kho bạc' }]
    expect(await refusal(answered({ word: 'disagree', objections }))).toBe('NOTE_REQUIRED')
    expect(await refusal(answered({ word: 'disagree', reason: 'Điểm chưa đúng', objections }))).toBe('vote')
    expect(await refusal(answered({ objections: [{ line: 'thu-ngan-sach', reason: '' }] }))).toBe(
      'NOTE_REQUIRED',
    )
  })

  test('speaks of the scores that stand', async () => {
    expect(await refusal(answered({ appraisal: 'd'.repeat(64) }))).toBe('CHANGED_MEANWHILE')
    expect(await refusal(answered({ unit: 'hoa-minh' }))).toBe('UNIT_NOT_PARTY')
  })
})

test('a year is concluded once all others have answered, or their day is over, and its conclusion is voided', async () => {
  const year = begun()
  year.call()
  year.report(bac)
  year.report(nam)
  year.appraise()
  const concluded = (day: string) => {
    const { services, scene, key } = acting(year, bac, day)
    const summary = must(writeSummary(year.summary()))
    return concludeYear(services, scene, { summary, stored: false, capacity: 'CHỦ TỊCH' }, key)
  }
  expect(await refusal(concluded('2014-12-12'))).toBe('ANSWERS_DUE')
  expect(await refusal(concluded('2014-12-13'))).not.toBe('ANSWERS_DUE')
  year.vote(nam)
  expect(await refusal(concluded('2014-12-12'))).not.toBe('ANSWERS_DUE')
  const { seq } = year.conclude()
  const { services } = actingAt(year.table)
  const scene = sceneAt(year.table, witness)
  const voided = (at: number) =>
    voidAct(services, scene, { seq: at, reason: 'Kết luận nhầm' }, keyAt(year.table, 'noivu'))
  expect(await refusal(voided(scene.replay.projection.attested))).toBe('NOT_THE_STAGE')
  expect(await refusal(voided(seq))).toBe('void')
})

test('the witness vouches for keys that were compared, at least one', async () => {
  const year = begun()
  const { services } = actingAt(year.table)
  const scene = sceneAt(year.table, witness)
  const vouched = (compared: Parameters<typeof vouchKeys>[2], at = scene) =>
    vouchKeys(services, at, compared, keyAt(year.table, 'noivu'))
  const seat = {
    unit: nam,
    name: 'A',
    position: 'Chủ tịch',
    capacity: 'CHỦ TỊCH',
    kid: 'e'.repeat(64),
    kind: 'device',
  } as const
  expect(await refusal(vouched([]))).toBe('NOT_ALL_COMPARED')
  expect(await refusal(vouched([seat], sceneAt(year.table, leaderOf(bac))))).toBe('NOT_YOUR_ROLE')
  expect(await refusal(vouched([seat]))).toBe('vouch')
})
