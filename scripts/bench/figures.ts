import { asIs, words, type Said } from '../cli/language'

/** One line of a benchmark: the measured value, its floor and its target. */
export type Figure = {
  readonly name: string
  readonly unit: 'ms' | 'documents'
  /** The same without the app: the bare SDK. Null where there is no such thing. */
  readonly floor: number | null
  readonly ours: number
  /** Ours over the floor. */
  readonly ratio: number | null
  /** The upper limit for `ratio`, or for `ours` without a floor; null if there is no target. */
  readonly aim: number | null
}

/** The value below which that share of the samples lies (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('No samples.')
  return value
}

/** A figure that has a floor, to a tenth of a unit. */
export function compareWithFloor(name: string, floor: number, ours: number, aim: number | null): Figure {
  return {
    name,
    unit: 'ms',
    floor: round(floor, 1),
    ours: round(ours, 1),
    ratio: round(ours / floor, 2),
    aim,
  }
}

/** Whether the figure meets its target; true if it has none. */
export function met({ ours, ratio, aim }: Figure): boolean {
  return aim === null || (ratio ?? ours) <= aim
}

/** The figures as a table for a terminal. */
export function table(figures: readonly Figure[]): Said {
  const rows = [
    ['', '', words('nền', 'floor'), words('ứng dụng', 'ours'), words('tỉ lệ', 'ratio'), words('mức', 'aim')],
    ...figures.map((each) => [
      met(each) ? '✓' : '✗',
      each.name,
      each.floor === null ? '-' : `${each.floor} ${each.unit}`,
      `${each.ours} ${each.unit}`,
      each.ratio === null ? '-' : String(each.ratio),
      each.aim === null ? '-' : `≤ ${each.aim}`,
    ]),
  ]
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const row = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
  return asIs(rows.map(row).join('\n'))
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
