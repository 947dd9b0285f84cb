import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { capture, firstLine } from '../../cli/capture'
import { endWithUs } from '../../cli/end-with-us'
import { asIs, words } from '../../cli/language'
import { findProgram, pathFolders } from '../../cli/find-program'
import type { Say } from '../../cli/say'
import { home } from '../project'
import { readCargo } from './cargo-progress'
import type { EmulatorCommand, Missing, Search } from './command'
import { hidaneCommand, hidaneFolder, hidaneVersion, versionOf } from './hidane'

/** hidane compiled from its source into the cache folder: a few minutes, once. */
export async function hidaneFromCargo({ env, say }: Search): Promise<EmulatorCommand | Missing> {
  const ownBin = join(env['CARGO_HOME'] ?? join(home(env), '.cargo'), 'bin')
  const cargo = findProgram('cargo', [...pathFolders(env), ownBin])
  if (cargo === undefined) return { vi: 'không có cargo (Rust)', en: 'no cargo (Rust)' }

  // A rustup shim without a toolchain is a cargo that is there and does nothing.
  const asked = await capture(cargo, ['--version'], { env, timeoutMs: 20_000 })
  if (asked.code !== 0) {
    const why = firstLine(asked.output)
    return {
      vi: `có cargo (${cargo}) nhưng không chạy được${why === '' ? '' : `: ${why}`}`,
      en: `cargo (${cargo}) is there but does not work${why === '' ? '' : `: ${why}`}`,
    }
  }

  const folder = hidaneFolder(env)
  const error = await install(cargo, folder, { env, say })
  const file = findProgram('hidane', [join(folder, 'bin')])
  if (file !== undefined && (await versionOf(file, env)) === hidaneVersion) return hidaneCommand(file)
  return { vi: `biên dịch hidane không được: ${error}`, en: `hidane could not be compiled: ${error}` }
}

/** Runs `cargo install`; answers its first error, or '' when it went well. */
async function install(cargo: string, folder: string, { env, say }: Search): Promise<string> {
  // A target folder of our own lets an interrupted compilation go on where it was.
  const target = join(folder, 'build')
  mkdirSync(target, { recursive: true })
  say.line(
    words(
      `• Lần đầu: biên dịch hidane ${hidaneVersion}, mất vài phút, chỉ một lần.`,
      `• The first time: compiling hidane ${hidaneVersion}, which takes a few minutes, once.`,
    ),
  )
  const started = Date.now()
  const args = ['install', `hidane@${hidaneVersion}`, '--locked', '--root', folder]
  const error = await follow(cargo, [...args, '--target-dir', target], env, say)
  if (error === '') {
    rmSync(target, { recursive: true, force: true })
    const seconds = Math.round((Date.now() - started) / 1000)
    say.line(
      words(`✓ Đã biên dịch hidane trong ${seconds} giây.`, `✓ Compiled hidane in ${seconds} seconds.`),
    )
  }
  return error
}

/** Compiled in two thirds of the time, and a tenth slower at work: worth it where it is compiled to be tried. */
const quick = { CARGO_PROFILE_RELEASE_OPT_LEVEL: '1', CARGO_PROFILE_RELEASE_LTO: 'off' }

function follow(cargo: string, args: readonly string[], env: NodeJS.ProcessEnv, say: Say) {
  const showProgress = {
    CARGO_TERM_PROGRESS_WHEN: 'always',
    CARGO_TERM_PROGRESS_WIDTH: '80',
    CARGO_TERM_COLOR: 'never',
  }
  return new Promise<string>((resolve) => {
    const child = spawn(cargo, args, {
      env: { ...quick, ...env, ...showProgress },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const started = Date.now()
    const reader = readCargo()
    const show = () => {
      say.progress(asIs(`  ${reader.stage()} · ${clock(Date.now() - started)}`))
    }
    const ticking = setInterval(show, 1_000)
    endWithUs(child)
    child.stderr.on('data', (chunk: Buffer) => {
      reader.read(chunk.toString('utf8'))
    })
    const end = (error: string) => {
      clearInterval(ticking)
      resolve(error)
    }
    child.on('error', (error) => {
      end(error.message)
    })
    child.on('close', (code) => {
      end(code === 0 ? '' : reader.error() || `cargo: ${code ?? words('bị ngắt', 'interrupted')}`)
    })
  })
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
