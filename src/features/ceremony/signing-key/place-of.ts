import type { UsableKey } from '@/stores/signing-keys'

/** Where a key is, for people: a device key is always in this browser, or it could not sign. */
export function placeOf({ key, here }: UsableKey): 'here' | 'elsewhere' | 'browser' {
  if (key.kind === 'device') return 'browser'
  return here ? 'here' : 'elsewhere'
}
