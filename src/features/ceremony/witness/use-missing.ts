import { computed, type ComputedRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'

import { isOnlyNewer } from '@/domain/log/replay'
import { isAttested, isHalted } from '@/domain/stages/stage'
import { useYearStore } from '@/stores/year'

/** The results of comparing the keys of the current signatures. */
type Comparison = {
  readonly confirmed: Ref<ReadonlySet<string>>
  readonly differing: Ref<ReadonlySet<string>>
}

/** Everything that still keeps the witness from attesting, as text; empty if nothing does. */
export function useMissing({ confirmed, differing }: Comparison): ComputedRef<readonly string[]> {
  const { t } = useI18n()
  const year = useYearStore()

  return computed(() => {
    const { seats, stage, alarm, fresh, followed, groundVerified } = year
    const attested = year.replay.projection.attested > 0 && !isAttested(stage)
    const unsigned = seats.filter(({ signature }) => signature === null).length
    const checking = seats.filter(({ standing }) => standing.state === 'recorded').length
    const invalid = seats.filter(({ standing }) => standing.state === 'invalid').length
    const differs = differing.value.size
    const uncompared =
      seats.filter(({ signature }) => signature !== null && !confirmed.value.has(signature.kid)).length -
      differs
    return [
      ...(alarm === null ? [] : [t(isOnlyNewer(alarm) ? 'witness.missing.newer' : 'witness.missing.alarm')]),
      ...(fresh ? [] : [t('witness.missing.connection')]),
      ...(isHalted(stage) ? [t('witness.missing.halted')] : []),
      ...(unsigned > 0 ? [t('witness.missing.signatures', { count: unsigned }, unsigned)] : []),
      ...(invalid > 0 ? [t('witness.missing.invalid', { count: invalid }, invalid)] : []),
      ...(checking > 0 ? [t('witness.missing.checking', { count: checking }, checking)] : []),
      ...(differs > 0 ? [t('witness.missing.differing', { count: differs }, differs)] : []),
      ...(uncompared > 0 ? [t('witness.missing.keys', { count: uncompared }, uncompared)] : []),
      ...(attested ? [t('witness.missing.attestation')] : []),
      ...(groundVerified ? [] : [t('witness.missing.ground')]),
      ...(followed ? [] : [t('witness.missing.head')]),
    ]
  })
}
