import { describe, expect, test } from 'vitest'

import { entryCode } from '@/domain/log/entry-code'
import { compareWithMemory, compareWithNow, followTo, hasFollowed } from '@/domain/log/follow'
import { emptyReplay } from '@/domain/log/replay'
import { signatureCode } from '@/domain/shared/code'
import { sha256Hex, zeroDigest } from '@/domain/shared/digest'
import { fail, ok } from '@/domain/shared/result'
import { signedText } from '@/domain/log/statement'

import { otherDigest } from '../../../fixtures/attempts'
import { changed, entryAt, lienChieu2014, replayed } from '../../../fixtures/entries'
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

describe('a log against what this page has replayed of it', () => {
  const now = log.map((entry) => ok(entry))
  const with5 = (entry: (typeof now)[number] | ReturnType<typeof fail>) => now.with(4, entry)

  test('stands there, or has grown: no alarm, also where every entry was read anew', () => {
    const anew = log.map((entry) => ok(structuredClone(entry)))
    for (let seq = 0; seq <= log.length; seq += 1) {
      expect(compareWithNow(upTo(seq), now)).toBeNull()
      expect(compareWithNow(upTo(seq), anew)).toBeNull()
    }
  })

  test('lacks an entry, in the middle or at the end: missing', () => {
    expect(compareWithNow(upTo(8), now.toSpliced(4, 1))).toEqual({ code: 'ENTRY_MISSING', seq: 5 })
    expect(compareWithNow(upTo(8), now.slice(0, 7))).toEqual({ code: 'ENTRY_MISSING', seq: 8 })
    expect(compareWithNow(upTo(8), [])).toEqual({ code: 'ENTRY_MISSING', seq: 1 })
    expect(compareWithNow(upTo(4), now.toSpliced(4, 1))).toBeNull()
  })

  test.each(Object.keys(entryAt(log, 5)))('says something else in %s: changed', (field) => {
    const other = ok(changed(entryAt(log, 5), { [field]: field === 'seq' ? 4 : 'something else' }))
    expect(compareWithNow(upTo(8), with5(other))).toEqual({ code: 'ENTRY_CHANGED', seq: 5 })
    expect(compareWithNow(upTo(4), with5(other))).toBeNull()
  })

  test('says something else inside the body, or nothing that can be read: changed', () => {
    const { body } = entryAt<'sign'>(log, 5)
    const other = ok(changed(entryAt(log, 5), { body: { ...body, name: 'Người khác' } }))
    expect(compareWithNow(upTo(8), with5(other))).toEqual({ code: 'ENTRY_CHANGED', seq: 5 })
    expect(compareWithNow(upTo(8), with5(fail('ENTRY_UNREADABLE')))).toEqual({
      code: 'ENTRY_CHANGED',
      seq: 5,
    })
  })
})
