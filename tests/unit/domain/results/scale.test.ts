import { expect, test } from 'vitest'

import { composeScores } from '@/domain/results/compose-scores'
import { composeSummary } from '@/domain/results/compose-summary'
import type { Overrides } from '@/domain/results/compute-scores'
import { checkScores } from '@/domain/results/check-scores'
import { writeReport } from '@/domain/results/report'
import { writeScheme } from '@/domain/results/scheme'
import { utf8ToBytes } from '@/domain/shared/digest'

import { cpuTime } from '../../../fixtures/cpu-time'
import { appraisalOf, entryOf, pledgeBetween, reportOf, schemeFor, sound } from '../../../fixtures/results'

const units = Array.from({ length: 60 }, (_, index) => `phuong-so-${String(index + 1)}-cua-thanh-pho`)
const ids = Array.from({ length: 200 }, (_, index) => `chi-tieu-so-${String(index + 1)}-cua-ban-giao-uoc`)
const bytes = (text: string) => utf8ToBytes(text).length
const reason = 'Số liệu đã được cơ quan chuyên môn xác minh lại, thấp hơn số tự báo cáo của đơn vị'

const pledge = pledgeBetween(
  units,
  ids.map((id, index) => ({
    id,
    direction: index % 3 === 0 ? 'down' : 'up',
    targets: Object.fromEntries(units.map((unit) => [unit, String(index + 100)])),
  })),
)
const rules = ['proportional', 'best-takes-max', 'all-or-nothing', 'judged'] as const
const scheme = schemeFor(pledge, {
  items: ids.map((item, index) => ({ item, max: '10', rule: rules[index % 4] ?? 'judged', each: '-' })),
})
const reports = units.map((unit, place) =>
  reportOf(
    pledge,
    scheme,
    unit,
    Object.fromEntries(
      ids.map((id, index) => [id, { value: `${String(index + place)}.75`, self: '9.50', note: reason }]),
    ),
  ),
)
const appraisal = appraisalOf(pledge, scheme, reports)
/** Every unit has other points on ten lines, each with a reason. */
const overrides: Overrides = new Map(
  units.map((unit) => [unit, new Map(ids.slice(0, 10).map((id) => [id, { points: '8.25', reason }]))]),
)

test('60 units with 200 items fit into their texts', () => {
  const scores = sound(composeScores(appraisal, overrides))
  expect(bytes(scores.text)).toBeLessThan(500_000)
  const conclusion = {
    appraisal: entryOf('appraise'),
    scheme: scheme.content,
    scores: scores.content,
    revision: pledge.revision,
    votes: new Map(units.map((unit) => [unit, { entry: entryOf(unit), ballots: [] }])),
  }
  const summary = sound(
    composeSummary(conclusion, {
      steps: [],
      replies: new Map(units.map((unit) => [unit, reason])),
      before: {
        year: '2013',
        source: 'log',
        conclusion: entryOf('conclude'),
        values: units.map((unit) => ({ unit, values: ids.map(() => '12345.67') })),
      },
      movements: Array.from({ length: 60 }, () => reason),
      shortcomings: Array.from({ length: 60 }, () => reason),
      note: reason,
    }),
  )
  expect(bytes(summary.text)).toBeLessThan(500_000)
  for (const report of reports) expect(bytes(sound(writeReport(report)).text)).toBeLessThan(150_000)
  expect(bytes(sound(writeScheme(scheme.content)).text)).toBeLessThan(500_000)
})

test('they are computed again in the time of a breath', () => {
  const { content } = sound(composeScores(appraisal, overrides))
  const start = cpuTime()
  expect(checkScores(content, appraisal)).toEqual({ ok: true, value: null })
  expect(cpuTime() - start).toBeLessThan(2_000)
})
