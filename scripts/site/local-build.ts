import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { endWithUs } from '../cli/end-with-us'
import { words } from '../cli/language'
import { problem } from '../cli/problem'
import type { Say } from '../cli/say'
import { projectRoot } from '../stack/project'

/** Where the app for the emulators is built. */
export const localBuildFolder = resolve(projectRoot, 'dist-local')

const stamp = resolve(projectRoot, '.local/build-stamp')

const inputs = [
  'src',
  'public',
  'scripts/site',
  'index.html',
  'verify.html',
  'vite.config.ts',
  'package-lock.json',
]

/**
 * Builds the app for the emulators, unless what was built last came from these very files. The
 * stamp is removed first, so an interrupted build is never taken for a finished one.
 */
export async function buildLocally(say: Say): Promise<void> {
  const wanted = fingerprint()
  if (existsSync(join(localBuildFolder, 'index.html')) && builtFrom() === wanted) {
    say.line(
      words(
        '✓ Ứng dụng đã dựng sẵn, không có gì thay đổi.',
        '✓ The app is built already; nothing has changed.',
      ),
    )
    return
  }
  say.line(words('• Đang dựng ứng dụng…', '• Building the app…'))
  rmSync(stamp, { force: true })
  await build()
  mkdirSync(resolve(stamp, '..'), { recursive: true })
  writeFileSync(stamp, wanted)
}

// In a process of its own: under a test runner this one is set up for tests, and so would the app be.
async function build(): Promise<void> {
  const vite = resolve(createRequire(import.meta.url).resolve('vite/package.json'), '../bin/vite.js')
  const args = [vite, 'build', '--mode', 'emulator', '--logLevel', 'warn']
  const env = { ...process.env, NODE_ENV: 'production' }
  const child = spawn(process.execPath, args, { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'pipe'] })
  endWithUs(child)
  const said = Promise.all([text(child.stdout), text(child.stderr)])
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw notBuilt((await said).join('\n'))
}

function notBuilt(output: string): Error {
  return problem(`Dựng ứng dụng không được:\n${output}`, `The app could not be built:\n${output}`)
}

function builtFrom(): string | undefined {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((each) => filesUnder(resolve(projectRoot, each)))) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(path: string): readonly string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}
