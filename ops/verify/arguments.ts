import { parseArgs } from 'node:util'
import { readFingerprint } from '../../src/domain/proof/fingerprint'
import type { Trust } from '../../src/domain/proof/trust'
import { asIs, type Said } from '../../scripts/cli/language'
import { messageOf, problem } from '../../scripts/cli/problem'
import { terminal } from '../../scripts/cli/say'

/** What the command was asked: which file, and what is known from elsewhere. */
export type Asked = {
  readonly file: string
  readonly trust: Trust
  /** The folder to write into, where the command writes. */
  readonly into: string | undefined
}

const options = {
  'witness-key': { type: 'string', multiple: true },
  'ward-key': { type: 'string', multiple: true },
  demo: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The option of a command that writes. */
export const intoOption = { into: { type: 'string' } } as const

/** Reads the command line; `--help` prints the help and ends the process. */
export function readArguments(help: Said, words: string[], more: Partial<typeof intoOption> = {}): Asked {
  const { values, positionals } = parse(words, more)
  if (values.help === true) {
    terminal.line(help)
    process.exit(0)
  }
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) {
    throw problem('Cần đúng một tệp để kiểm tra (xem --help).', 'Exactly one file is needed: see --help.')
  }
  const witnessKeys = (values['witness-key'] ?? []).map((typed) => fingerprint(typed))
  const wardKeys = new Map((values['ward-key'] ?? []).map(wardKey))
  const into = typeof values.into === 'string' ? values.into : undefined
  return { file, trust: { witnessKeys, wardKeys, demo: values.demo === true }, into }
}

function parse(args: string[], more: Partial<typeof intoOption>) {
  try {
    return parseArgs({ args, options: { ...options, ...more }, allowPositionals: true })
  } catch (error) {
    throw problem(
      `Không hiểu tham số: ${messageOf(error)} (xem --help)`,
      `Cannot read the options: ${messageOf(error)} (see --help)`,
    )
  }
}

function fingerprint(typed: string): string {
  const read = readFingerprint(typed)
  if (read.ok) return read.value
  const code = 'FINGERPRINT_INVALID'
  terminal.line(asIs(code))
  throw problem(
    `Dấu khóa "${typed}" chưa đúng: cần đủ 32 chữ và số, chia tám nhóm bốn.`,
    `The fingerprint "${typed}" is not complete: 32 letters and digits in eight groups of four.`,
  )
}

function wardKey(typed: string): readonly [string, string] {
  const [unit = '', key = ''] = typed.split('=')
  return [unit, fingerprint(key)]
}
