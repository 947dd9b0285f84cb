import { watch } from 'vue'

/** Resolves once `holds()` is true, or after `ms` if given. */
export function until(holds: () => boolean, ms?: number): Promise<void> {
  return new Promise((resolve) => {
    if (holds()) {
      resolve()
      return
    }
    const stop = watch(
      holds,
      (now) => {
        if (now) done()
      },
      { flush: 'sync' },
    )
    const timer = ms === undefined ? undefined : setTimeout(done, ms)
    function done(): void {
      clearTimeout(timer)
      stop()
      resolve()
    }
  })
}
