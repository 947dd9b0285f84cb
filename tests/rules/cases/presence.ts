import { denied, type Case, type WriteAttempt } from '../support/cases'
import { year } from '../support/ceremony'
import { sha256 } from '../support/digests'
import { shapeCases, type Specimen } from '../support/shapes'
import { serverTime, time, type Fields, type Value } from '../support/values'
import { patch, remove, set } from '../support/writes'
import { byNobodyElse, write } from './bloc'

const scene = 'signing'

const presence: Fields = { at: serverTime, revision: sha256('the text'), item: 'thu-ngan-sach' }
const presenceShape: Readonly<Record<string, { good?: Record<string, Value>; bad: Record<string, Value> }>> =
  {
    at: { bad: { "the client's time": time(Date.UTC(2014, 1, 1)) } },
    revision: {
      good: { none: '-' },
      bad: { 'no digest': 'abc', empty: '', 'with a line feed': '-\n', 'not text': 1 },
    },
    item: {
      good: { none: '', 'as long as may be': 'a'.repeat(40) },
      bad: { 'too long': 'a'.repeat(41), strange: 'A b', 'not text': 1 },
    },
  }
const seen: Specimen = {
  title: 'presence',
  scene,
  by: 'leader-1',
  path: `${year}/presence/leader-1`,
  fields: presence,
  shape: presenceShape,
}
const seenAgain: Specimen = {
  ...seen,
  title: 'presence again',
  by: 'leader-2',
  path: `${year}/presence/leader-2`,
}
const come = write('observer', scene, (base) => [set(`${base}/${year}/presence/observer`, presence)])
const stay: WriteAttempt = {
  ...write('leader-2', scene, (base) => [set(`${base}/${year}/presence/leader-2`, presence)]),
  given: (base, now) => [patch(`${base}/${year}/presence/leader-2`, { at: time(now - 15_200) })],
}

/** Sound documents with everything that may be wrong about them. */
export const presenceSpecimens: readonly Specimen[] = [seen, seenAgain]

/** Presence: everybody's own, at most every 15 seconds. */
export const presenceCases: readonly Case[] = [
  ...shapeCases(seen),
  ...shapeCases(seenAgain),
  ...byNobodyElse("another's presence begun", come, ['leader-1', 'admin', 'witness']),
  ...byNobodyElse("another's presence renewed", stay, ['leader-1', 'admin', 'witness']),
  denied('presence of a member switched off', come, (one) => ({
    ...one,
    given: (base) => [patch(`${base}/members/observer`, { active: false })],
  })),
  denied('presence renewed by a member switched off', stay, (one) => ({
    ...one,
    given: (base, now) => [
      ...(stay.given?.(base, now) ?? []),
      patch(`${base}/members/leader-2`, { active: false }),
    ],
  })),
  denied('presence of an account without membership', come, (one) => ({
    ...one,
    by: { uid: 'nobody' },
    writes: (base) => [set(`${base}/${year}/presence/nobody`, presence)],
  })),
  denied('presence in a year that is not there', come, (one) => ({
    ...one,
    writes: (base) => [set(`${base}/years/2031/presence/observer`, presence)],
  })),
  denied('presence renewed within 15 seconds', stay, (one) => ({
    ...one,
    given: (base, now) => [patch(`${base}/${year}/presence/leader-2`, { at: time(now - 1000) })],
  })),
  denied('presence deleted, to get round the 15 seconds', stay, (one) => ({
    ...one,
    writes: (base) => [remove(`${base}/${year}/presence/leader-2`)],
  })),
  denied('presence deleted and begun again in one commit', stay, (one) => ({
    ...one,
    given: (base, now) => [patch(`${base}/${year}/presence/leader-2`, { at: time(now) })],
    writes: (base) => [
      remove(`${base}/${year}/presence/leader-2`),
      set(`${base}/${year}/presence/leader-2`, presence),
    ],
  })),
]
