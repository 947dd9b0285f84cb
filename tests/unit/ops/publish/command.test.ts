import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { resolveConfig } from 'vite'
import { describe, expect, onTestFinished, test } from 'vitest'

import { readPublicCopy } from '@/domain/proof/public-copy'

import { placeCopy } from '../../../../ops/publish/place'
import { sitesHere } from '../../../../ops/publish/sites'
import { bundleOf, smallCeremony, trustIn } from '../../../fixtures/bundles'
import { readCorpus } from '../../../fixtures/proof-corpus'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const copy = { bloc: 'khoi-phuong-lien-chieu', year: '2014' }
const path = 'proofs/khoi-phuong-lien-chieu/2014.json'

const held = smallCeremony()
const first = await bundleOf(held)
held.attach('hoa-hiep-nam')
const second = await bundleOf(held)
const key = ['--witness-key', trustIn(held).witnessKeys[0] ?? '']

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'publish-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** A site with a page and the sums of its files. */
function site(): string {
  const folder = temporary()
  writeFileSync(join(folder, 'index.html'), 'page')
  writeFileSync(join(folder, 'SHA256SUMS'), '')
  return folder
}

/** Runs the command into `into`. */
function publish(into: string, file: string, ...args: readonly string[]) {
  const command = ['--import', 'tsx/esm', 'ops/publish-proof.ts', file, '--into', into, ...args]
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
  return { first: stdout.split('\n')[0], out: stdout, err: stderr, exit: status }
}

function saved(text: string): string {
  const file = join(temporary(), 'saved.proof.json')
  writeFileSync(file, text)
  return file
}

function caseNamed(name: string) {
  const found = readCorpus().find((one) => one.name === name)
  if (found === undefined) throw new Error(`no case ${name}`)
  return { file: found.path, key: ['--witness-key', found.witnessKeys[0] ?? ''] }
}

describe('npm run publish:proof', () => {
  test('puts a valid bundle at its address, byte for byte, and says which address', () => {
    const into = site()
    const { first: verdict, exit, out } = publish(into, saved(first), ...key)
    expect([verdict, exit]).toEqual(['VALID', 0])
    expect(readFileSync(join(into, path), 'utf8')).toBe(first)
    const asked = /\/verify\?proof=([^#\s]+)#w=([0-9A-Z]{32})\s/.exec(out)
    expect(readPublicCopy(asked?.[1] ?? '')).toEqual(copy)
    expect(asked?.[2]).toBe(key[1])
  })

  test.each([
    ['HASH_MISMATCH', 'letter-changed_fail', true],
    ['WITNESS_NOT_PINNED', 'two-wards', false],
    ['ORIGIN_NOT_PUBLIC', 'trial-site', true],
  ])('refuses with %s, and writes nothing', (code, name, told) => {
    const into = temporary()
    const { file, key: known } = caseNamed(name)
    const { first: verdict, exit } = publish(into, file, ...(told ? known : []))
    expect([verdict, exit]).toEqual([code, 1])
    expect(readdirSync(into)).toEqual([])
  })

  test('takes a trial site’s when told to', () => {
    const into = temporary()
    const { file, key: known } = caseNamed('trial-site')
    expect(publish(into, file, ...known, '--demo').exit).toBe(0)
    expect(existsSync(join(into, path))).toBe(true)
  })

  test.each([
    ['missing', 'sit'],
    ['a file', 'index.html'],
  ])('a folder that is %s is not written into, nor made', (_, name) => {
    const folder = site()
    const { exit, err } = publish(join(folder, name), saved(first), ...key)
    expect(exit).toBe(1)
    expect(err).toMatch(/^✗ Không có thư mục/)
    expect(readdirSync(folder).sort()).toEqual(['SHA256SUMS', 'index.html'])
  })

  test('leaves a copy that tells more as it is, and says why', () => {
    const into = temporary()
    expect(publish(into, saved(second), ...key).exit).toBe(0)
    const { exit, err } = publish(into, saved(first), ...key)
    expect(exit).toBe(1)
    expect(err).toContain('cho biết nhiều hơn tệp này')
    expect(readFileSync(join(into, path), 'utf8')).toBe(second)
  })
})

test('without a folder the copy goes where every build takes it from, so that the next build has it', async () => {
  const config = await resolveConfig(
    { root, configLoader: 'runner', logLevel: 'silent' },
    'build',
    'emulator',
  )
  expect(sitesHere()[0]).toBe(normalize(config.publicDir))
  expect(config.build.copyPublicDir).toBe(true)
})

describe('a copy', () => {
  test('gives way to one whose log has grown, and the same one is not written again', () => {
    const into = temporary()
    expect(placeCopy(first, copy, [into])).toEqual([{ path: join(into, path), written: true }])
    expect(placeCopy(first, copy, [into])).toEqual([{ path: join(into, path), written: false }])
    expect(placeCopy(second, copy, [into])).toEqual([{ path: join(into, path), written: true }])
    expect(readFileSync(join(into, path), 'utf8')).toBe(second)
    expect(readdirSync(join(into, 'proofs', copy.bloc))).toEqual(['2014.json'])
  })

  test('is written to all sites or to none', () => {
    const [behind, ahead] = [temporary(), temporary()]
    placeCopy(second, copy, [ahead])
    expect(() => placeCopy(first, copy, [behind, ahead])).toThrow(/Không ghi gì/)
    expect(readdirSync(behind)).toEqual([])
  })

  test('is counted among the sums of a site that has them', () => {
    const into = site()
    placeCopy(first, copy, [into])
    const digest = createHash('sha256').update(first).digest('hex')
    const sums = readFileSync(join(into, 'SHA256SUMS'), 'utf8').split('\n')
    expect(sums).toContain(`${digest}  ${path}`)
    expect(sums.filter((line) => line.endsWith('  index.html'))).toHaveLength(1)
  })
})
