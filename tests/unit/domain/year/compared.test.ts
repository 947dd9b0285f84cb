import { describe, expect, test } from 'vitest'

import { judge } from '@/domain/judging/judge'
import { fail } from '@/domain/shared/result'
import type { Verdicts } from '@/domain/log/standing'
import { comparedKeys } from '@/domain/year/compared'

import { heldCeremony, type Table } from '../../../fixtures/table'

async function verdictsOf(table: Table): Promise<Verdicts> {
  const replay = table.replay()
  const judged = replay.entries.map(
    async (entry) => [entry.seq, await judge(replay, entry, table.evidence())] as const,
  )
  return new Map(await Promise.all(judged))
}

describe('the keys that a witness compared', () => {
  test('are those of the attestation, seat by seat', async () => {
    const table = heldCeremony('device')
    const kids = table.log.slice(2, 7).map(({ kid }) => kid)
    expect(comparedKeys(table.replay(), await verdictsOf(table))).toEqual(kids)
  })

  test('are none before an attestation, and none once it was voided', async () => {
    const table = heldCeremony('device')
    table.annul(8)
    expect(comparedKeys(table.replay(), await verdictsOf(table))).toEqual([])
    table.attest()
    expect(comparedKeys(table.replay(), await verdictsOf(table))).toHaveLength(5)
  })

  test('are none where the attestation is not verified, or the log is in doubt', async () => {
    const table = heldCeremony('device')
    const verdicts = await verdictsOf(table)
    expect(comparedKeys(table.replay(), new Map())).toEqual([])
    expect(comparedKeys(table.replay(), new Map(verdicts).set(8, fail('SIGNATURE_INVALID')))).toEqual([])
    const inDoubt = { ...table.replay(), alarm: { code: 'FORKED' as const, seq: 8 } }
    expect(comparedKeys(inDoubt, verdicts)).toEqual([])
  })
})
