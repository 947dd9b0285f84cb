import { expect, test } from 'vitest'
import { countOf, type Ending } from '../../../../scripts/test/reports'

const ended = (code: number | null, rest: Partial<Ending> = {}): Ending => ({
  code,
  output: '',
  report: undefined,
  ...rest,
})

const vitest = (all: number, passed: number) => JSON.stringify({ numTotalTests: all, numPassedTests: passed })
const playwright = (stats: object) => JSON.stringify({ stats })
const whole = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }

test('a guard is one test', () => {
  expect(countOf('guard', ended(0))).toEqual({ passed: 1, failed: 0 })
  expect(countOf('guard', ended(1))).toEqual({ passed: 0, failed: 1 })
  expect(countOf('guard', ended(null))).toEqual({ passed: 0, failed: 1 })
})

test('the tests of vitest are counted; one that did not run has failed', () => {
  expect(countOf('vitest', ended(0, { report: vitest(12, 12) }))).toEqual({ passed: 12, failed: 0 })
  expect(countOf('vitest', ended(1, { report: vitest(12, 9) }))).toEqual({ passed: 9, failed: 3 })
  expect(countOf('vitest', ended(0, { report: vitest(12, 11) }))).toEqual({ passed: 11, failed: 1 })
})

test.each(['unexpected', 'flaky', 'skipped'])('the tests of playwright are counted; %s is failed', (kind) => {
  expect(countOf('playwright', ended(0, { report: playwright(whole) }))).toEqual({ passed: 3, failed: 0 })
  const report = playwright({ ...whole, [kind]: 2 })
  expect(countOf('playwright', ended(0, { report }))).toEqual({ passed: 3, failed: 2 })
})

test('mutants are counted; one whose survival nobody explained has failed', () => {
  const output = (last: string) => ({ output: `• rules\n${last}\n` })
  expect(countOf('mutation', ended(0, output('killed 98 of 100 (98.0 %), 0 unexplained')))).toEqual({
    passed: 100,
    failed: 0,
  })
  expect(countOf('mutation', ended(1, output('killed 95 of 100 (95.0 %), 3 unexplained')))).toEqual({
    passed: 97,
    failed: 3,
  })
  expect(countOf('mutation', ended(1, output('killed 90 of 100 (90.0 %), 0 unexplained')))).toEqual({
    passed: 100,
    failed: 1,
  })
})

test.each([
  ['ran nothing', 'vitest', ended(0, { report: vitest(0, 0) })],
  ['ran nothing', 'playwright', ended(0, { report: playwright({ ...whole, expected: 0 }) })],
  ['wrote no report', 'vitest', ended(0)],
  ['wrote no report', 'mutation', ended(0, { output: 'killed' })],
  ['wrote half a report', 'playwright', ended(0, { report: '{"stats":' })],
  ['wrote another report', 'vitest', ended(0, { report: '{}' })],
  ['wrote another report', 'playwright', ended(0, { report: '{"stats":{}}' })],
] as const)('a suite that %s (%s) has failed', (_, format, ending) => {
  expect(countOf(format, ending)).toEqual({ passed: 0, failed: 1 })
})

test('a suite that ends badly has failed, whatever its tests say', () => {
  expect(countOf('vitest', ended(1, { report: vitest(4, 4) }))).toEqual({ passed: 4, failed: 1 })
  expect(countOf('playwright', ended(null, { report: playwright(whole) }))).toEqual({ passed: 3, failed: 1 })
})
