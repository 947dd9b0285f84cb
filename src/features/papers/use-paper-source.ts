import { computed, type ComputedRef } from 'vue'

import type { PaperSource } from '@/documents/paper-source'
import { buildBundle } from '@/domain/proof/bundle'
import { useBlocStore } from '@/stores/bloc'
import { useYearStore } from '@/stores/year'

/** What papers are written from now; null while there is no text, or the log has an alarm. */
export function usePaperSource(): ComputedRef<PaperSource | null> {
  const year = useYearStore()
  const bloc = useBlocStore()

  /** The proof that the pledge's PDF carries; null while there is none to be had. */
  const bundle = computed(() => {
    const { replay, verdicts, texts } = year
    const built = buildBundle({
      replay,
      verdicts,
      revisions: texts,
      keys: bloc.keys.records,
      revocations: new Map(),
    })
    return built.ok ? built.value : null
  })

  return computed(() => {
    if (year.revision === null || year.alarm !== null) return null
    return {
      read: year.revision,
      replay: year.replay,
      verdicts: year.verdicts,
      verifyAddress: `${window.location.origin}/verify`,
      bundle: bundle.value,
    }
  })
}
