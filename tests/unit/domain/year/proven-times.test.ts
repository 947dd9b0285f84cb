import { expect, test } from 'vitest'

import { provenTimes } from '@/domain/year/proven-times'
import { fail, ok } from '@/domain/shared/result'

import { tableAt } from '../../../fixtures/attempts'
import type { Table } from '../../../fixtures/table'

/** The entries of `table` whose time is not proven, where those of `unsound` do not hold and the rest does. */
function unproven(table: Table, ...unsound: readonly number[]): readonly number[] {
  const verdicts = new Map(
    table.log.map(({ seq }) => [seq, unsound.includes(seq) ? fail('SIGNATURE_INVALID') : ok(null)] as const),
  )
  const isProven = provenTimes(table.log, verdicts)
  return table.log.filter((entry) => !isProven(entry)).map(({ seq }) => seq)
}

test('what signs the head proves the times before it; a signature proves none, nor does an opening its own', () => {
  expect(unproven(tableAt('frozen'))).toEqual([1])
  expect(unproven(tableAt('signing'))).toEqual([2])
  expect(unproven(tableAt('halted'))).toEqual([2, 3, 4])
  expect(unproven(tableAt('signed'))).toEqual([2, 3, 4, 5, 6, 7])
})

test('an attestation proves its own time and all before it', () => {
  expect(unproven(tableAt('inForce'))).toEqual([])
})

test('what does not hold proves nothing, and is proven by what comes after it', () => {
  expect(unproven(tableAt('inForce'), 8)).toEqual([2, 3, 4, 5, 6, 7, 8])
  const table = tableAt('inForce')
  table.attach('hoa-minh')
  expect(unproven(table, 9)).toEqual([9])
  table.attach('')
  expect(unproven(table, 9)).toEqual([])
  expect(unproven(table, 8, 9, 10)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10])
})

test('while nothing is judged, no time is proven', () => {
  const { log } = tableAt('inForce')
  const isProven = provenTimes(log, new Map())
  expect(log.some(isProven)).toBe(false)
})
