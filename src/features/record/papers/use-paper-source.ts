import { computed, type ComputedRef } from 'vue'

import type { PaperSource } from '@/documents/paper-source'
import { useProofStore } from '@/stores/proof'
import { useYearStore } from '@/stores/year'

/** The current source of papers; null while there is no text, or the log has an alarm. */
export function usePaperSource(): ComputedRef<PaperSource | null> {
  const year = useYearStore()
  /** The proof embedded in the pledge's PDF: the one that this device has verified. */
  const proof = useProofStore()

  return computed(() => {
    if (year.revision === null || year.alarm !== null) return null
    return {
      read: year.revision,
      replay: year.replay,
      verdicts: year.verdicts,
      verifyAddress: `${window.location.origin}/verify`,
      bundle: proof.text,
    }
  })
}
