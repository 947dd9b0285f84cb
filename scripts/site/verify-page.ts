import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build, type Connect, type Plugin, type Rolldown } from 'vite'

import { readableEarly } from './readable-early.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const offlineFile = 'verify-offline.html'
const serviceWorker = 'verify-sw.js'
/** Bytes after brotli that all scripts of the page may weigh together: a build over it fails. */
const budget = 50_000

/**
 * The page /verify: a bundle of its own beside the app, so that it carries nothing of it (no Vue, no Firebase).
 * Serves it under its short address, and builds it after the app: as a page with its service worker, and as one
 * file that needs nothing beside it.
 */
export function verifyPage(): Plugin {
  let outDir = ''
  let mode = ''
  let write = true
  const rewrite: Connect.NextHandleFunction = (request, _response, next) => {
    if (/^\/verify(?:$|\?)/.test(request.url ?? '')) request.url = '/verify.html'
    next()
  }
  return {
    name: 'giao-uoc:verify-page',
    configureServer: ({ middlewares }) => void middlewares.use(rewrite),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(rewrite),
    configResolved: (config) => {
      outDir = config.build.outDir
      mode = config.mode
      // a server that only serves is closed like a build, too
      write = config.command === 'build' && config.build.write
    },
    closeBundle: {
      sequential: true,
      handler: async () => {
        if (mode !== 'test' && write) await buildVerifyPage(outDir, mode)
      },
    },
  }
}

/** Builds the page into `outDir`, beside what is there. */
async function buildVerifyPage(outDir: string, mode: string): Promise<void> {
  await build({
    configFile: false,
    root,
    mode,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: { '@': `${root}src` } },
    plugins: [readableEarly(), finish()],
    build: {
      target: 'baseline-widely-available',
      outDir,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: { verify: `${root}verify.html`, 'verify-sw': `${root}src/verify/service-worker.ts` },
        output: {
          entryFileNames: ({ name }) => (name === 'verify-sw' ? serviceWorker : 'assets/[name]-[hash].js'),
        },
      },
    },
  })
}

type Bundle = Rolldown.OutputBundle

function contentOf(file: Bundle[string] | undefined): string {
  if (file === undefined) throw new Error('a part of the page /verify is missing')
  if (file.type === 'chunk') return file.code
  return typeof file.source === 'string' ? file.source : Buffer.from(file.source).toString('latin1')
}

function find(bundle: Bundle, pattern: RegExp): string {
  return contentOf(Object.values(bundle).find(({ fileName }) => pattern.test(fileName)))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

/** Tells the service worker its files, and puts the one-file page together. */
function finish(): Plugin {
  return {
    name: 'giao-uoc:verify-page-finish',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const names = Object.keys(bundle).filter((name) => name !== serviceWorker && !name.endsWith('.map'))
        const edition = sha256(names.map((name) => name + sha256(contentOf(bundle[name]))).join('\n'))
        const worker = bundle[serviceWorker]
        if (worker?.type !== 'chunk') throw new Error('the service worker of /verify is missing')
        const files = JSON.stringify(names.map((name) => `/${name}`))
        worker.code = worker.code
          .replaceAll('__VERIFY_FILES__', files)
          .replaceAll('__VERIFY_EDITION__', JSON.stringify(edition.slice(0, 16)))
        hold(bundle)
        this.emitFile({ type: 'asset', fileName: offlineFile, source: oneFile(bundle) })
      },
    },
  }
}

function hold(bundle: Bundle): void {
  const scripts = Object.values(bundle).filter(({ fileName }) => fileName.endsWith('.js'))
  const weights = scripts.map((script) => brotliCompressSync(contentOf(script)).length)
  const weight = weights.reduce((sum, each) => sum + each, 0)
  if (weight > budget)
    throw new Error(`The scripts of /verify weigh ${String(weight)} bytes, not ${String(budget)}.`)
}

const escaped = (script: string): string => script.replaceAll(/<\/(script)/gi, '<\\/$1')

/** The page as one file: style, script and worker inside, no fonts, and a policy that lets it reach nothing. */
function oneFile(bundle: Bundle): string {
  const style = find(bundle, /^assets\/verify-.*\.css$/).replaceAll(/@font-face\s*\{[^}]*\}/g, '')
  const script = escaped(find(bundle, /^assets\/verify-.*\.js$/))
  const worker = escaped(find(bundle, /^assets\/worker-.*\.js$/))
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${sha256(script)}' blob:`,
    `style-src 'sha256-${sha256(style)}'`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Kiểm tra giao ước · Giao Ước</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<noscript>Trang này cần JavaScript để kiểm tra.</noscript>
<script type="text/plain" id="worker">${worker}</script>
<script type="module">${script}</script>
</body>
</html>
`
}
