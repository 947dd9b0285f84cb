import { asIs, lines, type Said } from '../../scripts/cli/language'

/** One thing that has to be right before, or after, a site is released. */
export type Check = {
  readonly what: Said
  /** Whether it is right; null where it cannot be asked, beside emulators. */
  readonly right: boolean | null
  /** What to do if it is not. */
  readonly way: Said
}

/** Checks as they are listed, the way on beneath each that is not right. */
export function tellChecks(checks: readonly Check[]): Said {
  return lines(
    ...checks.flatMap(({ what, right, way }) => {
      const sign = right === null ? '–' : right ? '✓' : '✗'
      return right === false ? [asIs(`${sign} ${what}`), asIs(`    → ${way}`)] : [asIs(`${sign} ${what}`)]
    }),
  )
}

/** How many are not right. */
export function wrongOf(checks: readonly Check[]): number {
  return checks.filter(({ right }) => right === false).length
}
