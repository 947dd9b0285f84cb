import { describe, expect, test } from 'vitest'

import { clockTolerance } from '@/domain/log/chain'
import type { Entry } from '@/domain/log/entry'

import { changed, entryAt, lienChieu2014, replayed, resealed } from '../../../fixtures/entries'
import { heldCeremony, layTable } from '../../../fixtures/table'

const { log } = heldCeremony('scribbled')

describe('an act that signs its time', () => {
  const early = (entries: readonly Entry[], seq: number, ms: number) => {
    const entry = entryAt(entries, seq)
    const ct = entry.prevAt - clockTolerance - ms
    return replayed(lienChieu2014, [
      ...entries.slice(0, seq - 1),
      resealed(lienChieu2014, changed(entry, { ct, at: ct })),
    ]).alarm
  }

  test('was not made before the entry that it follows, beyond what clocks may differ', () => {
    expect(early(log, 8, 0)).toBeNull()
    expect(early(log, 8, 1)).toEqual({ code: 'TIME_MISMATCH', seq: 8, detail: 'before the previous entry' })
  })

  test('may be before it where the time is not signed, and as the first entry', () => {
    expect(early(log, 7, 1)).toBeNull()
    const table = layTable('scribbled')
    table.revoke(table.witness(), 'a'.repeat(64))
    expect(early(table.log, 1, 1)).toBeNull()
  })
})
