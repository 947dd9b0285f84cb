import { allowed, but, denied, type Case, type WriteAttempt } from '../support/cases'
import { unitOf } from '../support/cast'

import { shapeCases } from '../support/shapes'
import { serverTime, time, type Fields } from '../support/values'
import { patch, remove, set } from '../support/writes'
import { elsewhere } from './bloc'
import {
  also,
  at,
  before,
  beginning,
  both,
  goingOn,
  handed,
  handing,
  inYear,
  reading,
  writing,
} from './work-attempts'
import { claimSpecimen, figure, specimen, wordsSpecimen, work } from './work-figures'
import { workPlaces } from './work-places'

const stages = ['drafting', 'frozen', 'signing', 'halted', 'signed', 'concluded']

function preparing(what: string, attempt: WriteAttempt): readonly Case[] {
  const own = (uid: string): WriteAttempt => ({
    ...attempt,
    by: { uid },
    writes: (base, now) =>
      attempt
        .writes(base, now)
        .map((one) => (one.mode === 'remove' ? one : { ...one, fields: { ...one.fields, by: uid } })),
  })
  return [
    allowed(`${what} by the secretary`, own('secretary-2')),
    ...['leader-1', 'secretary', 'outsider', 'witness', 'observer', 'admin', 'switched-off', 'nobody'].map(
      (uid) => denied(`${what} by ${uid}`, own('secretary-2'), () => own(uid)),
    ),
    ...['witness', 'observer'].map((role) =>
      denied(
        `${what} by a ${role} of the unit`,
        attempt,
        also((base) => [patch(`${base}/members/secretary-2`, { role })]),
      ),
    ),
    ...stages.map((stage) => denied(`${what} in ${stage}`, attempt, inYear({ stage }))),
    ...['inForce', 'appraising'].map((stage) => allowed(`${what} in ${stage}`, inYear({ stage })(attempt))),
    denied(`${what} for a unit that is no party`, attempt, inYear({ parties: [unitOf(1), unitOf(3)] })),
    denied(`${what}, signed out`, attempt, but({ by: null })),
    denied(
      `${what}, anonymously`,
      attempt,
      but<WriteAttempt>({ by: { uid: 'secretary-2', provider: 'anonymous' } }),
    ),
    denied(`${what} in the name of another`, attempt, (one) => ({ ...one, by: { uid: 'leader-2' } })),
  ]
}

/** What a unit is going to report: of the unit alone, one item a write. */
export const workCases: readonly Case[] = [
  ...[specimen, claimSpecimen, wordsSpecimen].flatMap(shapeCases),
  ...workPlaces,
  ...preparing('work begun', beginning),
  ...preparing('work going on', goingOn),
  allowed('work going on by the leader', {
    ...goingOn,
    by: { uid: 'leader-2' },
    writes: (base) => [set(at(base), work('leader-2', 'cay-xanh', both))],
  }),
  ...preparing('work laid before the leader', handing),
  denied(
    'work begun as laid before the leader',
    beginning,
    writing((base) => [
      set(
        at(base),
        work(
          'secretary-2',
          'cay-xanh',
          { 'cay-xanh': figure },
          { handedBy: 'secretary-2', handedAt: serverTime },
        ),
      ),
    ]),
  ),
  denied('work laid before the leader by a leader', handing, (one) => ({
    ...one,
    by: { uid: 'leader-2' },
    writes: (base) => [patch(at(base), { ...handed, by: 'leader-2', handedBy: 'leader-2' })],
  })),
  ...Object.entries<Fields>({
    'by another': { handedBy: 'leader-2' },
    'at another time': { handedAt: time(0) },
    'with a figure changed': { figures: {} },
    'with the item changed': { item: 'cay-xanh' },
    'with more': { extra: 1 },
  }).map(([label, fields]) =>
    denied(
      `work laid before the leader ${label}`,
      handing,
      writing((base) => [patch(at(base), { ...handed, ...fields })]),
    ),
  ),
  allowed(
    'work going on after it was laid before the leader',
    also((base) => [patch(at(base), { handedBy: 'secretary-2', handedAt: time(0) })])({
      ...goingOn,
      writes: (base) => [
        patch(at(base), { by: 'secretary-2', at: serverTime, item: 'cay-xanh', figures: both }),
      ],
    }),
  ),
  denied(
    'work going on that takes back that it was laid before the leader',
    also((base) => [patch(at(base), { handedBy: 'secretary-2', handedAt: time(0) })])({
      ...goingOn,
      writes: (base) => [
        patch(at(base), { by: 'secretary-2', at: serverTime, item: 'cay-xanh', figures: both }),
      ],
    }),
    writing((base) => [
      patch(at(base), {
        by: 'secretary-2',
        at: serverTime,
        item: 'cay-xanh',
        figures: both,
        handedBy: '',
        handedAt: null,
      }),
    ]),
  ),
  denied(
    'two figures in one write',
    goingOn,
    writing((base) => [set(at(base), work('secretary-2', 'cay-xanh', { ...both, x: figure }))]),
  ),
  denied(
    'a figure of another item than it says',
    goingOn,
    writing((base) => [set(at(base), work('secretary-2', 'thu-ngan-sach', both))]),
  ),
  denied(
    'a figure that takes another along',
    goingOn,
    writing((base) => [set(at(base), work('secretary-2', 'cay-xanh', { 'cay-xanh': figure }))]),
  ),
  denied(
    'a figure beside other fields',
    goingOn,
    writing((base) => [set(at(base), work('secretary-2', 'cay-xanh', both, { extra: 1 }))]),
  ),
  denied(
    "a figure at the client's time",
    goingOn,
    writing((base) => [set(at(base), work('secretary-2', 'cay-xanh', both, { at: time(0) }))]),
  ),
  allowed(
    'a figure taken back',
    writing((base) => [set(at(base), work('secretary-2', 'thu-ngan-sach', {}))])(goingOn),
  ),
  ...elsewhere('a figure', goingOn, (base, item) => [
    set(at(base), work('secretary-2', item, { ...before, [item]: figure })),
  ]),
  denied('a figure too many', crowded(499), () => crowded(500)),
  denied(
    'work deleted',
    goingOn,
    writing((base) => [remove(at(base))]),
  ),
  allowed('work read by the leader of the unit', reading),
  allowed('work read by the secretary of the unit', { ...reading, by: { uid: 'secretary-2' } }),
  ...['leader-1', 'secretary', 'witness', 'observer', 'admin', 'switched-off', 'nobody'].map((uid) =>
    denied(`work read by ${uid}`, reading, but({ by: { uid } })),
  ),
]

/** With so many figures already. */
function crowded(count: number): WriteAttempt {
  const figures = Object.fromEntries(Array.from({ length: count }, (_, n) => [`i-${String(n)}`, figure]))
  return {
    ...goingOn,
    given: (base) => [set(at(base), { ...work('secretary-2', 'cay-xanh', figures), at: time(0) })],
    writes: (base) => [set(at(base), work('secretary-2', 'cay-xanh', { ...figures, 'cay-xanh': figure }))],
  }
}
