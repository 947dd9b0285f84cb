import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'

import { checkFile } from '../../../../ops/verify/check'
import { readCorpus, type CorpusCase } from '../../../fixtures/proof-corpus'

// within the command canonical JSON comes from this library; what it resolves is shown below on the command itself
vi.mock('@/domain/shared/in-order', () => import('../../../../ops/verify/no-shortcut'))
vi.mock('canonicalize', async () => ({ default: (await import('json-canonicalize')).canonicalize }))

const corpus = readCorpus()
const root = fileURLToPath(new URL('../../../../', import.meta.url))

test.each(corpus.map((one) => [one.name, one] as const))(
  'with other libraries than the page’s, %s ends the same',
  async (_, { path, code, witnessKeys, wardKeys, demo }) => {
    const trust = { witnessKeys, wardKeys: new Map(Object.entries(wardKeys)), demo }
    expect((await checkFile(path, trust)).code).toBe(code)
  },
)

function caseNamed(name: string): CorpusCase {
  const found = corpus.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no case ${name}`)
  return found
}

/** Runs the command; its first line, its exit code and what it says besides. */
function verify(...args: readonly string[]) {
  const ended = spawnSync(process.execPath, ['--import', 'tsx/esm', 'ops/verify.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { first: ended.stdout.split('\n')[0], exit: ended.status, out: ended.stdout, err: ended.stderr }
}

describe('npm run verify', () => {
  const { path, witnessKeys } = caseNamed('two-wards')
  const key = ['--witness-key', witnessKeys[0] ?? '']

  test('ends with 0 for a valid bundle, and names who signed', () => {
    const { first, exit, out } = verify(path, ...key)
    expect([first, exit]).toEqual(['VALID', 0])
    expect(out).toContain('Hòa Hiệp Nam: Lê Thị Bích Đào, CHỦ TỊCH')
  })

  test('ends with 1 and the code for any other, and names nobody', () => {
    const { first, exit, out } = verify(caseNamed('letter-changed_fail').path, ...key)
    expect([first, exit]).toEqual(['HASH_MISMATCH', 1])
    expect(out).not.toContain('CHỦ TỊCH')
  })

  test.each([
    ['without the witness’s key', [path], 'WITNESS_NOT_PINNED'],
    ['with a key cut short', [path, '--witness-key', 'ABCD'], 'FINGERPRINT_INVALID'],
    [
      'with a ward key of another',
      [path, ...key, '--ward-key', `hoa-minh=${key[1] ?? ''}`],
      'WARD_KEY_MISMATCH',
    ],
  ])('%s', (_, args, code) => {
    const { first, exit } = verify(...args)
    expect([first, exit]).toEqual([code, 1])
  })

  test.each(['no-such-file.json', 'scripts'])('says that %s cannot be read, and no verdict', (name) => {
    const { out, exit, err } = verify(name, ...key)
    expect([out, exit]).toEqual(['', 1])
    expect(err).toMatch(new RegExp(`^✗ Không đọc được tệp ${name} `))
    expect(err).not.toContain('    at ')
  })

  test('takes signatures of a trial site only when told to', () => {
    const trial = caseNamed('trial-site')
    const trialKey = ['--witness-key', trial.witnessKeys[0] ?? '']
    expect(verify(trial.path, ...trialKey).first).toBe('ORIGIN_NOT_PUBLIC')
    expect(verify(trial.path, ...trialKey, '--demo').first).toBe('VALID')
  })

  test('never loads the page’s library for canonical JSON', () => {
    const watch = join(mkdtempSync(join(tmpdir(), 'verify-')), 'watch.mjs')
    const hook = `export const load = (url, context, next) => {
      if (url.includes('/node_modules/canonicalize/')) throw new Error('the page’s library was loaded')
      return next(url, context)
    }`
    const source = `data:text/javascript,${encodeURIComponent(hook)}`
    writeFileSync(watch, `import { register } from 'node:module'\nregister(${JSON.stringify(source)})\n`)
    const args = ['--import', 'tsx/esm', '--import', watch, 'ops/verify.ts', path, ...key]
    const ended = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    expect([ended.stderr, ended.status]).toEqual(['', 0])
  })
})
