import { spawn } from 'node:child_process'

/** What a short-lived program answered. `code` is null if it could not run or took too long. */
export type Answer = {
  readonly code: number | null
  readonly output: string
}

/** Runs a program to its end and keeps what it printed on both streams. Never throws. */
export function capture(
  command: string,
  args: readonly string[],
  options: { env: NodeJS.ProcessEnv; timeoutMs: number; cwd?: string },
): Promise<Answer> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
      timeout: options.timeoutMs,
      killSignal: 'SIGKILL',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (chunk: Buffer) => (output += chunk.toString('utf8'))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => {
      resolve({ code: null, output: error.message })
    })
    child.on('close', (code) => {
      resolve({ code, output })
    })
  })
}

/** The first line that says something, to quote in a message. */
export function firstLine(text: string): string {
  return (
    text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  )
}
