import type { UsableKey } from '@/stores/signing-keys'

/** Where a key is, as people are told: a key of the browser is always in this one, or it could not sign. */
export function placeOf({ key, here }: UsableKey): 'here' | 'elsewhere' | 'browser' {
  if (key.kind === 'device') return 'browser'
  return here ? 'here' : 'elsewhere'
}
