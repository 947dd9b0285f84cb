import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { parseEntry, type Entry } from '@/domain/log/entry'
import { judge, type Evidence } from '@/domain/judging/judge'
import { extend, type Replay } from '@/domain/log/replay'
import { ok } from '@/domain/shared/result'
import type { KeyKind } from '@/domain/signing/key'
import { keySchema } from '@/domain/signing/key'

import { entryAt, rechained, replayed } from '../../../fixtures/entries'
import { flipsOf, jsonOf, remembered, tally } from '../../../fixtures/flips'
import { smallCeremony } from '../../../fixtures/bundles'
import { heldCeremony } from '../../../fixtures/table'
import { yearAfter } from '../../../fixtures/year-after'

const seq = 5

/** Every bit at night; in every run one of so many. */
const stride = process.env['NIGHTLY'] === undefined ? 5 : 1

/** What a reader makes of a log that goes on from `begun`: an alarm, an act that does not hold, or all verified. */
async function read(begun: Replay, further: readonly Entry[], evidence: Evidence): Promise<string> {
  const replay = extend(begun, further.map(ok))
  if (replay.alarm !== null) return 'alarm'
  for (const entry of [...replay.entries].reverse()) {
    const verdict = await judge(replay, entry, evidence)
    if (!verdict.ok) return 'invalid'
  }
  return 'verified'
}

/** A ceremony, the part of its log before the entry that is flipped, and the part after. */
function stage(kind: KeyKind) {
  const table = heldCeremony(kind)
  const begun = replayed(table.where, table.log.slice(0, seq - 1))
  const evidence: Evidence = { ...table.evidence(), ecdsa: remembered() }
  return { table, begun, evidence, signature: entryAt<'sign'>(table.log, seq), rest: table.log.slice(seq) }
}

describe.each<KeyKind>(['passkey', 'device'])('one bit of what a %s signed', (kind) => {
  const { table, begun, evidence, signature, rest } = stage(kind)
  const stored = JSON.stringify(signature)

  test('the ceremony as it was held is verified', async () => {
    expect(await read(begun, [signature, ...rest], evidence)).toBe('verified')
  })

  test('flipped in its entry is caught', async () => {
    const outcomes = tally()
    for (const text of flipsOf(stored)) {
      const entry = parseEntry(jsonOf(text))
      outcomes.add(entry.ok ? await read(begun, [entry.value, ...rest], evidence) : 'unreadable')
    }
    console.info(`${kind}, entry: ${String(outcomes.total())} flips: ${outcomes.said()}`)
    expect(outcomes.of('verified')).toBe(0)
    expect(outcomes.total()).toBe(Buffer.byteLength(stored) * 8)
    expect(outcomes.of('alarm')).toBeGreaterThan(1000)
  }, 60_000)

  test('flipped in its entry, and the whole chain forged anew after it, is caught by the signatures', async () => {
    const outcomes = tally()
    for (const text of flipsOf(stored)) {
      const entry = parseEntry(jsonOf(text))
      const forged = entry.ok
        ? rechained(table.where, [...begun.entries, entry.value, ...rest]).slice(seq - 1)
        : []
      const undone = entry.ok && isDeepStrictEqual(forged[0], signature)
      outcomes.add(
        !entry.ok ? 'unreadable' : undone ? 'undone by forging' : await read(begun, forged, evidence),
      )
    }
    console.info(`${kind}, forged chain: ${String(outcomes.total())} flips: ${outcomes.said()}`)
    expect(outcomes.of('verified')).toBe(0)
    expect(outcomes.of('invalid')).toBeGreaterThan(1000)
  }, 60_000)

  test('flipped in what of a key decides is caught', async () => {
    const outcomes = tally()
    const { uid, spki, kind: said, ...hints } = table.leader('hoa-khanh-bac').key
    for (const text of flipsOf(JSON.stringify({ uid, spki, kind: said }))) {
      const part = jsonOf(text)
      const key = v.safeParse(keySchema, typeof part === 'object' ? { ...hints, ...part } : part)
      const keys = key.success ? new Map(evidence.keys).set(signature.kid, key.output) : evidence.keys
      outcomes.add(
        key.success ? await read(begun, [signature, ...rest], { ...evidence, keys }) : 'unreadable',
      )
    }
    console.info(`${kind}, key: ${String(outcomes.total())} flips: ${outcomes.said()}`)
    expect(outcomes.of('verified')).toBe(0)
    expect(outcomes.of('invalid')).toBeGreaterThan(200)
  }, 60_000)
})

test('one bit flipped in the frozen text is caught by the freeze', async () => {
  const { table, evidence } = stage('device')
  const freeze = entryAt<'freeze'>(table.log, 1)
  const original = table.revisions.get(freeze.body.revision) ?? ''
  const outcomes = tally()
  for (const text of flipsOf(original)) {
    const revisions = new Map([[freeze.body.revision, text ?? '']])
    const verdict = await judge(table.replay(), freeze, { ...evidence, revisions })
    outcomes.add(verdict.ok ? 'verified' : verdict.failure.code)
  }
  console.info(`revision: ${String(outcomes.total())} flips: ${outcomes.said()}`)
  expect(outcomes.of('REVISION_DIGEST_MISMATCH')).toBe(Buffer.byteLength(original) * 8)
}, 60_000)

test('of the last entry only its server time, within two minutes of the client’s, is not bound', async () => {
  const { table, evidence } = stage('device')
  const begun = replayed(table.where, table.log.slice(0, 7))
  const last = entryAt(table.log, 8)
  const moved: Entry[] = []
  for (const text of flipsOf(JSON.stringify(last))) {
    const entry = parseEntry(jsonOf(text))
    if (entry.ok && (await read(begun, [entry.value], evidence)) === 'verified') moved.push(entry.value)
  }
  console.info(`last entry: ${String(moved.length)} flips of its server time are within the tolerance`)
  expect(moved.length).toBeGreaterThan(0)
  for (const entry of moved) {
    expect({ ...entry, at: last.at }).toEqual(last)
    expect(Math.abs(entry.at - entry.ct)).toBeLessThanOrEqual(120_000)
  }
}, 60_000)

test('one bit flipped in any act of the year after, and the chain forged anew, is caught by the signatures', async () => {
  const year = yearAfter(smallCeremony(2, 'device'))
  year.take(year.hand('hoa-hiep-nam'))
  year.designate('hoa-hiep-bac')
  year.vouch([['hoa-hiep-nam', year.table.leader('hoa-hiep-nam')]])
  year.report('hoa-hiep-nam', {}, {}, 'mid')
  year.whole()
  const { table } = year
  const evidence: Evidence = { ...table.evidence(), ecdsa: remembered() }
  const outcomes = tally()
  for (const [at, original] of table.log.entries()) {
    if (original.seq <= 5) continue
    const begun = replayed(table.where, table.log.slice(0, at))
    let bit = 0
    for (const text of flipsOf(JSON.stringify(original))) {
      bit += 1
      const entry = bit % stride === 0 ? parseEntry(jsonOf(text)) : null
      if (entry?.ok !== true) continue
      const forged = rechained(table.where, table.log.with(at, entry.value)).slice(at)
      const undone = isDeepStrictEqual(forged[0], original)
      // the server's time is dated anew without a seam, which is said of it
      const redated = isDeepStrictEqual({ ...forged[0], at: original.at }, original)
      outcomes.add(undone || redated ? 'only dated anew' : await read(begun, forged, evidence))
    }
  }
  console.info(`the year after: ${String(outcomes.total())} readable flips: ${outcomes.said()}`)
  expect(outcomes.of('verified')).toBe(0)
  expect(outcomes.of('invalid')).toBeGreaterThan(500)
}, 120_000)
