import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { attest } from '@/domain/acts/attest'
import { fingerprintOf, plainFingerprint } from '@/domain/proof/fingerprint'
import { ok } from '@/domain/shared/result'
import { attestedStages } from '@/domain/stages/stage'
import { attestationHolds } from '@/domain/year/attestation'
import { useBlocStore } from '@/stores/bloc'
import { useProofStore } from '@/stores/proof'
import { useYearStore } from '@/stores/year'

import { secondEcdsa as ecdsa } from '../../../ops/verify/second-ecdsa'
import { openStores } from '../../fixtures/stores/app'
import { createServer } from '../../fixtures/stores/server'
import { tellBloc, tellYear } from '../../fixtures/stores/year'
import { heldCeremony } from '../../fixtures/table'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

test.each(attestedStages)(
  'a year that is %s keeps its fingerprint, check link, board and papers',
  async (stage) => {
    vi.spyOn(attest, 'move').mockImplementation((_before, { seq }) => ok({ stage, attested: seq }))
    const table = heldCeremony('device')
    const server = createServer()
    const page = openStores({ server, ecdsa })
    Object.assign(page.services, {
      proofs: { keep: () => Promise.resolve(ok(null)), recall: () => Promise.resolve(null) },
    })
    tellBloc(server, table)
    tellYear(server, table)
    const [bloc, year, proof] = [page.use(useBlocStore), page.use(useYearStore), page.use(useProofStore)]
    void bloc.open(table.where.bloc)
    void year.open(table.where)
    await vi.advanceTimersByTimeAsync(200)

    const { kid } = table.witness()
    expect([year.stage, year.alarm]).toEqual([stage, null])
    expect(proof).toMatchObject({
      inForce: true,
      fingerprint: fingerprintOf(kid),
      link: `/verify#w=${plainFingerprint(kid)}`,
      failure: null,
    })
    expect(year.seats.map(({ standing }) => standing.state)).toEqual(Array(5).fill('verified'))
    expect(attestationHolds(year.replay, year.verdicts)).toBe(true)
  },
)
