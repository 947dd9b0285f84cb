import { computed, shallowRef, watch, type ComputedRef } from 'vue'

import { composeRevision } from '@/domain/pledge/compose'
import type { ReadRevision } from '@/domain/pledge/revision'
import { fail, type Result } from '@/domain/shared/result'
import { useBlocStore } from '@/stores/bloc'
import { useWholeDraft } from '@/composables/use-whole-draft'
import { useYearStore } from '@/stores/year'

/**
 * The text as it would be frozen now, following the draft; null while the draft is still loading. A unit or an item that
 * cannot be read is an error: the text would silently lack it. `changed` is true once the text differs from the one
 * first shown, until `seen`.
 */
export function useDraft(): {
  readonly composed: ComputedRef<Result<ReadRevision> | null>
  readonly changed: ComputedRef<boolean>
  readonly seen: () => void
} {
  const bloc = useBlocStore()
  const year = useYearStore()
  const whole = useWholeDraft()

  const composed = computed(() => {
    if (whole.value === null) return null
    if (bloc.units.corrupt.length > 0 || year.items.corrupt.length > 0) return fail('RECORD_CORRUPT')
    return composeRevision(whole.value)
  })
  const digest = computed(() => (composed.value?.ok === true ? composed.value.value.digest : ''))
  const known = shallowRef('')

  function seen(): void {
    known.value = digest.value
  }

  watch(
    digest,
    () => {
      if (known.value === '') seen()
    },
    { immediate: true },
  )
  const changed = computed(() => known.value !== '' && digest.value !== known.value)
  return { composed, changed, seen }
}
