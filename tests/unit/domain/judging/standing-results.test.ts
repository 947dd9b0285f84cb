import { expect, test } from 'vitest'

import { settle } from '@/domain/judging/settle'
import { appraisalOf, conclusionOf, standingResults } from '@/domain/judging/standing-results'
import type { Entry } from '@/domain/log/entry'
import { composeScores } from '@/domain/results/compose-scores'
import { fail, ok } from '@/domain/shared/result'

import { smallCeremony } from '../../../fixtures/bundles'
import { must } from '../../../fixtures/must'
import { yearAfter, type YearAfter } from '../../../fixtures/year-after'

const [bac, nam] = ['hoa-hiep-bac', 'hoa-hiep-nam'] as const

const begun = (): YearAfter => yearAfter(smallCeremony(2, 'scribbled'))

/** What stands, every signature good but those of `bad`, without the texts of `left`. */
function standing({ table, texts }: YearAfter, bad: readonly Entry[] = [], left: readonly string[] = []) {
  const alone = new Map(
    table.log.map(
      (entry) => [entry.seq, bad.includes(entry) ? fail('SIGNATURE_INVALID') : ok(null)] as const,
    ),
  )
  const known = new Map([...texts].filter(([digest]) => !left.includes(digest)))
  return standingResults(
    settle(table.replay(), alone, { revisions: table.revisions, texts: known, terms: new Map() }),
  )
}

test('before a call nothing stands but what was reported in mid-year', () => {
  const year = begun()
  const mid = year.report(bac, {}, {}, 'mid')
  const now = standing(year)
  expect(now.mid.get(bac)?.entry).toBe(mid)
  expect([now.call, now.scheme, now.scores, now.summary]).toEqual([null, null, null, null])
  expect([now.final.size, now.votes.size]).toEqual([0, 0])
  expect(appraisalOf(now)).toBeNull()
})

test('of what a unit has said the last that holds stands, up to the conclusion', () => {
  const year = begun()
  year.call()
  year.report(bac)
  const second = year.report(bac, { asOf: '2014-12-01' })
  year.report(nam)
  year.appraise()
  year.vote(bac)
  year.vote(nam, 'disagree')
  const answered = year.vote(nam)
  const concluded = year.conclude()
  const now = standing(year)
  expect(now.final.get(bac)).toMatchObject({ entry: second, report: { asOf: '2014-12-01' } })
  expect(now.votes.get(nam)?.entry).toBe(answered)
  expect(now.conclusion).toBe(concluded)
  expect(now.summary?.content.answers.map(({ vote }) => vote)).toEqual(
    [bac, nam].map((unit) => now.votes.get(unit)?.entry.hash),
  )
})

test('a report with a false signature does not stand: the one before does', () => {
  const year = begun()
  year.call()
  const first = year.report(bac)
  const forged = year.report(bac, { asOf: '2014-12-01' })
  expect(standing(year, [forged]).final.get(bac)?.entry).toBe(first)
})

test('what is sent back names its reason until it is mended, and counts until then', () => {
  const year = begun()
  year.call()
  const report = year.report(bac)
  const notes = { reason: '', returned: [{ unit: bac, report: report.hash, reason: 'Thiếu minh chứng' }] }
  year.call({}, { notes })
  const before = standing(year)
  expect([...before.returned]).toEqual([[bac, 'Thiếu minh chứng']])
  expect(before.final.get(bac)?.entry).toBe(report)
  year.report(bac)
  expect(standing(year).returned.size).toBe(0)
})

test('where a text is not at hand, nothing stands that rests on it', () => {
  const year = begun()
  const call = year.call()
  year.report(bac)
  expect(standing(year, [], [call.body.text])).toMatchObject({ call: null, scheme: null, final: new Map() })
})

test('scores and conclusion are computed from what stands', () => {
  const year = begun()
  year.call()
  year.report(bac)
  year.report(nam)
  const appraisal = appraisalOf(standing(year))
  if (appraisal === null) throw new Error('nothing to appraise')
  const appraised = year.appraise()
  expect(must(composeScores(appraisal, new Map())).digest).toBe(appraised.body.text)
  const vote = year.vote(nam)
  expect(conclusionOf(standing(year))).toMatchObject({
    appraisal: appraised.hash,
    votes: new Map([[nam, { entry: vote.hash, ballots: [] }]]),
  })
})
