import { ownScript } from '@/device/own-script'
import { startWorker as startOwn } from '@/device/own-worker'

import workerUrl from './worker?worker&url'

/** The worker's code, where the page is one file and brings it along. */
function inlineWorker(): string | null {
  const code = document.getElementById('worker')?.textContent ?? ''
  return code === '' ? null : URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
}

const inline = inlineWorker()

/** True where the page is one file that needs nothing beside it. */
export const isSingleFile = inline !== null

/** Starts what checks a file, beside the page, so that the page stays responsive and can end it. */
export function startWorker(): Worker {
  if (inline !== null) return new Worker(inline)
  return startOwn(workerUrl)
}

/** Keeps the page on this device, so that the next visit needs no network. */
export async function keepForOffline(): Promise<void> {
  if (isSingleFile || !('serviceWorker' in navigator) || !import.meta.env.PROD) return
  try {
    await navigator.serviceWorker.register(ownScript('/verify-sw.js'), { scope: '/verify' })
  } catch {
    // a private window may refuse: the page works all the same, with a network
  }
}
