import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { host } from '../../../../scripts/site/host'
import type { Site } from '../../../../scripts/site/serve'
import { projectRoot } from '../../../../scripts/stack/project'
import { productionProject } from './data'

/** The configuration of a real project, but for its keys. */
const configuration = {
  VITE_FIREBASE_API_KEY: 'AIzaSyA-key-of-a-project-that-is-not-there',
  VITE_FIREBASE_AUTH_DOMAIN: `${productionProject}.firebaseapp.com`,
  VITE_FIREBASE_PROJECT_ID: productionProject,
  VITE_FIREBASE_APP_ID: '1:000000000000:web:0000000000000000000000',
  NODE_ENV: 'production',
}

/** The site as it is hosted, and its address. */
export type Hosted = Site & { readonly url: string }

/** Builds the site as an office does (`npm run build`), and hosts it by firebase.json. */
export async function hostProduction(): Promise<Hosted> {
  const folder = mkdtempSync(join(tmpdir(), 'giao-uoc-production-'))
  const built = spawnSync(
    process.execPath,
    ['--import', 'tsx/esm', 'scripts/build.ts', '--out-dir', join(folder, 'dist')],
    { cwd: projectRoot, env: { ...process.env, ...configuration }, encoding: 'utf8' },
  )
  if (built.status !== 0) throw new Error(`npm run build: ${built.stdout}${built.stderr}`)
  const { hosting } = JSON.parse(readFileSync(join(projectRoot, 'firebase.json'), 'utf8')) as {
    hosting: object
  }
  const site = await host(folder, hosting)
  return {
    url: site.url,
    close: async () => {
      await site.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
