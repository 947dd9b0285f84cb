import type { Range } from '@e965/xlsx'

import type { Merged, Sheet } from '@/domain/spreadsheet/sheet'

import { most } from './limits'

const areaOf = ({ top, left, bottom, right }: Merged) => (bottom - top + 1) * (right - left + 1)

/**
 * The merged cells among `rows`, each once, as far as the sheet reaches; null if there are too many, or they cover
 * more than the sheet has, which only those can that lie upon each other.
 */
export function mergesWithin(rows: Sheet['rows'], ranges: readonly Range[]): readonly Merged[] | null {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  const found = new Map<string, Merged>()
  let area = 0
  for (const { s, e } of ranges) {
    const one = {
      top: s.r,
      left: s.c,
      bottom: Math.min(e.r, rows.length - 1),
      right: Math.min(e.c, width - 1),
    }
    const key = `${String(one.top)} ${String(one.left)} ${String(one.bottom)} ${String(one.right)}`
    if (one.bottom < one.top || one.right < one.left || areaOf(one) === 1 || found.has(key)) continue
    found.set(key, one)
    area += areaOf(one)
    if (found.size > most.merges || area > rows.length * width) return null
  }
  return [...found.values()]
}
