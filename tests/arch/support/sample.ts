import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from '../../../scripts/stack/project'

/** What a guard is run with: the project's own configuration, untouched. */
const configuration = [
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'tsconfig.domain.json',
  'tsconfig.app.json',
  'tsconfig.node.json',
  'eslint.config.js',
  'eslint.commands.js',
  'eslint.documents.js',
  'eslint.domain.js',
  'eslint.stages.js',
  '.dependency-cruiser.cjs',
  '.prettierrc.json',
  '.prettierignore',
  'knip.json',
]

export type Outcome = {
  readonly code: number | null
  readonly output: string
}

/** A small project beside the real one, held to the same guards. */
export type Sample = {
  readonly folder: string
  /** Runs a program of node_modules/.bin in it. */
  run(program: string, ...args: string[]): Promise<Outcome>
  remove(): void
}

/** Puts the files into a folder that git ignores, under the project so that packages are found. */
export function createSample(files: Readonly<Record<string, string>>): Sample {
  const parent = join(projectRoot, '.local')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'arch-'))
  for (const name of configuration) cpSync(join(projectRoot, name), join(folder, name))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return {
    folder,
    run: (program, ...args) => runIn(folder, join(projectRoot, 'node_modules/.bin', program), args),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function runIn(cwd: string, command: string, args: string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
