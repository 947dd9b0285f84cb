import fc from 'fast-check'
import { expect, test } from 'vitest'

import { checkReport } from '@/domain/results/check-report'
import { checkScores } from '@/domain/results/check-scores'
import { checkSummary } from '@/domain/results/check-summary'
import { composeSummary } from '@/domain/results/compose-summary'
import { readReport } from '@/domain/results/report'
import { readScheme } from '@/domain/results/scheme'
import { checkScheme } from '@/domain/results/scheme-of-pledge'
import { readScores } from '@/domain/results/scores'
import { readSummary } from '@/domain/results/summary'
import { canonical, type Canonical } from '@/domain/shared/canonical'
import { sha256Hex } from '@/domain/shared/digest'
import type { Result } from '@/domain/shared/result'

import { appraised, closing, concluding, pledge, votes } from '../../../fixtures/conclusion'
import { sound } from '../../../fixtures/results'

const conclusion = concluding({}, { mot: 'ba', hai: '' })
const appraisal = appraised()
const [report] = [...appraisal.reports.values()].map((counting) => counting.report)

/** Values that are almost right, and values that are nothing of the kind. */
const strange = fc.oneof(
  fc.constantFrom<Canonical>(
    ...[
      '-',
      '',
      '0',
      '-0',
      '1/0',
      '2/3',
      '0/1',
      '1e9',
      '9'.repeat(20),
      '-1',
      'đạt',
      'mot',
      'thu',
      'constructor',
    ],
    ...['__proto__', 'main', 'none', 'points', 'fixed', 'room', 'head', '00', 'a'.repeat(64), '2014-02-30'],
    ...[null, true, 0, -1, 1, 9007199254740991],
  ),
  fc.constantFrom<Canonical>([], {}, ['-'], [[]], { unit: 'mot' }),
  fc.string({ unit: 'grapheme' }),
)

/** `content` with what stands at a place within it replaced; the place is chosen by `picks`. */
function replaced(content: unknown, picks: readonly number[], value: Canonical): Canonical {
  const [pick = 0, ...rest] = picks
  if (typeof content !== 'object' || content === null || picks.length === 0) return value
  const keys = Object.keys(content)
  const key = keys[pick % Math.max(keys.length, 1)]
  if (key === undefined) return value
  const inner = replaced((content as Record<string, unknown>)[key], rest, value)
  if (Array.isArray(content))
    return content.map((one: Canonical, index) => (String(index) === key ? inner : one))
  return { ...(content as Record<string, Canonical>), [key]: inner }
}

const kinds: readonly (readonly [string, unknown, (text: string, digest: string) => Result<null>])[] = [
  [
    'score table',
    appraisal.scheme.content,
    (text, digest) => {
      const read = readScheme(text, digest)
      return read.ok ? checkScheme(read.value.content, pledge) : read
    },
  ],
  [
    'report',
    report,
    (text, digest) => {
      const read = readReport(text, digest)
      return read.ok
        ? checkReport(read.value.content, { period: 'final', pledge, scheme: appraisal.scheme })
        : read
    },
  ],
  [
    'scores',
    conclusion.scores,
    (text, digest) => {
      const read = readScores(text, digest)
      return read.ok ? checkScores(read.value.content, appraisal) : read
    },
  ],
  [
    'summary',
    sound(composeSummary(conclusion, closing([votes]))).content,
    (text, digest) => {
      const read = readSummary(text, digest)
      return read.ok ? checkSummary(read.value.content, conclusion) : read
    },
  ],
]

test.each(kinds)('a %s with anything in any place is answered with a code', (_, content, judge) => {
  const text = canonical(content as Canonical)
  expect(judge(text, sha256Hex(text))).toEqual({ ok: true, value: null })
  const codes = [
    'sound',
    'TEXT_NOT_CANONICAL',
    'TEXT_INVALID',
    'TEXT_MISMATCH',
    'BASIS_UNSOUND',
    'FIGURE_MISMATCH',
  ]
  const picks = fc.array(fc.nat(200), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(picks, strange, (place, value) => {
      const other = JSON.stringify(replaced(content, place, value))
      const parsed = JSON.parse(other) as Canonical
      const judged = judge(canonical(parsed), sha256Hex(canonical(parsed)))
      expect(codes).toContain(judged.ok ? 'sound' : judged.failure.code)
    }),
    { numRuns: 1_000 },
  )
})
