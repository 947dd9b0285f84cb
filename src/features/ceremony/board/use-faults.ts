import { computed, type ComputedRef } from 'vue'

import type { Entry } from '@/domain/log/entry'
import type { ErrorCode } from '@/domain/shared/errors'
import { standingOf } from '@/domain/log/standing'
import { attestationOf } from '@/domain/year/attestation'
import { groundEntries } from '@/domain/year/ground'
import { isDrafting } from '@/domain/stages/stage'
import { useYearStore } from '@/stores/year'

/** An act that counts now but is INVALID, and the kind of remedy for it. */
export type Fault = {
  readonly entry: Entry
  readonly code: ErrorCode
  readonly remedy: 'void' | 'voidAttestation' | 'reopen'
}

/** Every act that counts now and is INVALID: signatures, the attestation, and the acts that the signing depends on. */
export function useFaults(): ComputedRef<readonly Fault[]> {
  const year = useYearStore()

  /** The freeze, the opening and every act since that changed places; nothing from ended attempts counts. */
  const ground = computed<readonly Entry[]>(() => (isDrafting(year.stage) ? [] : groundEntries(year.ground)))

  return computed(() => {
    const attestation = attestationOf(year.replay)
    const counting: readonly (readonly [Entry, Fault['remedy']])[] = [
      ...ground.value.map((entry) => [entry, 'reopen'] as const),
      ...year.seats.flatMap(({ signature }) => (signature === null ? [] : [[signature, 'void'] as const])),
      ...(attestation === null ? [] : [[attestation, 'voidAttestation'] as const]),
    ]
    return counting.flatMap(([entry, remedy]) => {
      const standing = standingOf(entry.seq, year.verdicts)
      return standing.state === 'invalid' ? [{ entry, code: standing.failure.code, remedy }] : []
    })
  })
}
