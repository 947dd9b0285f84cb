import { describe, expect, test } from 'vitest'

import type { Act, Bodies } from '@/domain/acts/registry'
import type { Entry } from '@/domain/log/entry'
import { stages, type Stage } from '@/domain/stages/stage'

import { attempt, ceremonyStages, moved, otherDigest, tableAt } from '../../../fixtures/attempts'
import type { Table } from '../../../fixtures/table'
import { yearAfter } from '../../../fixtures/year-after'

const unit = 'hoa-minh'
const speaker = { unit, name: 'a', position: 'b', capacity: 'c' }

/** A table at any stage of a year; the last of these with everything reported and answered once by hoa-minh. */
function at(stage: Stage): Table {
  const early = ceremonyStages.find((one) => one === stage)
  if (early !== undefined) return tableAt(early)
  const year = yearAfter(tableAt('inForce'))
  year.call()
  year.report(unit)
  if (stage === 'reporting') return year.table
  year.appraise()
  year.vote(unit)
  if (stage === 'concluded') year.conclude()
  return year.table
}

/** The body of each act as it would be right at a table. */
function bodiesAt(table: Table): { readonly [A in Act]?: Bodies[A] } {
  const { revision, scheme, appraised, reported, votes } = table.replay().projection
  const digest = (said: string) => (said === '' ? otherDigest : said)
  return {
    vouch: { revision: digest(revision), name: 'a', position: 'b' },
    call: {
      text: otherDigest,
      due: '2014-12-05',
      origins: ['https://a.test'],
      rpId: 'a.test',
      term: '-',
      ...speaker,
    },
    report: {
      period: 'final',
      basis: digest(scheme),
      ...speaker,
      replaces: reported[`final/${unit}`]?.hash ?? '-',
      text: otherDigest,
    },
    appraise: {
      scheme: digest(scheme),
      text: otherDigest,
      answerBy: '2014-12-12',
      term: '-',
      ...speaker,
    },
    vote: {
      appraisal: digest(appraised),
      ...speaker,
      replaces: votes[unit]?.hash ?? '-',
      word: 'agree',
    },
    conclude: { appraisal: digest(appraised), text: otherDigest, term: '-', ...speaker },
    hand: { term: '-', to: unit, ...speaker },
    take: { hand: `2014/1/${otherDigest}`, ...speaker },
    designate: { term: '-', unit, name: 'a', position: 'b' },
  }
}

type After = 'vouch' | 'call' | 'report' | 'appraise' | 'vote' | 'conclude' | 'hand' | 'take' | 'designate'

function made<A extends After>(table: Table, act: A, over: Partial<Bodies[A]> = {}): Entry {
  return attempt(table, act, { ...bodiesAt(table)[act], ...over } as Bodies[A])
}

const movesAt = (stage: Stage, act: After): boolean => {
  const table = at(stage)
  return typeof moved(table, made(table, act)) !== 'string'
}

describe('each act follows in its stages, and in no other', () => {
  test.each<[After, readonly Stage[]]>([
    ['vouch', ['inForce', 'reporting', 'appraising', 'concluded']],
    ['call', ['inForce', 'reporting', 'appraising']],
    ['report', ['reporting']],
    ['appraise', ['reporting', 'appraising']],
    ['vote', ['appraising']],
    ['conclude', ['appraising']],
    ['hand', ['drafting', 'inForce', 'reporting', 'appraising', 'concluded']],
    ['take', ['drafting', 'inForce', 'reporting', 'appraising', 'concluded']],
    ['designate', ['drafting', 'inForce', 'reporting', 'appraising', 'concluded']],
  ])('%s: %j', (act, expected) => {
    expect(stages.filter((stage) => movesAt(stage, act))).toEqual(expected)
  })

  test('a report for mid-year follows from the attestation to the scores', () => {
    const follows = stages.filter((stage) => {
      const table = at(stage)
      const { revision, reported } = table.replay().projection
      const replaces = reported[`mid/${unit}`]?.hash ?? '-'
      const basis = revision === '-' ? otherDigest : revision
      return typeof moved(table, made(table, 'report', { period: 'mid', basis, replaces })) !== 'string'
    })
    expect(follows).toEqual(['inForce', 'reporting'])
  })
})

describe('what they change', () => {
  test('a call: scheme, day and site; what was reported and appraised is over', () => {
    const table = at('appraising')
    expect(moved(table, made(table, 'call'))).toEqual({
      stage: 'reporting',
      scheme: otherDigest,
      due: '2014-12-05',
      origins: ['https://a.test'],
      rpId: 'a.test',
      reported: {},
      appraised: '',
      votes: {},
    })
  })

  test('a report: the slot of its unit and period, once more', () => {
    const table = at('reporting')
    const { reported, revision } = table.replay().projection
    const again = made(table, 'report')
    const slot = { [`final/${unit}`]: { number: 2, hash: again.hash } }
    expect(moved(table, again)).toEqual({ reported: slot })
    const mid = made(table, 'report', { period: 'mid', basis: revision, replaces: '-' })
    const first = { [`mid/${unit}`]: { number: 1, hash: mid.hash } }
    expect(moved(table, mid)).toEqual({ reported: { ...reported, ...first } })
  })

  test('an appraisal: its hash and its day; the votes are over', () => {
    const table = at('appraising')
    const entry = made(table, 'appraise')
    expect(moved(table, entry)).toEqual({
      stage: 'appraising',
      appraised: entry.hash,
      answerBy: '2014-12-12',
      votes: {},
    })
  })

  test('a vote: the slot of its unit, once more', () => {
    const table = at('appraising')
    const entry = made(table, 'vote')
    expect(moved(table, entry)).toEqual({ votes: { [unit]: { number: 2, hash: entry.hash } } })
  })

  test('a conclusion: its number, which a void takes back', () => {
    const table = at('appraising')
    const entry = made(table, 'conclude')
    expect(moved(table, entry)).toEqual({ stage: 'concluded', concluded: entry.seq })
    const concluded = at('concluded')
    const { seq } = concluded.replay().projection
    expect(moved(concluded, attempt(concluded, 'void', { seq }))).toEqual({
      stage: 'appraising',
      concluded: 0,
    })
    for (const other of [8, 3, seq - 1])
      expect(moved(concluded, attempt(concluded, 'void', { seq: other }))).toBe('ACT_ILLEGAL: conclusion')
  })

  test('the attestation can be voided until the year is concluded', () => {
    for (const stage of ['reporting', 'appraising'] as const) {
      const table = at(stage)
      expect(moved(table, attempt(table, 'void', { seq: 8 }))).toEqual({ stage: 'signed', attested: 0 })
    }
  })

  test('handing over, vouching and revoking: nothing of the year', () => {
    const table = at('concluded')
    for (const act of ['hand', 'take', 'designate', 'vouch'] as const)
      expect(moved(table, made(table, act))).toEqual({})
  })
})

describe('what does not follow', () => {
  test('a report or vote that replaces what is not there', () => {
    for (const [act, table] of [
      ['report', at('reporting')],
      ['vote', at('appraising')],
    ] as const)
      for (const replaces of ['-', otherDigest])
        expect(moved(table, made(table, act, { replaces }))).toBe('ACT_ILLEGAL: slot')
  })

  test('a twenty-first time in one slot, though a twentieth', () => {
    const table = at('reporting')
    const { projection } = table.replay()
    const slot = `final/${unit}`
    const spoken = (number: number) => ({
      ...projection,
      reported: { [slot]: { number, hash: projection.reported[slot]?.hash ?? '' } },
    })
    const entry = made(table, 'report')
    expect(moved(table, entry, spoken(19))).toMatchObject({ reported: { [slot]: { number: 20 } } })
    expect(moved(table, entry, spoken(20))).toBe('ACT_ILLEGAL: slot')
  })

  test('anything of another basis, scheme, appraisal or revision than stands', () => {
    const [reporting, appraising] = [at('reporting'), at('appraising')]
    const denied: readonly unknown[] = [
      moved(reporting, made(reporting, 'report', { basis: otherDigest })),
      moved(reporting, made(reporting, 'report', { period: 'mid', replaces: '-' })),
      moved(reporting, made(reporting, 'appraise', { scheme: otherDigest })),
      moved(appraising, made(appraising, 'vote', { appraisal: otherDigest })),
      moved(appraising, made(appraising, 'conclude', { appraisal: otherDigest })),
      moved(appraising, made(appraising, 'vouch', { revision: otherDigest })),
    ]
    for (const result of denied) expect(result).toMatch(/^ACT_ILLEGAL: /)
  })

  test('a report or vote of a unit that is no party, however it is called', () => {
    for (const other of ['hai-van', 'constructor', '__proto__', '']) {
      const [reporting, appraising] = [at('reporting'), at('appraising')]
      expect(moved(reporting, made(reporting, 'report', { unit: other }))).toBe('ACT_ILLEGAL: unit')
      expect(moved(appraising, made(appraising, 'vote', { unit: other }))).toBe('ACT_ILLEGAL: unit')
    }
  })
})

test('every stage from the attestation on can be left: by the head, and the last by the witness', () => {
  const leaving = { inForce: 'call', reporting: 'appraise', appraising: 'conclude' } as const
  for (const [stage, act] of Object.entries(leaving)) {
    const table = at(stage as Stage)
    expect(moved(table, made(table, act))).toMatchObject({
      stage: expect.not.stringMatching(stage) as string,
    })
  }
  const table = at('concluded')
  expect(moved(table, attempt(table, 'void', { seq: table.log.length }))).toMatchObject({
    stage: 'appraising',
  })
})
