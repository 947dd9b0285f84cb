import type { ReportFormat } from './reports'

/** One part of `npm test`; each is an npm script of its own, too. */
export type Suite = {
  /** The npm script. */
  readonly name: string
  /** What it says of its result, and so how many tests it counts for. */
  readonly format: ReportFormat
  /** Runs alone: the six browsers of a ceremony need the whole machine. */
  readonly alone?: true
  /** Runs in the background, on the processor time that the others leave. */
  readonly background?: true
  /** Talks to the Firestore emulator, which may first have to be compiled. */
  readonly emulator?: true
}

/**
 * Everything `npm test` runs, in the order in which suites are taken up. Neighbours share the two
 * cores of a small machine: a long one first, then short ones beside it. Those that need the
 * emulator come last: on a new machine it is compiled beside those that do not. Browsers wait for
 * much; the mutants of the rules, which wait for nothing, go on beside them.
 */
export const suites: readonly Suite[] = [
  { name: 'lint', format: 'guard' },
  { name: 'typecheck', format: 'guard' },
  { name: 'arch', format: 'guard' },
  { name: 'knip', format: 'guard' },
  { name: 'test:unit', format: 'vitest' },
  { name: 'test:arch', format: 'vitest' },
  { name: 'test:rules', format: 'vitest', emulator: true },
  { name: 'test:rules:mutation', format: 'mutation', emulator: true, background: true },
  { name: 'test:components', format: 'vitest' },
  { name: 'test:stack', format: 'vitest', emulator: true },
  { name: 'test:ops', format: 'vitest', emulator: true },
  { name: 'test:e2e', format: 'playwright', alone: true, emulator: true },
]
