import { expect, test } from 'vitest'

import { fail, ok } from '@/domain/shared/result'
import { faultsOf } from '@/domain/year/faults'

import { layTable, type Table } from '../../../fixtures/table'
import { yearAfter } from '../../../fixtures/year-after'

/** A signing that has begun, with one signature. */
function begun(): Table {
  const table = layTable('scribbled')
  table.freeze()
  table.open()
  table.sign('hoa-hiep-bac')
  return table
}

/** What counts and is INVALID where the entries in `invalid` are, as `seq remedy`; all others are verified. */
function faultsAt(table: Table, ...invalid: readonly number[]): readonly string[] {
  const verdicts = new Map(
    table.log.map(({ seq }) => [seq, invalid.includes(seq) ? fail('SIGNATURE_INVALID') : ok(null)]),
  )
  const ownerOf = (kid: string) => table.evidence().keys.get(kid)?.uid
  return faultsOf(table.replay(), verdicts, ownerOf).map(({ entry, remedy }) => `${entry.seq} ${remedy}`)
}

test('where everything is verified, or not judged yet, nothing is a fault', () => {
  const table = begun()
  expect(faultsAt(table)).toEqual([])
  expect(faultsOf(table.replay(), new Map(), () => undefined)).toEqual([])
})

test('a false signature is voided, a false attestation too, what they rest on is reopened', () => {
  const table = begun()
  expect(faultsAt(table, 3)).toEqual(['3 void'])
  expect(faultsAt(table, 1, 2)).toEqual(['1 reopen', '2 reopen'])
  table.annul(3)
  expect(faultsAt(table, 3, 4)).toEqual(['4 reopen'])
  table.signAll()
  table.attest()
  expect(faultsAt(table, 10)).toEqual(['10 voidAttestation'])
})

test('a false refusal is a fault until the signing is resumed', () => {
  const table = begun()
  const { seq } = table.refuse('hoa-minh')
  expect(faultsAt(table, seq)).toEqual(['4 resume'])
  table.resume(seq)
  expect(faultsAt(table, seq)).toEqual([])
})

test('a false reopening is a fault until the pledge is frozen again', () => {
  const table = begun()
  table.reopen()
  expect(faultsAt(table, 3, 4)).toEqual(['4 freeze'])
  table.freeze()
  expect(faultsAt(table, 3, 4)).toEqual([])
})

test('a false revocation is a fault until the owner of the key has signed again, and nobody else', () => {
  const table = begun()
  const { seq } = table.revoke(table.witness(), table.leader('hoa-minh').kid)
  table.sign('hoa-khanh-bac')
  expect(faultsAt(table, seq)).toEqual(['4 newKey'])
  table.sign('hoa-minh')
  expect(faultsAt(table, seq)).toEqual([])
  // an act of theirs that does not hold is none of theirs
  expect(faultsAt(table, seq, 6)).toEqual(['6 void', '4 newKey'])
})

test('a false designation is a fault until somebody is designated again', () => {
  const table = layTable('scribbled')
  const year = yearAfter(table)
  year.designate('hoa-minh')
  expect(faultsAt(table, 1)).toEqual(['1 designate'])
  year.designate('hoa-hiep-bac')
  expect(faultsAt(table, 1)).toEqual([])
})
