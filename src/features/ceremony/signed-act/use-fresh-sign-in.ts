import { computed } from 'vue'

import { registry, type Act } from '@/domain/acts/registry'
import { useClock } from '@/composables/use-now'
import { useReauthentication } from '@/composables/use-reauthentication'
import { useSessionStore } from '@/stores/session'

/** How old a sign-in may be when signing begins (ms): the rules take 15 minutes, and signing takes some of it. */
const oldest = 13 * 60_000
/** How often the age of the sign-in is looked at (ms). */
const interval = 5000

/** The fresh sign-in that some acts require: `needed` while `act` would be refused for an old one. */
export function useFreshSignIn(act: () => Act) {
  const session = useSessionStore()
  const { now, look } = useClock(interval)
  const asking = useReauthentication()

  const needed = computed(
    () =>
      registry[act()].freshSignIn === true &&
      (session.signedInAt === null || now.value - session.signedInAt > oldest),
  )

  /** Makes the sign-in fresh where that is needed; false if it is not. */
  async function ensure(): Promise<boolean> {
    await look()
    return !needed.value || asking.confirm()
  }

  /** Whether the sign-in is too old by now, by the clock as it was corrected last. */
  async function isTooOld(): Promise<boolean> {
    await look()
    return needed.value
  }

  return { needed, asking, ensure, isTooOld }
}
