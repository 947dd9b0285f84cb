import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'

import { parseEntry, type Entry } from '@/domain/log/entry'
import { judge, type Evidence } from '@/domain/judging/judge'
import { extend, emptyReplay } from '@/domain/log/replay'
import { ok } from '@/domain/shared/result'
import type { KeyKind } from '@/domain/signing/key'

import { changed, rechained } from '../../../fixtures/entries'
import { remembered, tally } from '../../../fixtures/flips'
import { smallCeremony } from '../../../fixtures/bundles'
import { heldCeremony, type Table } from '../../../fixtures/table'
import { yearAfter } from '../../../fixtures/year-after'

/** What a reader makes of a whole log: an alarm, an act that does not hold, or all verified. */
async function read(table: Table, log: readonly Entry[], evidence: Evidence): Promise<string> {
  const replay = extend(
    emptyReplay(table.where),
    log.map((entry) => ok(entry)),
  )
  if (replay.alarm !== null) return 'alarm'
  for (const entry of replay.entries) {
    if (!(await judge(replay, entry, evidence)).ok) return 'invalid'
  }
  return 'verified'
}

const fieldsOf = (entry: Entry) => Object.keys(entry) as (keyof Entry)[]

/** Every entry with one field, or one field of its body, taken from every other entry. */
function* swapsIn(log: readonly Entry[]): Generator<readonly [at: number, swapped: unknown]> {
  for (const [at, entry] of log.entries()) {
    for (const other of log) {
      if (other === entry) continue
      for (const field of fieldsOf(entry)) yield [at, changed(entry, { [field]: other[field] })]
      for (const [field, value] of Object.entries(other.body)) {
        if (field in entry.body) yield [at, changed(entry, { body: { ...entry.body, [field]: value } })]
      }
    }
  }
}

/** What a person signed, in every entry: all but the times and what ties entries together. */
const signedPart = (log: readonly Entry[]) =>
  log.map(({ act, by, kid, kind, body, notes, sig, ad, cdj }) => [
    act,
    by,
    kid,
    kind,
    body,
    notes,
    sig,
    ad,
    cdj,
  ])

/** What becomes of a log with a field put in from another entry, as stored and with the chain forged anew. */
async function swapped(
  table: Table,
): Promise<{ stored: ReturnType<typeof tally>; forged: ReturnType<typeof tally> }> {
  const { log } = table
  const evidence: Evidence = { ...table.evidence(), ecdsa: remembered() }
  const [stored, forged] = [tally(), tally()]
  for (const [at, swapped] of swapsIn(log)) {
    const entry = parseEntry(swapped)
    if (!entry.ok) {
      stored.add('unreadable')
      continue
    }
    if (isDeepStrictEqual(entry.value, log[at])) continue
    const altered = log.with(at, entry.value)
    const asStored = await read(table, altered, evidence)
    // of the last entry the server's time is bound only through its author's clock, to within two minutes
    const lastTime = isDeepStrictEqual({ ...entry.value, at: 0 }, { ...log.at(-1), at: 0 })
    stored.add(asStored === 'verified' && lastTime ? 'last time moved' : asStored)
    const anew = rechained(table.where, altered)
    const afterForging = await read(table, anew, evidence)
    // whoever owns the database can date entries anew, which is said; what was signed they cannot touch
    const sameActs = isDeepStrictEqual(signedPart(anew), signedPart(log))
    forged.add(afterForging === 'verified' && sameActs ? 'same acts' : afterForging)
  }
  return { stored, forged }
}

describe.each<KeyKind>(['passkey', 'device'])('in a ceremony signed by %s', (kind) => {
  const table = heldCeremony(kind)
  const { log } = table

  test('a field put in from another entry is caught, as stored and with the chain forged anew', async () => {
    const { stored, forged } = await swapped(table)
    console.info(`${kind}, fields swapped as stored: ${String(stored.total())}: ${stored.said()}`)
    console.info(`${kind}, with a forged chain: ${String(forged.total())}: ${forged.said()}`)
    expect(stored.of('verified')).toBe(0)
    expect(stored.total()).toBeGreaterThan(500)
    expect(forged.of('verified')).toBe(0)
    expect(forged.of('invalid')).toBeGreaterThan(50)
  })

  test('two keys changed round, whole or in one field, are caught', async () => {
    const outcomes = tally()
    const evidence = table.evidence()
    for (const [kid, key] of evidence.keys) {
      for (const [otherId, other] of evidence.keys) {
        if (otherId === kid) continue
        for (const part of [other, { uid: other.uid }, { spki: other.spki }]) {
          const keys = new Map(evidence.keys).set(kid, { ...key, ...part })
          outcomes.add(await read(table, log, { ...evidence, keys }))
        }
      }
    }
    console.info(`${kind}, keys: ${String(outcomes.total())}: ${outcomes.said()}`)
    expect(outcomes.of('verified')).toBe(0)
    expect(outcomes.total()).toBe(6 * 5 * 3)
  })

  test('the text of another freeze under the id of this one is caught', async () => {
    const other = heldCeremony(kind)
    other.annul(8)
    other.reopen()
    other.freeze({ title: 'Giao ước khác' })
    const [first = ''] = table.revisions.keys()
    const texts = [...other.revisions.values()].filter((text) => text !== table.revisions.get(first))
    expect(texts).toHaveLength(1)
    for (const text of texts) {
      const revisions = new Map([[first, text]])
      expect(await read(table, log, { ...table.evidence(), revisions })).toBe('invalid')
    }
  })
})

test('in a whole year a field put in from another entry is caught', async () => {
  const year = yearAfter(smallCeremony(2, 'device'))
  year.vouch([['hoa-hiep-nam', year.table.leader('hoa-hiep-nam')]])
  year.take(year.hand('hoa-hiep-nam'))
  year.designate('hoa-hiep-bac')
  year.whole()
  const { stored, forged } = await swapped(year.table)
  console.info(`a year, fields swapped as stored: ${String(stored.total())}: ${stored.said()}`)
  console.info(`a year, with a forged chain: ${String(forged.total())}: ${forged.said()}`)
  expect(stored.of('verified')).toBe(0)
  expect(forged.of('verified')).toBe(0)
  expect(forged.of('invalid')).toBeGreaterThan(100)
}, 120_000)
