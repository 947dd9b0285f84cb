import { describe, expect, test } from 'vitest'

import {
  attempt,
  attemptedSite,
  attempts,
  ceremonyStages,
  moved,
  movesByStage,
  otherDigest,
  tableAt,
} from '../../../fixtures/attempts'
import { entryAt } from '../../../fixtures/entries'
import { wards } from '../../../fixtures/pledge'

const parties = wards.map(({ id }) => id)

describe('freeze', () => {
  test('only from drafting', () => {
    expect(movesByStage(attempts.freeze)).toEqual(['moves', 'stage', 'stage', 'stage', 'stage', 'stage'])
  })

  test('sets stage, revision, number and parties', () => {
    const table = tableAt('drafting')
    expect(moved(table, attempts.freeze(table))).toEqual({
      stage: 'frozen',
      revision: otherDigest,
      number: 1,
      parties,
    })
  })

  test('follows the number and the revision before it', () => {
    const table = tableAt('frozen')
    const { revision } = table.replay().projection
    table.reopen()
    expect(moved(table, attempts.freeze(table))).toEqual({
      stage: 'frozen',
      revision: otherDigest,
      number: 2,
      parties,
    })
    expect(moved(table, attempts.freeze(table, { number: 1 }))).toBe('ACT_ILLEGAL: number or previous')
    expect(moved(table, attempts.freeze(table, { number: 3 }))).toBe('ACT_ILLEGAL: number or previous')
    expect(moved(table, attempts.freeze(table, { previous: '-' }))).toBe('ACT_ILLEGAL: number or previous')
    expect(moved(table, attempts.freeze(table, { previous: revision }))).toMatchObject({ number: 2 })
  })

  test('takes two parties or more, each once', () => {
    const table = tableAt('drafting')
    expect(moved(table, attempts.freeze(table, { parties: [] }))).toBe('ACT_ILLEGAL: parties')
    expect(moved(table, attempts.freeze(table, { parties: ['a'] }))).toBe('ACT_ILLEGAL: parties')
    expect(moved(table, attempts.freeze(table, { parties: ['a', 'b', 'a'] }))).toBe('ACT_ILLEGAL: parties')
    expect(moved(table, attempts.freeze(table, { parties: ['a', 'b'] }))).toMatchObject({
      parties: ['a', 'b'],
    })
  })
})

describe('open', () => {
  test('only from frozen', () => {
    expect(movesByStage(attempts.open)).toEqual([
      'stage or revision',
      'moves',
      ...Array<string>(4).fill('stage or revision'),
    ])
  })

  test('sets the site, makes a place for everyone, and empties what was', () => {
    const table = tableAt('frozen')
    const entry = attempts.open(table)
    expect(moved(table, entry)).toEqual({
      stage: 'signing',
      ...attemptedSite,
      opening: entry.hash,
      signed: {},
      freed: {},
    })
  })

  test('names the revision that is frozen', () => {
    const table = tableAt('frozen')
    expect(moved(table, attempts.open(table, { revision: otherDigest }))).toBe(
      'ACT_ILLEGAL: stage or revision',
    )
  })
})

describe('attest', () => {
  test('only when signed, and of the revision that was signed', () => {
    expect(movesByStage(attempts.attest)).toEqual([
      ...Array<string>(4).fill('stage or revision'),
      'moves',
      'stage or revision',
    ])
    const table = tableAt('signed')
    expect(moved(table, attempts.attest(table))).toEqual({
      stage: 'inForce',
      attested: 8,
      scheme: '',
      due: '',
      reported: {},
      appraised: '',
      answerBy: '',
      votes: {},
      concluded: 0,
      attached: {},
    })
    expect(moved(table, attempts.attest(table, { revision: otherDigest }))).toBe(
      'ACT_ILLEGAL: stage or revision',
    )
  })
})

describe('reopen', () => {
  test('from frozen to signed, never from drafting or in force', () => {
    expect(movesByStage(attempts.reopen)).toEqual(['stage', 'moves', 'moves', 'moves', 'moves', 'stage'])
  })

  test('empties the table', () => {
    const table = tableAt('halted')
    expect(moved(table, attempts.reopen(table))).toEqual({
      stage: 'drafting',
      opening: '',
      signed: {},
      freed: {},
    })
    expect(moved(table, attempts.reopen(table, { revision: otherDigest }))).toBe('ACT_ILLEGAL: revision')
  })
})

test('revoke changes nothing, at any stage', () => {
  for (const stage of ceremonyStages) {
    const table = tableAt(stage)
    expect(moved(table, attempt(table, 'revoke', { key: otherDigest }))).toEqual({})
  }
})

describe('attach', () => {
  test('only when in force, by a party or by the witness, of the revision that is in force', () => {
    expect(movesByStage(attempts.attach)).toEqual([...Array<string>(5).fill('stage or revision'), 'moves'])
    const table = tableAt('inForce')
    expect(moved(table, attempts.attach(table))).toEqual({ attached: { 'hoa-minh': 1 } })
    expect(moved(table, attempts.attach(table, { unit: '' }))).toEqual({ attached: { _: 1 } })
    expect(moved(table, attempts.attach(table, { unit: 'hai-van' }))).toBe('ACT_ILLEGAL: unit')
    expect(moved(table, attempts.attach(table, { revision: otherDigest }))).toBe(
      'ACT_ILLEGAL: stage or revision',
    )
  })

  test('stays possible when the year has gone on, and ends with the attestation', () => {
    const table = tableAt('inForce')
    for (const stage of ['reporting', 'appraising', 'concluded'] as const)
      expect(moved(table, attempts.attach(table), { ...table.replay().projection, stage })).toEqual({
        attached: { 'hoa-minh': 1 },
      })
    table.annul(8)
    expect(moved(table, attempts.attach(table))).toBe('ACT_ILLEGAL: stage or revision')
  })
})

test('an office attaches fifty copies, counted apart from the others', () => {
  const table = tableAt('inForce')
  const attached = { 'hoa-minh': 49, 'hoa-hiep-nam': 50, _: 50 }
  const before = { ...table.replay().projection, attached }
  expect(moved(table, attempts.attach(table), before)).toEqual({ attached: { ...attached, 'hoa-minh': 50 } })
  for (const unit of ['hoa-hiep-nam', ''])
    expect(moved(table, attempts.attach(table, { unit }), before)).toBe('ACT_ILLEGAL: copies used up')
})

test('a copy of the conclusion waits for it; one of the handover does not', () => {
  const table = tableAt('inForce')
  for (const stage of ['inForce', 'reporting', 'appraising', 'concluded'] as const) {
    const before = { ...table.replay().projection, stage }
    const attaches = (of: string) => typeof moved(table, attempts.attach(table, { of }), before) !== 'string'
    expect([stage, attaches('conclusion'), attaches('handover')]).toEqual([
      stage,
      stage === 'concluded',
      true,
    ])
  }
})

test('no act of the ceremony but a void of the attestation moves a year that has gone on', () => {
  const table = tableAt('inForce')
  for (const stage of ['reporting', 'appraising', 'concluded'] as const) {
    const before = { ...table.replay().projection, stage }
    const entries = [
      attempts.freeze(table),
      attempts.open(table),
      attempts.sign(table, 'hoa-minh'),
      attempts.refuse(table, 'hoa-minh'),
      attempt(table, 'resume', { seq: 4 }),
      attempt(table, 'void', { seq: 3 }),
      attempts.attest(table),
      attempts.reopen(table),
    ]
    expect(entries.map((entry) => typeof moved(table, entry, before))).toEqual(
      Array<string>(8).fill('string'),
    )
  }
  expect(entryAt(table.log, 8).act).toBe('attest')
})
