import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'

import type { Entry } from '@/domain/log/entry'
import { emptyReplay, extend, type Replay } from '@/domain/log/replay'
import { ok } from '@/domain/shared/result'
import { acts, type Act } from '@/domain/acts/registry'
import { signaturesBefore } from '@/domain/year/seats'
import { place } from '@/domain/acts/place'
import { stages, type Stage } from '@/domain/stages/stage'

import { lienChieu2014, nextEntry, replayed } from '../../../fixtures/entries'
import { attempt, attemptIn, type Attempt } from '../../../fixtures/year-attempts'
import { afterwards, freshYear } from '../../../fixtures/year-model'

const yearsEnd: readonly Stage[] = ['inForce', 'reporting', 'appraising', 'concluded']

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
    const doing = attemptIn(year, one)
    const { act } = doing
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
