import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** Where a page learns which version of the app is out; see src/device/version.ts. */
const versionPath = '/version.json'

const digits = 16

/**
 * A Vite plugin that gives the built app a version: a hash of all its scripts, styles and fonts, the same
 * wherever it is built from the same sources. The page carries it, and version.json tells which one is out.
 */
export function siteVersion(): Plugin {
  return {
    name: 'giao-uoc:version',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const hash = createHash('sha256')
      for (const name of Object.keys(bundle).sort()) {
        const part = bundle[name]
        if (part === undefined || name.endsWith('.html')) continue
        hash.update(`${name}\0`).update(part.type === 'chunk' ? part.code : part.source)
      }
      const version = hash.digest('hex').slice(0, digits)
      for (const part of Object.values(bundle)) {
        if (part.type !== 'asset' || !part.fileName.endsWith('.html')) continue
        part.source = String(part.source).replace(
          '</head>',
          `  <meta name="app-version" content="${version}" />\n  </head>`,
        )
      }
      this.emitFile({ type: 'asset', fileName: versionPath.slice(1), source: JSON.stringify({ version }) })
    },
  }
}
