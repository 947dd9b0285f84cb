import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { onTestFinished } from 'vitest'
import { capture } from '../../../scripts/cli/capture'
import { projectRoot } from '../../../scripts/stack/project'

/** What a command said and how it ended. */
export type Said = { readonly code: number | null; readonly output: string }

/** A copy of this project as an office has it: its commands are run there and write there. */
export type Office = {
  readonly folder: string
  /** Runs a line as typed into a terminal in that folder. */
  type(line: string, env?: NodeJS.ProcessEnv): Promise<Said>
}

const left = [
  'node_modules',
  '.git',
  '.local',
  '.cache',
  'dist',
  'dist-local',
  'coverage',
  'tests',
  'test-results',
]

/** Copies the project into a folder of its own, which is removed after the test. */
export function openOffice(settings: NodeJS.ProcessEnv = {}): Office {
  const folder = mkdtempSync(join(tmpdir(), 'giao-uoc-office-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const isTaken = (path: string) => {
    const [top = ''] = relative(projectRoot, path).split('/')
    return !left.includes(top) && !top.startsWith('.env')
  }
  cpSync(projectRoot, folder, { recursive: true, filter: isTaken })
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'))
  const plain = {
    ...process.env,
    LC_ALL: '',
    LC_MESSAGES: '',
    LANG: 'vi_VN.UTF-8',
    NODE_ENV: undefined,
    ...settings,
  }
  return {
    folder,
    type: (line, env = {}) =>
      capture('bash', ['-c', line], { cwd: folder, env: { ...plain, ...env }, timeoutMs: 240_000 }),
  }
}
