import { ownScript } from './own-script'

/** Starts one of the app's own scripts beside the page. */
export type StartWorker = (url: string) => Worker

/** Starts the script at `url`, one that the build named, as a worker. */
export const startWorker: StartWorker = (url) =>
  // while developing no policy is sent, and a worker comes under another address
  new Worker(import.meta.env.DEV ? url : ownScript(url), { type: 'module' })
