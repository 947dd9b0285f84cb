import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import { parseEntry, type Entry } from '@/domain/log/entry'
import { judge, type Evidence } from '@/domain/judging/judge'
import { readRevision } from '@/domain/pledge/revision'
import { contentCode, keyCode, signatureCode } from '@/domain/shared/code'
import { sha256Hex } from '@/domain/shared/digest'
import { errorCodes } from '@/domain/shared/errors'
import { acts, registry } from '@/domain/acts/registry'
import type { SigningKey } from '@/domain/signing/key'
import { signedText } from '@/domain/log/statement'
import { seatsOf } from '@/domain/year/seats'
import { shownStage } from '@/domain/year/attestation'

import { entryAt, replayed } from '../../fixtures/entries'
import { inFolder, run } from '../../fixtures/openssl'
import { ecdsa } from '../../fixtures/signers'
import example from '../../fixtures/worked-example.json'

const page = readFileSync(new URL('../../../docs/protocol.md', import.meta.url), 'utf8')
const { where, site } = example
const log = example.log.map((data) => {
  const entry = parseEntry(data)
  if (!entry.ok) throw new Error('the worked example does not parse')
  return entry.value
})

const evidence: Evidence = {
  keys: new Map(
    Object.entries(example.keys).map(([kid, key]) => [
      kid,
      { ...key, credentialId: '', transports: [], synced: false, at: 0 } as SigningKey,
    ]),
  ),
  revisions: new Map([[sha256Hex(example.revision), example.revision]]),
  site,
  ecdsa,
}

const speaker: readonly string[] = ['unit', 'name', 'position', 'capacity']

/** The page's blocks under a marker, in their order. */
function blocks(marker: string, language: string): readonly string[] {
  const pattern = new RegExp(`<!-- ${marker} -->\\n+\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g')
  return [...page.matchAll(pattern)].map(([, block = '']) => block)
}

describe('the worked example of docs/protocol.md', () => {
  test('is a ceremony in force, every act verified', async () => {
    const replay = replayed(where, log)
    expect(replay.alarm).toBeNull()
    const verdicts = new Map(
      await Promise.all(log.map(async (entry) => [entry.seq, await judge(replay, entry, evidence)] as const)),
    )
    expect([...verdicts.values()].every((verdict) => verdict.ok)).toBe(true)
    expect(shownStage(replay, verdicts)).toBe('inForce')
    expect(seatsOf(replay, verdicts).map(({ unit }) => unit)).toEqual(['hoa-hiep-bac', 'hoa-minh'])
  })

  test('is what the page shows: revision, keys, signatures, client data, texts, hashes, codes', () => {
    const [third, fourth] = [entryAt(log, 3), entryAt(log, 4)]
    const digest = sha256Hex(example.revision)
    const textDigest = (entry: Entry) => sha256Hex(signedText(where, entry))
    const shown = [
      example.revision,
      digest,
      ...[third, fourth].flatMap(({ sig, hash, kid, prevAt, ct }) => [
        sig,
        hash,
        evidence.keys.get(kid)?.spki,
        prevAt,
        ct,
      ]),
      third.ad,
      third.cdj,
      third.notes,
      third.prev,
      textDigest(third),
      contentCode(digest),
      signatureCode(textDigest(fourth)),
      keyCode(fourth.kid),
    ]
    for (const value of shown) expect(page).toContain(String(value))
    expect(readRevision(example.revision, digest).ok).toBe(true)
  })

  test('runs: every command prints what the page says it prints', () => {
    const commands = blocks('run', 'bash')
    const printed = blocks('prints', 'text')
    expect([commands.length, printed.length]).toEqual([9, 8])
    const done = inFolder((folder) =>
      run('bash', ['--norc', '-euo', 'pipefail', '-c', commands.join('\n')], folder),
    )
    expect(done.err).toBe('')
    expect(done.code).toBe(0)
    expect(done.out).toBe(printed.join(''))
  }, 60_000)

  test('is no example of anything else: one letter changed in the page’s data, and the commands print otherwise', () => {
    const printed = blocks('prints', 'text').join('')
    const commands = blocks('run', 'bash').join('\n')
    for (const [letter, other] of [
      ['Trần Minh Khôi', 'Trần Minh Khởi'],
      ['Giao ước thi đua', 'Giao uớc thi đua'],
      ['"note":"Đề nghị 1.50', '"note":"Đề nghị 1.60'],
      [entryAt(log, 4).sig, entryAt(log, 3).sig],
    ] as const) {
      expect(commands).toContain(letter)
      const done = inFolder((folder) => run('bash', ['-c', commands.replace(letter, other)], folder))
      expect(done.out).not.toBe(printed)
    }
  }, 60_000)
})

describe('the page', () => {
  test('has a line for every act, naming every field of its body', () => {
    for (const act of acts) {
      const row = page.split('\n').find((line) => new RegExp(`^\\| \`${act}\` +\\|`).test(line)) ?? ''
      const fields = Object.keys(registry[act].body.entries)
      // S stands for whom and as what somebody acts
      const named = fields.filter((field) => !(/, S\b/.test(row) && speaker.includes(field)))
      for (const field of named)
        expect([act, field, row.includes(`\`${field}\``)]).toEqual([act, field, true])
      expect([act, /, S\b/.test(row)]).toEqual([act, fields.includes('capacity')])
    }
  })

  test('names every code that judging and replaying can end in', () => {
    const ours = errorCodes.slice(0, errorCodes.indexOf('RECORD_CORRUPT'))
    // seen by a device over time, not in a log
    const elsewhere = [
      'ENTRY_CHANGED',
      'ROLLED_BACK',
      'FORKED',
      'YEAR_ROLLED_BACK',
      'KEY_CHANGED',
      'REVOCATION_CHANGED',
      'TEXT_CHANGED',
    ]
    const named = [...ours, 'NOT_ALL_COMPARED'].filter((code) => !elsewhere.includes(code))
    for (const code of named) expect(page).toContain(`\`${code}\``)
  })
})
