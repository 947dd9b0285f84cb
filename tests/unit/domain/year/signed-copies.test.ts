import { expect, test } from 'vitest'

import { fail, ok } from '@/domain/shared/result'
import { attestationHolds } from '@/domain/year/attestation'
import type { Verdicts } from '@/domain/log/standing'
import { signedCopies } from '@/domain/year/signed-copies'

import { tableAt } from '../../../fixtures/attempts'
import { copyOf, type Table } from '../../../fixtures/table'

const good = (table: Table): Verdicts => new Map(table.log.map(({ seq }) => [seq, ok(null)]))
const without = (verdicts: Verdicts, seq: number): Verdicts =>
  new Map([...verdicts].filter(([other]) => other !== seq))

const stated = (unit: string) => {
  const { file, fileName, bytes } = copyOf(unit)
  return { unit, file, fileName, bytes }
}

test('the copies attached since the attestation, each with how it stands', () => {
  const table = tableAt('inForce')
  table.attach('hoa-minh')
  table.attach('')
  const verdicts = new Map(good(table)).set(10, fail('SIGNATURE_INVALID'))
  expect(signedCopies(table.replay(), verdicts)).toEqual([
    { ...stated('hoa-minh'), seq: 9, by: 'hoaminh', at: table.log[8]?.at, standing: { state: 'verified' } },
    {
      ...stated(''),
      seq: 10,
      by: 'noivu',
      at: null,
      standing: { state: 'invalid', failure: { code: 'SIGNATURE_INVALID' } },
    },
  ])
  expect(table.replay().projection.stage).toBe('inForce')
})

test('none once the attestation is voided, and after the next only those attached since', () => {
  const table = tableAt('inForce')
  table.attach('hoa-minh')
  table.annul(8)
  expect(signedCopies(table.replay(), good(table))).toEqual([])
  table.attest()
  table.attach('hoa-hiep-nam')
  table.revoke(table.witness(), table.leader('hoa-minh').kid)
  expect(signedCopies(table.replay(), good(table)).map(({ unit }) => unit)).toEqual(['hoa-hiep-nam'])
  expect(table.log.filter(({ act }) => act === 'attach')).toHaveLength(2)
})

test('the attestation holds while everything under it is verified, also when the year has gone on', () => {
  const table = tableAt('inForce')
  const all = good(table)
  expect(attestationHolds(table.replay(), all)).toBe(true)
  for (let seq = 1; seq <= 8; seq += 1)
    expect([seq, attestationHolds(table.replay(), without(all, seq))]).toEqual([seq, false])
  const later = {
    ...table.replay(),
    projection: { ...table.replay().projection, stage: 'reporting' as const },
  }
  expect(attestationHolds(later, all)).toBe(true)
  expect(attestationHolds(later, without(all, 8))).toBe(false)
  expect(attestationHolds(tableAt('signed').replay(), all)).toBe(false)
})

test('copies of the handover and of the conclusion are no copies of the pledge', () => {
  const table = tableAt('inForce')
  const body = {
    revision: table.replay().projection.revision,
    ...copyOf('hoa-minh'),
    of: 'handover' as const,
  }
  table.put({ signer: table.leader('hoa-minh'), act: 'attach', body, notes: {} })
  table.attach('hoa-minh')
  expect(signedCopies(table.replay(), good(table)).map(({ seq }) => seq)).toEqual([10])
})
