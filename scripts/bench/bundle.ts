import { join } from 'node:path'
import { build } from 'vite'
import { projectRoot } from '../stack/project'

/** One script for a page, from its sources. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(projectRoot, 'scripts/bench', entry), formats: ['iife'], name: 'bench' },
    },
  })
  const [output] = Array.isArray(built) ? built : []
  const chunk = output?.output[0]
  if (chunk?.type !== 'chunk') throw new Error(`Nothing was built from ${entry}.`)
  return chunk.code
}
