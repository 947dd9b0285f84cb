import { describe, expect, test } from 'vitest'

import { readFoundation } from '@/domain/proof/foundation'
import {
  checkLastYear,
  checkSigners,
  checkSite,
  checkWardKeys,
  checkWitness,
  isTrialSite,
} from '@/domain/proof/trust'
import type { Foundation } from '@/domain/proof/report'
import { fail, ok } from '@/domain/shared/result'

import { pledgeAmong, smallCeremony, trustIn } from '../../../fixtures/bundles'
import { changed, withBody } from '../../../fixtures/entries'
import { layTable, type Table } from '../../../fixtures/table'

function groundOf(table: Table): Foundation {
  const ground = readFoundation(table.replay())
  if (!ground.ok) throw new Error(ground.failure.code)
  return ground.value
}
const held = smallCeremony(2, 'scribbled')
const ground = groundOf(held)
const trust = trustIn(held)

describe('what the pledge rests on', () => {
  test('is the last freeze, its opening, the signatures in the order of the pledge and the attestation', () => {
    const table = layTable('scribbled')
    table.freeze(pledgeAmong(2))
    table.open()
    table.refuse('hoa-hiep-nam')
    table.resume(3)
    table.sign('hoa-hiep-bac')
    table.annul(5)
    table.reopen()
    table.freeze(pledgeAmong(2))
    table.open()
    table.sign('hoa-hiep-nam')
    table.annul(10)
    table.sign('hoa-hiep-nam')
    table.refuse('hoa-hiep-bac')
    table.resume(13)
    table.sign('hoa-hiep-bac')
    table.attest()
    const { freeze, open, passages, signatures, attestation } = groundOf(table)
    expect([freeze.seq, open.seq, attestation.seq]).toEqual([8, 9, 16])
    expect(passages.map(({ seq, act }) => [seq, act])).toEqual([
      [11, 'void'],
      [14, 'resume'],
    ])
    expect(signatures.map(({ seq, body }) => [seq, body.unit])).toEqual([
      [15, 'hoa-hiep-bac'],
      [12, 'hoa-hiep-nam'],
    ])
  })

  test('is nothing before the attestation', () => {
    const table = layTable('scribbled')
    const steps = [
      () => table.freeze(pledgeAmong(2)),
      () => table.open(),
      () => table.sign('hoa-hiep-bac'),
      () => table.sign('hoa-hiep-nam'),
    ]
    for (const step of steps) {
      expect(readFoundation(table.replay())).toEqual(fail('NOT_IN_FORCE'))
      step()
    }
    expect(readFoundation(table.replay())).toEqual(fail('NOT_IN_FORCE'))
    table.attest()
    expect(readFoundation(table.replay()).ok).toBe(true)
  })

  test('is nothing where a seat has no signature, whatever the log gave', () => {
    const replay = held.replay()
    const [unit = ''] = replay.projection.parties
    const signed = Object.fromEntries(
      Object.entries(replay.projection.signed).filter(([one]) => one !== unit),
    )
    expect(readFoundation({ ...replay, projection: { ...replay.projection, signed } })).toEqual(
      fail('NOT_IN_FORCE'),
    )
  })
})

test('each seat has its own person, and the witness has none', () => {
  const [first, second] = ground.signatures
  if (first === undefined || second === undefined) throw new Error('no signatures')
  expect(checkSigners(ground)).toEqual(ok(null))
  const by = (uid: string) => ({ ...second, by: uid })
  for (const uid of [first.by, ground.attestation.by])
    expect(checkSigners({ ...ground, signatures: [first, by(uid)] })).toEqual(fail('SIGNERS_NOT_DISTINCT'))
})

const head = 'c'.repeat(64)
test.each([
  ['none', true],
  [`2013/8/${head}`, true],
  [`2013/0/${head}`, true],
  [`2013/1234567890/${head}`, true],
  [`2014/8/${head}`, false],
  [`2015/8/${head}`, false],
  [`2013/08/${head}`, false],
  [`x2013/8/${head}`, false],
  [`02013/8/${head}`, false],
  [`2013/8/${head}0`, false],
  [`2013/8/${head.slice(1)}`, false],
  [`2013/8/${head.toUpperCase()}`, false],
  [`2013/1x/${head}`, false],
  ['', false],
])('last year %j in a pledge of 2014: %s', (last, sound) => {
  const freeze = withBody(ground.freeze, { last }) as Foundation['freeze']
  expect(checkLastYear({ ...ground, freeze }, '2014')).toEqual(sound ? ok(null) : fail('LAST_YEAR_INVALID'))
})

describe('the site', () => {
  const on = (...origins: readonly string[]): Foundation => ({
    ...ground,
    open: withBody(ground.open, { origins }) as Foundation['open'],
  })

  test.each([
    ['https://giaouoc.vn', false],
    ['https://ky.giao-uoc.gov.vn:8443', false],
    ['http://giaouoc.vn', true],
    ['https://localhost', true],
    ['https://localhost:5173', true],
    ['https://ky.localhost', true],
    ['https://ky.localhost:5173', true],
    ['https://ky.localhosts', false],
    ['https://192.168.1.7', true],
    ['https://giaouoc.vn/', true],
  ])('%s is a trial one: %s', (origin, trial) => {
    expect(isTrialSite(on(origin))).toBe(trial)
    expect(checkSite(on(origin), trust)).toEqual(trial ? fail('ORIGIN_NOT_PUBLIC') : ok(null))
    expect(checkSite(on(origin), { ...trust, demo: true })).toEqual(ok(null))
  })

  test('is a trial one as soon as one of its origins is', () => {
    const mixed = on('https://giaouoc.vn', 'http://localhost:5173')
    expect(isTrialSite(mixed)).toBe(true)
    expect(checkSite(mixed, trust)).toEqual(fail('ORIGIN_NOT_PUBLIC'))
  })
})

describe('the witness', () => {
  const other = held.signerOf('noivu2').kid
  const opened = (over: Readonly<Record<string, unknown>>): Foundation => ({
    ...ground,
    open: changed(ground.open, over) as Foundation['open'],
  })

  test('must be known by a key', () => {
    expect(checkWitness(ground, trust)).toEqual(ok(null))
    expect(checkWitness(ground, { ...trust, witnessKeys: [] })).toEqual(fail('WITNESS_NOT_PINNED'))
    const [known] = trustIn(smallCeremony(2, 'scribbled')).witnessKeys
    expect(checkWitness(opened({}), { ...trust, witnessKeys: [known ?? '', ...trust.witnessKeys] })).toEqual(
      ok(null),
    )
  })

  test('may have opened with another key of their own', () => {
    expect(checkWitness(opened({ kid: other }), trust)).toEqual(ok(null))
  })

  test('is not whoever opened or let pass with a key that nobody knows', () => {
    expect(checkWitness(opened({ kid: other, by: 'noivu2' }), trust)).toEqual(fail('WITNESS_KEY_MISMATCH'))
    const passage = changed(ground.open, { kid: other, by: 'noivu2', act: 'void', body: { seq: 3 } })
    const passages = [passage] as never
    expect(checkWitness({ ...ground, passages }, trust)).toEqual(fail('WITNESS_KEY_MISMATCH'))
  })
})

test('a unit is held to the key that it says is its leader’s', () => {
  const [first] = ground.signatures
  const given = (unit: string, key: string) => ({ ...trust, wardKeys: new Map([[unit, key]]) })
  expect(first?.body.unit).toBe('hoa-hiep-bac')
  expect(checkWardKeys(ground, trust)).toEqual(ok(null))
  const [witnessKey = ''] = trust.witnessKeys
  expect(checkWardKeys(ground, given('hoa-hiep-bac', witnessKey))).toEqual(fail('WARD_KEY_MISMATCH'))
  expect(checkWardKeys(ground, given('hoa-minh', witnessKey))).toEqual(fail('WARD_KEY_MISMATCH'))
})
