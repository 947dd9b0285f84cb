import { describe, expect, test } from 'vitest'

import { entryCode } from '@/domain/log/entry-code'
import { compareWithMemory, followTo, hasFollowed } from '@/domain/log/follow'
import { emptyReplay } from '@/domain/log/replay'
import { signatureCode } from '@/domain/shared/code'
import { sha256Hex, zeroDigest } from '@/domain/shared/digest'
import { signedText } from '@/domain/signing/statement'

import { otherDigest } from '../../../fixtures/attempts'
import { entryAt, lienChieu2014, replayed } from '../../../fixtures/entries'
import { heldCeremony, layTable } from '../../../fixtures/table'

const { log } = heldCeremony('scribbled')
const upTo = (seq: number) => replayed(lienChieu2014, log.slice(0, seq))
const memory = (seq: number, since = 0) => ({ seq, head: upTo(seq).projection.head, since })

describe('a log against what a device remembers of it', () => {
  test('is the same or has grown: no alarm', () => {
    for (let seq = 0; seq <= log.length; seq += 1) {
      expect(compareWithMemory(upTo(log.length), memory(seq))).toBeNull()
      expect(compareWithMemory(upTo(seq), memory(seq))).toBeNull()
      expect(compareWithMemory(upTo(seq), null)).toBeNull()
    }
    expect(memory(0).head).toBe(zeroDigest)
  })

  test('is shorter now: rolled back, from the first entry that is gone', () => {
    expect(compareWithMemory(upTo(5), memory(6))).toEqual({ code: 'ROLLED_BACK', seq: 6 })
    expect(compareWithMemory(upTo(5), memory(8))).toEqual({ code: 'ROLLED_BACK', seq: 6 })
    expect(compareWithMemory(emptyReplay(lienChieu2014), memory(1))).toEqual({ code: 'ROLLED_BACK', seq: 1 })
  })

  test('has gone another way: forked, at the entry that was remembered', () => {
    const forked = { ...memory(5), head: otherDigest }
    expect(compareWithMemory(upTo(5), forked)).toEqual({ code: 'FORKED', seq: 5 })
    expect(compareWithMemory(upTo(8), forked)).toEqual({ code: 'FORKED', seq: 5 })
    expect(compareWithMemory(upTo(8), { ...memory(0), head: otherDigest })).toEqual({
      code: 'FORKED',
      seq: 0,
    })
  })
})

describe('following', () => {
  test('remembers the head, and since when', () => {
    expect(followTo(upTo(3), null)).toEqual({ seq: 3, head: entryAt(log, 3).hash, since: 3 })
    expect(followTo(upTo(0), null)).toEqual({ seq: 0, head: zeroDigest, since: 0 })
    expect(followTo(upTo(5), memory(3, 1))).toEqual({ seq: 5, head: entryAt(log, 5).hash, since: 1 })
    expect(followTo(upTo(5), memory(3, 0))).toMatchObject({ since: 0 })
  })

  test('counts from the opening that runs, or from before it', () => {
    const replay = upTo(7)
    expect([0, 1, 2, 3, 7].map((since) => hasFollowed(replay, memory(7, since)))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
    expect(hasFollowed(replay, null)).toBe(false)
  })

  test('does not count while nothing is open, and starts anew with the next opening', () => {
    expect(hasFollowed(upTo(1), memory(1, 0))).toBe(false)
    const table = layTable('scribbled')
    table.freeze()
    table.open()
    table.reopen()
    expect(hasFollowed(table.replay(), { seq: 3, head: '', since: 0 })).toBe(false)
    table.freeze()
    table.open()
    expect([2, 5, 6].map((since) => hasFollowed(table.replay(), { seq: 5, head: '', since }))).toEqual([
      true,
      true,
      false,
    ])
  })
})

test('mã ký of an entry is the code of its signed text, wherever the entry stands', () => {
  const entry = entryAt(log, 4)
  expect(entryCode(lienChieu2014, entry)).toBe(signatureCode(sha256Hex(signedText(lienChieu2014, entry))))
  expect(entryCode(lienChieu2014, { ...entry, seq: 9, ct: 0, at: 0, hash: '' })).toBe(
    entryCode(lienChieu2014, entry),
  )
  expect(entryCode({ ...lienChieu2014, year: '2015' }, entry)).not.toBe(entryCode(lienChieu2014, entry))
})
