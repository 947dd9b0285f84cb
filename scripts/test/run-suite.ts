import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { words } from '../cli/language'
import { projectRoot } from '../stack/project'
import { countOf, type Count } from './reports'
import type { Suite } from './suites'

/** What came of a suite, and where it can be read in full. */
export type Outcome = {
  readonly suite: Suite
  readonly seconds: number
  readonly output: string
  readonly log: string
} & Count

/** Where the logs of the last run are; git ignores it. */
const logFolder = join(projectRoot, '.local/test-logs')

const limitMs = 45 * 60_000
const graceMs = 20_000

/** Runs the npm script of a suite to its end, keeps its log and counts its tests. Ends it when it hangs; starts none after `stop`. */
export async function runSuite(suite: Suite, stop: AbortSignal): Promise<Outcome> {
  const started = Date.now()
  const base = join(logFolder, suite.name.replaceAll(':', '-'))
  const log = `${base}.log`
  const reportFile = `${base}.json`
  if (stop.aborted) return { suite, seconds: 0, output: '', log, passed: 0, failed: 0 }
  mkdirSync(logFolder, { recursive: true })
  rmSync(reportFile, { force: true })
  const { code, output } = await runScript(suite, reportFile, log, stop)
  const report = existsSync(reportFile) ? readFileSync(reportFile, 'utf8') : undefined
  const seconds = Math.round((Date.now() - started) / 1000)
  return { suite, seconds, output, log, ...countOf(suite.format, { code, output, report }) }
}

function runScript(
  { name, format, background }: Suite,
  reportFile: string,
  log: string,
  stop: AbortSignal,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const kept = createWriteStream(log)
    // A process group of its own, so that whatever it started ends with it.
    const child = spawn('npm', ['run', '--silent', name, '--', ...reporting(format, reportFile)], {
      cwd: projectRoot,
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    if (background === true) comeLast(child.pid)
    let output = ''
    const keep = (chunk: Buffer) => {
      kept.write(chunk)
      output += chunk.toString('utf8')
    }
    let grace: NodeJS.Timeout | undefined
    // Interrupted as by Ctrl-C, a suite still stops what it has started.
    const end = () => {
      signalGroup(child.pid, 'SIGINT')
      grace ??= setTimeout(() => signalGroup(child.pid, 'SIGKILL'), graceMs)
    }
    const limit = setTimeout(() => {
      const minutes = limitMs / 60_000
      const late = words(`quá ${minutes} phút, đã dừng`, `took longer than ${minutes} minutes and was ended`)
      keep(Buffer.from(`\n✗ ${name}: ${late}\n`))
      end()
    }, limitMs)
    stop.addEventListener('abort', end)
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => keep(Buffer.from(error.message)))
    child.on('close', (code) => {
      clearTimeout(limit)
      clearTimeout(grace)
      stop.removeEventListener('abort', end)
      kept.end(() => resolve({ code, output }))
    })
  })
}

function reporting(format: Suite['format'], file: string): readonly string[] {
  if (format === 'vitest') return ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  if (format === 'playwright') return ['--reporter=list,json']
  return []
}

/** Leaves the processor to everybody else; Linux weighs whole sessions before it looks at their processes. */
function comeLast(pid: number | undefined): void {
  if (pid === undefined) return
  const session = `/proc/${pid}/autogroup`
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW)
    if (existsSync(session)) writeFileSync(session, String(constants.priority.PRIORITY_LOW))
  } catch {
    // Then it is only less polite.
  }
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch {
    // It has ended by itself.
  }
}
