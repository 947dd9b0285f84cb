import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { projectRoot } from '../../../scripts/stack/project'

/** Every command of this repository's own that runs on Node. */
export const commands: readonly string[] = ['scripts', 'ops']
  .flatMap((folder) => readdirSync(join(projectRoot, folder)).map((name) => `${folder}/${name}`))
  .filter((path) => path.endsWith('.ts'))
  .concat('tests/support/write-proof-corpus.ts')

/** What a script printed and how it ended. */
export type Outcome = {
  readonly code: number | null
  readonly output: string
  readonly errors: string
}

/** A script that runs in the background. */
export type Program = {
  readonly process: ChildProcess
  /** Answers when it has printed the text; an error if it ends first. */
  says(text: string): Promise<void>
  readonly ended: Promise<Outcome>
}

/** Starts a script of this repository as its npm command would. */
export function program(script: string, args: readonly string[] = [], env = process.env): Program {
  const child = spawn(process.execPath, ['--import', 'tsx/esm', script, ...args], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')))
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, output, errors }))
  return {
    process: child,
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (output.includes(text)) resolve()
        }
        child.stdout.on('data', look)
        look()
        void ended.then(() => {
          reject(new Error(`It ended without saying "${text}":\n${output}${errors}`))
        })
      }),
  }
}

/** Runs a script to its end. */
export function outcomeOf(
  script: string,
  args?: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<Outcome> {
  return program(script, args, env).ended
}
