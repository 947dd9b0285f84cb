import { onBeforeUnmount, onMounted } from 'vue'

/**
 * Keeps the screen from going to sleep while the component is shown. A browser lets go of it whenever the page is hidden,
 * so it is asked for again afterwards. A browser that cannot, or will not, leaves the screen as it is.
 */
export function useWakeLock(): void {
  let lock: WakeLockSentinel | null = null
  let over = false

  async function ask(): Promise<void> {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    try {
      lock = await navigator.wakeLock.request('screen')
      if (over) await lock.release()
    } catch {
      // low battery, or not allowed: nobody in the hall can do anything about it
    }
  }

  function askAgain(): void {
    void ask()
  }

  onMounted(() => {
    document.addEventListener('visibilitychange', askAgain)
    void ask()
  })
  onBeforeUnmount(() => {
    over = true
    document.removeEventListener('visibilitychange', askAgain)
    void lock?.release()
  })
}
