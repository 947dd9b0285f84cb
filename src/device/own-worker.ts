import { ownScript } from './own-script'

/** Starts one of the app's own scripts as a worker. */
export type StartWorker = (url: string) => Worker

/** Starts the script at `url`, named by the build, as a worker. */
export const startWorker: StartWorker = (url) =>
  // in development no policy is sent, and workers have other URLs
  new Worker(import.meta.env.DEV ? url : ownScript(url), { type: 'module' })
