import { useBlocStore } from '@/stores/bloc'
import { useSessionStore } from '@/stores/session'
import { useYearStore } from '@/stores/year'

/** Signing out, leaving nothing of the person on screen or in memory. */
export function useLeave() {
  const session = useSessionStore()
  const bloc = useBlocStore()
  const year = useYearStore()

  function clear(): void {
    year.close()
    bloc.close()
  }

  async function leave(): Promise<void> {
    clear()
    await session.signOut()
  }

  return { clear, leave }
}
