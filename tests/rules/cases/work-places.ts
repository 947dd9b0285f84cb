import { allowed, but, denied, type Case, type ReadAttempt, type WriteAttempt } from '../support/cases'
import { unitOf } from '../support/cast'
import { year } from '../support/ceremony'
import { serverTime, time, type Fields } from '../support/values'
import { patch, set } from '../support/writes'
import { also, at, before, beginning, goingOn, handing, reading, writing } from './work-attempts'
import { claim, figure, work, workOf } from './work-figures'

/** Where the work of a unit may stand, and what may not be written beside what. */
export const workPlaces: readonly Case[] = [...placeCases(), ...beside()]

/** Where the work of a unit may stand, and whose it is. */
function placeCases(): readonly Case[] {
  const placed = (id: string): WriteAttempt => ({
    ...beginning,
    writes: (base) => [
      set(`${base}/${year}/work/${id}`, work('secretary-2', 'cay-xanh', { 'cay-xanh': figure })),
    ],
  })
  const succeeds = (part: string) =>
    also((base) => [patch(`${base}/units/${unitOf(2)}`, { predecessors: [{ unit: unitOf(3), part }] })])
  const ofPredecessor = placed(`final_${unitOf(3)}`)
  const there = (base: string) =>
    set(`${base}/${workOf(3)}`, { ...work('secretary-3', 'a', before), at: time(0) })
  const joined = (base: string) =>
    patch(`${base}/units/${unitOf(2)}`, { predecessors: [{ unit: unitOf(3), part: 'full' }] })
  const readOfPredecessor: ReadAttempt = {
    ...reading,
    path: workOf(3),
    given: (base) => [there(base), joined(base)],
  }
  return [
    allowed('work on a report in mid-year', placed(`mid_${unitOf(2)}`)),
    ...[
      `else_${unitOf(2)}`,
      unitOf(2),
      `final_${unitOf(2)}_`,
      `final_${unitOf(2)}_x`,
      `x_final_${unitOf(2)}`,
    ].map((id) => denied(`work at ${id}`, beginning, () => placed(id))),
    allowed('work for a unit that has become part of one’s own', succeeds('full')(ofPredecessor)),
    denied(
      'work for a unit of which a part has become part of one’s own',
      succeeds('full')(ofPredecessor),
      () => succeeds('partial')(ofPredecessor),
    ),
    allowed('work read of a unit that has become part of one’s own', readOfPredecessor),
    denied(
      'work read of another unit',
      readOfPredecessor,
      but<ReadAttempt>({ given: (base) => [there(base)] }),
    ),
    denied('a claim too many', claims(199), () => claims(200)),
    allowed('a claim taken back', {
      ...goingOn,
      given: (base) => [
        set(at(base), { ...work('secretary-2', 'a', before, { claims: { a: claim } }), at: time(0) }),
      ],
      writes: (base) => [set(at(base), work('secretary-2', 'a', before))],
    }),
  ]
}

/** What may not be written beside a claim or the words of a report. */
function beside(): readonly Case[] {
  const claiming = writing((base) => [
    set(at(base), work('secretary-2', 'a', before, { claims: { a: claim } })),
  ])(goingOn)
  const wording = writing((base) => [
    patch(at(base), { by: 'secretary-2', at: serverTime, movements: 'Xanh' }),
  ])(goingOn)
  const more = (label: string, sound: WriteAttempt, fields: Fields) =>
    denied(
      label,
      sound,
      writing((base) => [
        ...sound
          .writes(base, 0)
          .map((one) => (one.mode === 'remove' ? one : { ...one, fields: { ...one.fields, ...fields } })),
      ]),
    )
  return [
    allowed('a claim', claiming),
    more('a claim beside a figure', claiming, { figures: {} }),
    more('a claim beside words', claiming, { movements: 'Xanh' }),
    more('two claims in one write', claiming, { claims: { a: claim, b: claim } }),
    more('a claim of another line than it says', claiming, { item: 'b' }),
    more('a claim of a line that has no id', claiming, { item: 'A', claims: { A: claim } }),
    more('a claim that lays the work before the leader', claiming, {
      handedBy: 'secretary-2',
      handedAt: serverTime,
    }),
    more('a claim with something else', claiming, { else: 1 }),
    more('a figure with something else', goingOn, { else: 1 }),
    more('a figure that says who laid the work before the leader', goingOn, { handedBy: 'secretary-2' }),
    more('words with something else', wording, { else: 1 }),
    allowed('words', wording),
    more('words beside a figure', wording, { figures: {} }),
    more('words beside a claim', wording, { claims: { a: claim } }),
    more('words beside an item', wording, { item: 'cay-xanh' }),
    more('words that lay the work before the leader', wording, {
      handedBy: 'secretary-2',
      handedAt: serverTime,
    }),
    more('words in the name of another', wording, { by: 'leader-2' }),
    more('words at the client’s time', wording, { at: time(0) }),
    more('a figure beside words', goingOn, { movements: 'Xanh' }),
    more('a figure beside a claim', goingOn, { claims: { a: claim } }),
    more('work laid before the leader beside words', handing, { movements: 'Xanh' }),
    more('work laid before the leader at the client’s time', handing, { at: time(0) }),
    more('work begun with something laid before the leader', beginning, { handedAt: serverTime }),
  ]
}

/** A claim more than so many. */
function claims(count: number): WriteAttempt {
  const made = Object.fromEntries(Array.from({ length: count }, (_, n) => [`c-${String(n)}`, claim]))
  return {
    ...goingOn,
    given: (base) => [set(at(base), { ...work('secretary-2', 'a', {}, { claims: made }), at: time(0) })],
    writes: (base) => [set(at(base), work('secretary-2', 'a', {}, { claims: { ...made, a: claim } }))],
  }
}
