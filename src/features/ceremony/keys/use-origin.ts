import { computed, type ComputedRef } from 'vue'

import type { Entry } from '@/domain/log/entry'
import { useBlocStore } from '@/stores/bloc'
import { useSigningKeysStore } from '@/stores/signing-keys'

/**
 * Whose key a signature was made with, as far as this person's device knows: their own; one in their name that it cannot
 * vouch for; or unknown, such as a colleague's who signed for the same unit.
 */
export function useOriginOf(
  signature: () => Entry<'sign'> | null,
): ComputedRef<'own' | 'foreign' | 'unknown'> {
  const bloc = useBlocStore()
  const keys = useSigningKeysStore()
  return computed(() => {
    const signed = signature()
    return signed === null || signed.by !== bloc.me?.uid ? 'unknown' : keys.originOf(signed.kid)
  })
}
