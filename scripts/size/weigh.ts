import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { firebaseConfigNames } from '../site/firebase-config'
import { projectRoot } from '../stack/project'

type Output = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]

/** What a build consists of, and what a page of it has to load. */
export type Built = {
  /** Kilobytes after brotli of everything that must be loaded for the page and these parts of the app. */
  readonly weigh: (parts: readonly RegExp[]) => number
  /** Whether the build has such a part. */
  readonly has: (part: RegExp) => boolean
}

/** Builds the app as for hosting, in memory. */
export async function buildApp(): Promise<Built> {
  for (const name of firebaseConfigNames) process.env[name] = 'size'
  return inspect(
    outputOf(
      await build({ root: projectRoot, mode: 'production', logLevel: 'error', build: { write: false } }),
    ),
  )
}

/** Builds the frameworks alone, in memory, with what the app's own build leaves out left out too. */
export async function buildFloor(entry: string): Promise<Built> {
  const flags = [
    '__VUE_OPTIONS_API__',
    '__VUE_PROD_DEVTOOLS__',
    '__VUE_I18N_LEGACY_API__',
    '__VUE_I18N_FULL_INSTALL__',
  ]
  const built = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    define: {
      ...Object.fromEntries(flags.map((flag) => [flag, 'false'])),
      __INTLIFY_DROP_MESSAGE_COMPILER__: 'true',
    },
    build: {
      write: false,
      target: 'baseline-widely-available',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(projectRoot, 'scripts/size', entry) },
    },
  })
  return inspect(outputOf(built))
}

function outputOf(built: Awaited<ReturnType<typeof build>>): Output {
  if (Array.isArray(built) || !('output' in built)) throw new Error('Not one build.')
  return built.output
}

function inspect(output: Output): Built {
  const chunks = new Map(
    output.flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each] as const] : [])),
  )
  const assets = new Map(
    output.flatMap((each) => (each.type === 'asset' ? [[each.fileName, each] as const] : [])),
  )
  const partsLike = (part: RegExp) =>
    [...chunks.values()].filter(({ moduleIds }) => moduleIds.some((id) => part.test(id)))

  function weigh(parts: readonly RegExp[]): number {
    const entries = [...chunks.values()].filter(({ isEntry }) => isEntry)
    const needed = new Set([...entries, ...parts.flatMap(partsLike)])
    const files = new Set<string>()
    for (const chunk of needed) {
      files.add(chunk.fileName)
      for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style)
      for (const name of chunk.imports) {
        const next = chunks.get(name)
        if (next !== undefined) needed.add(next)
      }
    }
    const bytes = [...files].map((name) =>
      compressed(chunks.get(name)?.code ?? assets.get(name)?.source ?? ''),
    )
    return bytes.reduce((sum, each) => sum + each, 0) / 1000
  }

  return { weigh, has: (part) => partsLike(part).length > 0 }
}

function compressed(content: string | Uint8Array): number {
  return brotliCompressSync(content).length
}
