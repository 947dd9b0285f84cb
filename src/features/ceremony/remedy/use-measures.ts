import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'

import type { Curb } from '@/domain/log/extra-writes'
import type { Entry } from '@/domain/log/entry'
import { maySwitchOff } from '@/domain/people/permissions'
import { keyCode } from '@/domain/shared/code'
import type { SigningKey } from '@/domain/signing/key'
import { sentence } from '@/i18n/sentence'
import { useFormat } from '@/i18n/use-format'
import { useBlocStore } from '@/stores/bloc'
import { useComparedKeysStore } from '@/stores/compared-keys'
import { useSigningKeysStore } from '@/stores/signing-keys'
import type { RadioOption } from '@/ui/UiRadioGroup.vue'

/** What may be done about the account that made a signature, in addition to voiding it. */
export function useMeasures(entry: () => Entry) {
  const { t } = useI18n()
  const format = useFormat()
  const bloc = useBlocStore()
  const keys = useSigningKeysStore()
  const compared = useComparedKeysStore()

  const signer = computed(() => bloc.members.records.get(entry().by))

  /** The signer's other keys that may still sign. A new one comes last, so that none shifts under the finger. */
  const others = computed(() =>
    [...bloc.keys.records]
      .filter(([kid, { uid }]) => uid === entry().by && kid !== entry().kid && !keys.revoked.has(kid))
      .sort(([, a], [, b]) => a.at - b.at),
  )

  const canSwitchOff = computed(
    () => bloc.me !== null && signer.value !== undefined && maySwitchOff(bloc.me, signer.value),
  )

  function factsOf(kid: string, { kind, at }: SigningKey): string {
    const year = compared.yearsOf(kid).join(', ')
    const witnessed = year === '' ? t('keys.notCompared') : t('keys.compared', { year })
    return [t(`keys.kind.${kind}`), t('keys.made', { when: format.instant(at) }), sentence(witnessed)].join(
      '. ',
    )
  }

  const measures: ComputedRef<readonly RadioOption[]> = computed(() => [
    ...others.value.map(([kid, key]) => ({
      value: kid,
      label: t('remedy.void.onlyKey', { code: keyCode(kid) }),
      hint: factsOf(kid, key),
    })),
    ...(canSwitchOff.value
      ? [{ value: 'off', label: t('remedy.void.off'), hint: t('remedy.void.offHint') }]
      : []),
    { value: 'nothing', label: t('remedy.void.nothing'), hint: t('remedy.void.nothingHint') },
  ])

  /** The change to the member written along with the act; undefined for "nothing", or if the key may no longer sign. */
  function curbFor(measure: string | undefined): Curb | undefined {
    if (measure === 'off') return { uid: entry().by, active: false }
    const kid = others.value.find(([one]) => one === measure)?.[0]
    return kid === undefined ? undefined : { uid: entry().by, onlyKey: kid }
  }

  return { signer, others, measures, curbFor }
}
