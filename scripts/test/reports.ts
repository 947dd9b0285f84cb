/** How a suite tells its result: its exit code alone, or a report as well. */
export type ReportFormat = 'guard' | 'vitest' | 'playwright' | 'mutation'

/** How many tests held and how many did not. */
export type Count = {
  readonly passed: number
  readonly failed: number
}

/** How a suite ended: the exit code (null if it was ended by force), what it printed, its report. */
export type Ending = {
  readonly code: number | null
  readonly output: string
  /** The text of the report file, if one was written. */
  readonly report: string | undefined
}

const one: Count = { passed: 0, failed: 1 }

/**
 * Counts what a suite did. A skipped test counts as failed. A suite that ended badly without naming
 * a failed test, that wrote no readable report, or that ran nothing, counts as one failure.
 */
export function countOf(format: ReportFormat, ending: Ending): Count {
  const counted = read(format, ending)
  if (counted === undefined || counted.passed + counted.failed === 0) return one
  return ending.code === 0 || counted.failed > 0 ? counted : { ...counted, failed: 1 }
}

function read(format: ReportFormat, { code, output, report }: Ending): Count | undefined {
  if (format === 'guard') return code === 0 ? { passed: 1, failed: 0 } : one
  if (format === 'mutation') return mutants(output)
  const parsed = objectIn(report)
  return parsed && (format === 'vitest' ? vitestTests(parsed) : playwrightTests(parsed))
}

/** `killed K of M (P %), U unexplained`: a mutant is well if a case noticed it or its survival is explained. */
function mutants(output: string): Count | undefined {
  const [, all, unexplained] = /killed \d+ of (\d+) \([^)]*\), (\d+) unexplained\s*$/.exec(output) ?? []
  if (all === undefined || unexplained === undefined) return undefined
  return { passed: Number(all) - Number(unexplained), failed: Number(unexplained) }
}

function vitestTests(report: Record<string, unknown>): Count | undefined {
  const { numTotalTests: all, numPassedTests: passed } = report
  if (typeof all !== 'number' || typeof passed !== 'number') return undefined
  return { passed, failed: all - passed }
}

function playwrightTests(report: Record<string, unknown>): Count | undefined {
  const stats = report['stats']
  if (typeof stats !== 'object' || stats === null) return undefined
  const { expected, unexpected, flaky, skipped } = stats as Record<string, unknown>
  const others = [unexpected, flaky, skipped]
  if (typeof expected !== 'number' || !others.every((value) => typeof value === 'number')) return undefined
  return { passed: expected, failed: others.reduce((sum, value) => sum + value, 0) }
}

function objectIn(text: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
