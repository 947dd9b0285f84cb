import { ownScript } from '@/device/own-script'
import { startWorker as startOwn } from '@/device/own-worker'

import workerUrl from './worker?worker&url'

/** The worker's code, if the page is a single file that contains it. */
function inlineWorker(): string | null {
  const code = document.getElementById('worker')?.textContent ?? ''
  return code === '' ? null : URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
}

const inline = inlineWorker()

/** True if the page is a single, self-contained file. */
export const isSingleFile = inline !== null

/** Starts the worker that checks a file, so that the page stays responsive and can end the check. */
export function startWorker(): Worker {
  if (inline !== null) return new Worker(inline)
  return startOwn(workerUrl)
}

/** Caches the page on this device, so that the next visit needs no network. */
export async function keepForOffline(): Promise<void> {
  if (isSingleFile || !('serviceWorker' in navigator) || !import.meta.env.PROD) return
  try {
    await navigator.serviceWorker.register(ownScript('/verify-sw.js'), { scope: '/verify' })
  } catch {
    // a private window may refuse: the page still works, with a network
  }
}
