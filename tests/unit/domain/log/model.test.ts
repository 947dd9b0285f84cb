import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'

import type { Entry } from '@/domain/log/entry'
import { emptyReplay, extend, type Replay } from '@/domain/log/replay'
import { ok } from '@/domain/shared/result'
import { acts, type Act, type Notes } from '@/domain/acts/registry'
import { signaturesBefore } from '@/domain/year/seats'
import { place } from '@/domain/acts/place'
import { stages, type Stage } from '@/domain/stages/stage'

import { lienChieu2014, nextEntry, replayed, type Doing } from '../../../fixtures/entries'
import { createScribbler } from '../../../fixtures/signers'
import { afterwards, freshYear, modelPlace, type YearModel } from '../../../fixtures/year-model'

const signer = createScribbler('ai')
const somewhere = 'e'.repeat(64)
const tables = [['a', 'b'], ['a', 'b', 'c'], ['c', 'a', 'd', 'b', 'constructor'], ['a'], [], ['a', 'b', 'a']]

/** What fits each stage; what stands twice is tried twice as often. */
const fitting: Partial<Record<Stage, readonly Act[]>> = {
  drafting: ['freeze'],
  frozen: ['open', 'open', 'open', 'open', 'reopen'],
  signing: ['sign', 'sign', 'sign', 'sign', 'sign', 'sign', 'sign', 'sign', 'refuse', 'void', 'reopen'],
  halted: ['resume', 'resume', 'resume', 'reopen'],
  signed: ['attest', 'attest', 'void', 'reopen'],
  inForce: ['void', 'revoke', 'attach', 'vouch', 'hand', 'take', 'report', 'call', 'call', 'call'],
  reporting: ['report', 'report', 'report', 'report', 'call', 'appraise', 'appraise', 'void', 'designate'],
  appraising: ['vote', 'vote', 'vote', 'vote', 'call', 'appraise', 'conclude', 'conclude', 'void'],
  concluded: ['void', 'void', 'attach', 'vouch', 'hand', 'revoke'],
}
const yearsEnd: readonly Stage[] = ['inForce', 'reporting', 'appraising', 'concluded']

/** One attempt: mostly what fits the moment, now and then not. */
const attempt = fc.record({
  wild: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...acts) },
  ),
  pick: fc.nat({ max: 99 }),
  table: fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 2 }) }, { weight: 1, arbitrary: fc.nat({ max: 5 }) }),
  bent: fc.oneof(
    { weight: 14, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'revision',
        'place',
        'unit',
        'number',
        'previous',
        'seq',
        'again',
        'replaces',
        'basis',
      ),
    },
  ),
})
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never

function actOf({ stage }: YearModel, { wild, pick }: Attempt): Act {
  const among = fitting[stage] ?? acts
  return wild ?? among[pick % among.length] ?? 'revoke'
}

function unitOf(year: YearModel, { pick, bent }: Attempt): string {
  if (bent === 'unit' || year.parties.length === 0) return 'hai-van'
  const waiting = year.parties.filter((unit) => !year.live.has(unit))
  const among = waiting.length > 0 && bent !== 'again' ? waiting : year.parties
  return among[pick % among.length] ?? 'a'
}

function seqOf(year: YearModel, act: Act, { pick, bent }: Attempt): number {
  if (bent === 'seq') return pick
  const candidates =
    act === 'resume'
      ? [...year.refusals.keys()].slice(bent === 'again' ? 0 : -1)
      : [...year.live.values(), year.attested]
  if (year.concluded !== 0 && bent === '') return year.concluded
  return (year.attested !== 0 && bent === '' ? year.attested : candidates[pick % candidates.length]) ?? 1
}

function bodyOf(year: YearModel, act: Act, one: Attempt): unknown {
  const { table, bent, pick } = one
  const revision = bent === 'revision' ? somewhere : year.revision === '-' ? '0'.repeat(64) : year.revision
  const unit = unitOf(year, one)
  const seat = {
    revision,
    place: bent === 'place' ? somewhere : modelPlace(year, unit),
    unit,
    name: 'n',
    position: 'p',
    capacity: 'c',
  }
  const speaker = { unit, name: 'n', position: 'p', capacity: 'c' }
  const period = year.stage === 'inForce' || pick % 5 === 0 ? 'mid' : 'final'
  const basis = period === 'mid' ? revision : year.scheme
  const replaced = (said: readonly string[] = []) => (bent === 'replaces' ? somewhere : (said.at(-1) ?? '-'))
  const digest = (said: string) => (bent === 'basis' || said === '' ? somewhere : said)
  const link = `2014/1/${somewhere}`
  const bodies: Record<Act, unknown> = {
    freeze: {
      revision: String(year.number + 1).padStart(64, 'a'),
      number: year.number + (bent === 'number' ? 2 : 1),
      previous: bent === 'previous' ? somewhere : year.revision,
      last: 'none',
      parties: tables[table],
    },
    open: { revision, origins: ['https://a.test'], rpId: 'a.test' },
    sign: { ...seat, decision: 'agree' },
    refuse: seat,
    resume: { seq: seqOf(year, act, one) },
    void: { seq: seqOf(year, act, one) },
    attest: { revision, name: 'n', position: 'p' },
    reopen: { revision },
    vouch: { revision, name: 'n', position: 'p' },
    call: {
      text: String(pick).padStart(64, 'b'),
      due: '2014-12-05',
      origins: ['https://a.test'],
      rpId: 'a.test',
      term: '-',
      ...speaker,
    },
    report: {
      period,
      basis: digest(basis),
      ...speaker,
      replaces: replaced(year.reported.get(`${period}/${unit}`)),
      text: somewhere,
    },
    appraise: { scheme: digest(year.scheme), text: somewhere, answerBy: '2014-12-12', term: '-', ...speaker },
    vote: {
      appraisal: digest(year.appraised),
      ...speaker,
      replaces: replaced(year.votes.get(unit)),
      word: 'agree',
    },
    conclude: { appraisal: digest(year.appraised), text: somewhere, term: '-', ...speaker },
    hand: { term: '-', to: 'b', ...speaker },
    take: { hand: link, ...speaker },
    designate: { term: '-', unit: 'b', name: 'n', position: 'p' },
    revoke: { key: somewhere },
    attach: {
      revision,
      of: one.pick % 7 === 0 ? 'conclusion' : one.pick % 2 === 0 ? 'handover' : 'pledge',
      unit: one.pick % 5 === 0 ? '' : unit,
      file: somewhere,
      fileName: 'a.pdf',
      bytes: 1,
    },
  }
  return bodies[act]
}

const compared = {
  unit: 'a',
  name: 'n',
  position: 'p',
  capacity: 'c',
  kid: somewhere,
  kind: 'device' as const,
}
const notes: Partial<Notes> = {
  sign: { reservations: [] },
  attest: { compared: [] },
  vouch: { compared: [compared] },
  call: { reason: '', returned: [] },
  vote: { reason: '', objections: [], ballots: [] },
  hand: { items: [] },
  designate: { ground: 'x' },
}
const reasoned: readonly Act[] = ['refuse', 'resume', 'void', 'reopen', 'revoke']
const notesOf = (act: Act): unknown => notes[act] ?? (reasoned.includes(act) ? { reason: 'x' } : {})

/** The slots that the log itself shows: how often each unit has spoken since they were emptied, and what last. */
function slotsIn(entries: readonly Entry[], act: 'report' | 'vote', emptiedBy: readonly Act[]) {
  const since = entries.findLastIndex((entry) => emptiedBy.includes(entry.act))
  const slots: Record<string, { number: number; hash: string }> = {}
  for (const { act: done, body, hash } of entries.slice(since + 1)) {
    if (done !== act) continue
    const slot = done === 'report' ? `${body.period}/${body.unit}` : body.unit
    slots[slot] = { number: (slots[slot]?.number ?? 0) + 1, hash }
  }
  return slots
}

/** What must hold after every legal act, read off the log itself. */
function checkInvariants(before: Replay, after: Replay, entry: Entry): void {
  const { projection } = after
  const units = Object.keys(projection.signed)
  const attested = yearsEnd.includes(projection.stage)
  const open = attested || ['signing', 'halted', 'signed'].includes(projection.stage)

  const all = open && projection.parties.every((unit) => units.includes(unit))
  expect(attested || projection.stage === 'signed').toBe(all)
  for (const unit of projection.parties) {
    const alive = after.entries.filter(
      ({ act, body }) =>
        act === 'sign' && open && body.unit === unit && body.place === place(projection, unit),
    )
    expect(alive.map(({ seq }) => seq)).toEqual(
      Object.hasOwn(projection.signed, unit) ? [projection.signed[unit]] : [],
    )
  }
  if (!open) expect([projection.signed, projection.freed, projection.opening]).toEqual([{}, {}, ''])
  expect(projection.attested !== 0).toBe(attested)
  expect(projection.concluded !== 0).toBe(projection.stage === 'concluded')
  if (attested) {
    const since = after.entries.slice(projection.attested - 1)
    expect(projection.reported).toEqual(slotsIn(since, 'report', ['attest', 'call']))
    expect(projection.votes).toEqual(slotsIn(since, 'vote', ['attest', 'call', 'appraise']))
  }
  if (projection.stage === 'halted' && before.projection.stage !== 'halted') expect(entry.act).toBe('refuse')
  if (entry.act === 'refuse') expect(projection.stage).toBe('halted')
  if (yearsEnd.includes(before.projection.stage) && !attested)
    expect([entry.act, entry.body]).toEqual(['void', { seq: before.projection.attested }])
  if (before.projection.stage === 'concluded' && projection.stage !== 'concluded')
    expect([entry.act, entry.body]).toEqual(['void', { seq: before.projection.concluded }])
  expect([projection.seq, projection.head, projection.at]).toEqual([entry.seq, entry.hash, entry.at])

  const moved = projection.parties.filter(
    (unit) => open && place(projection, unit) !== place(before.projection, unit),
  )
  const earlier = new Set(before.entries.map(({ hash }) => hash))
  for (const unit of moved) expect(earlier.has(place(projection, unit))).toBe(false)
  const living = [...signaturesBefore(after.entries, entry.seq + 1)].map(([unit, { seq }]) => [unit, seq])
  expect(Object.fromEntries(living)).toEqual(projection.signed)
}

/** How often each act was allowed and denied over all runs. */
const counts = new Map<string, number>()
const stagesSeen = new Set<string>()
const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)

function tryOut(attempts: readonly Attempt[]): Replay {
  let replay = emptyReplay(lienChieu2014)
  let year = freshYear
  for (const one of attempts) {
    const act = actOf(year, one)
    const doing = { signer, act, body: bodyOf(year, act, one), notes: notesOf(act) } as unknown as Doing<Act>
    const entry = nextEntry(replay, doing) as Entry
    const expected = afterwards(year, entry)
    const next = extend(replay, [ok(entry)])
    count(`${act} ${expected === null ? 'denied' : 'allowed'}`)
    if (expected === null) {
      expect([next.alarm?.code, next.alarm?.seq]).toEqual(['ACT_ILLEGAL', entry.seq])
      expect([next.projection, next.entries]).toEqual([replay.projection, replay.entries])
      continue
    }
    expect(next.alarm).toBeNull()
    const { live, attached, freed, reported, votes, refusals, ...plain } = expected
    expect(refusals.size).toBe(next.entries.filter(({ act: done }) => done === 'refuse').length)
    expect(next.projection).toMatchObject(plain)
    for (const [slots, said] of [
      [next.projection.reported, reported],
      [next.projection.votes, votes],
    ] as const)
      expect(slots).toEqual(
        Object.fromEntries([...said].map(([slot, all]) => [slot, { number: all.length, hash: all.at(-1) }])),
      )
    expect(next.projection.signed).toEqual(Object.fromEntries(live))
    expect(next.projection.attached).toEqual(Object.fromEntries(attached))
    expect(next.projection.freed).toEqual(Object.fromEntries(freed))
    checkInvariants(replay, next, entry)
    stagesSeen.add(expected.stage)
    replay = next
    year = expected
  }
  return replay
}

describe('any run of acts, allowed and not', () => {
  test('goes as the model goes, keeps the invariants, and replays at once to the same', () => {
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 10, maxLength: 90, size: 'max' }), (attempts) => {
        const replay = tryOut(attempts)
        expect(replayed(lienChieu2014, replay.entries)).toEqual(replay)
      }),
      { numRuns: 300 },
    )
  }, 120_000)

  test('has tried every act both ways and seen every stage', () => {
    for (const act of acts) {
      expect([act, counts.get(`${act} allowed`) ?? 0]).not.toEqual([act, 0])
    }
    // a revocation follows anywhere
    for (const act of acts.filter((one) => one !== 'revoke'))
      expect([act, counts.get(`${act} denied`) ?? 0]).not.toEqual([act, 0])
    expect([...stagesSeen].sort()).toEqual([...stages].sort())
  })

  afterAll(() => {
    console.info(
      `acts tried: ${[...counts]
        .sort()
        .map(([key, times]) => `${key} ${String(times)}`)
        .join(', ')}`,
    )
  })
})
