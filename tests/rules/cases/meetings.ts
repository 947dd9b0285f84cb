import { allowed, but, denied, type Case, type WriteAttempt } from '../support/cases'
import { unitOf } from '../support/cast'
import { sha256 } from '../support/digests'
import { choiceShape, lineShape, shapeCases, wholeShape, type Specimen } from '../support/shapes'
import { double, serverTime, time, type Fields, type Value } from '../support/values'
import { patch, remove, set, type Write } from '../support/writes'
import { byNobodyElse, write } from './bloc'

const scene = 'signing'
const agenda = ['summing-up/2013', 'signing/2014', 'handover/2014']
const meeting = (by: string, rev: number, more: Fields = {}): Fields => ({
  agenda,
  step: 'gathering',
  year: '2014',
  rev,
  by,
  at: serverTime,
  ...more,
})
const path = (base: string, id = '2014-1') => `${base}/meetings/${id}`
const held = (base: string) => [set(path(base), { ...meeting('witness', 1), at: time(0) })]
const calling = write('witness', scene, (base) => [set(path(base), meeting('witness', 1))])
const moving = (by = 'witness', rev = 2): WriteAttempt => ({
  ...write(by, scene, (base) => [set(path(base), meeting(by, rev, { step: 'signing' }))]),
  given: held,
})
const seconds = (count: number) => (base: string, now: number) => [
  set(path(base), { ...meeting('witness', 1), at: time(now - count * 1000) }),
]
const agendaOf = (count: number): Value => Array.from({ length: count }, () => 'signing/2014')
const digest = { bad: { 'no digest': 'abc', 'in capitals': sha256('a').toUpperCase(), 'not text': 1 } }
const ownTime = { bad: { "the client's time": time(0) } }

const meetingSpecimen: Specimen = {
  title: 'meeting',
  scene,
  by: 'leader-1',
  path: 'meetings/2014-9',
  fields: meeting('leader-1', 1),
  shape: {
    agenda: {
      good: { 'as long as may be': agendaOf(6) },
      bad: {
        empty: [],
        'too long': agendaOf(7),
        'of something else': ['dinner/2014'],
        'of no year': ['signing/14'],
        'with two in one': ['signing/2014 handover/2014'],
        'with a number': ['signing/2014', 1],
        'not a list': 'signing/2014',
      },
    },
    step: choiceShape('gathering', 'summing-up', 'signing', 'handover', 'closing', 'ended'),
    year: {
      good: { 'the year before': '2013' },
      bad: { 'that is not there': '2019', 'of no such name': 'x', 'not text': 2014 },
    },
    rev: { bad: { ...wholeShape().bad, 'after the first': 2, 'as a double': double(1) } },
    by: { bad: { another: 'witness' } },
    at: ownTime,
  },
}

const inMeeting = (one: Case): Case => ({
  ...one,
  allowed: { ...(one.allowed as WriteAttempt), given: held },
  ...(one.denied === undefined ? {} : { denied: { ...(one.denied as WriteAttempt), given: held } }),
})
const checkSpecimen: Specimen = {
  title: 'check',
  scene,
  by: 'leader-2',
  path: `meetings/2014-1/checks/${unitOf(2)}`,
  fields: { digest: sha256('the last proof'), by: 'leader-2', at: serverTime },
  shape: { digest, by: { bad: { another: 'leader-1' } }, at: ownTime },
}
const deviationSpecimen: Specimen = {
  title: 'deviation',
  scene,
  by: 'witness',
  path: 'meetings/2014-1/deviations/witness_50',
  fields: { uid: 'witness', number: 50, text: 'Bắt đầu muộn 10 phút', at: serverTime },
  shape: {
    uid: { bad: { another: 'witness-2' } },
    number: { bad: { ...wholeShape().bad, another: 49 } },
    text: lineShape(500),
    at: ownTime,
  },
}
const checked = (by: string, unit: string): WriteAttempt => ({
  ...write(by, scene, (base) => [set(`${path(base)}/checks/${unit}`, { ...checkSpecimen.fields, by })]),
  given: held,
})
const noted = (by: string, number: number): WriteAttempt => ({
  ...write(by, scene, (base) => [
    set(`${path(base)}/deviations/${by}_${String(number)}`, { ...deviationSpecimen.fields, uid: by, number }),
  ]),
  given: held,
})
const instead = (writes: (base: string) => readonly Write[]) => but<WriteAttempt>({ writes })
const nowhere = but<WriteAttempt>({ given: () => [] })
const others = ['leader-2', 'secretary', 'observer', 'admin', 'outsider', 'switched-off', 'nobody']

/** Meetings: moved by the witness and the leader of the head unit, a step at a time. */
export const meetingCases: readonly Case[] = [
  ...shapeCases(meetingSpecimen),
  ...['witness', 'leader-1', 'deputy'].map((uid) => allowed(`a meeting moved on by ${uid}`, moving(uid))),
  ...others.map((uid) => denied(`a meeting moved on by ${uid}`, moving(), () => moving(uid))),
  ...byNobodyElse('a meeting called', calling, others),
  denied('a meeting moved on by the leader of the former head', moving('leader-1'), (one) => ({
    ...one,
    given: (base) => [...held(base), patch(base, { headUnit: unitOf(2) })],
  })),
  denied('a meeting moved on by an observer of the head unit', moving('leader-1'), (one) => ({
    ...one,
    given: (base) => [...held(base), patch(`${base}/members/leader-1`, { role: 'observer' })],
  })),
  // a little more: the clocks of two processes need not agree to the millisecond
  allowed('a meeting moved on a second after the last step', { ...moving(), given: seconds(1.2) }),
  denied('a meeting moved on from a step that is over', moving(), () => moving('witness', 1)),
  denied('a meeting moved on by two', moving(), () => moving('witness', 3)),
  denied(
    'a meeting moved on twice in a second',
    { ...moving(), given: seconds(2) },
    but({ given: seconds(0) }),
  ),
  ...['2014-0', '2014-10', '2014', '2019-1', 'x'].map((id) =>
    denied(
      `a meeting called ${id}`,
      calling,
      instead((base) => [set(path(base, id), meeting('witness', 1))]),
    ),
  ),
  denied(
    'a meeting deleted',
    moving(),
    instead((base) => [remove(path(base))]),
  ),

  ...shapeCases(checkSpecimen).map(inMeeting),
  allowed('a check renewed', {
    ...checked('leader-2', unitOf(2)),
    given: (base) => [
      ...held(base),
      set(`${path(base)}/checks/${unitOf(2)}`, { ...checkSpecimen.fields, at: time(0) }),
    ],
  }),
  denied('a check for another unit', checked('leader-2', unitOf(2)), () => checked('leader-2', unitOf(3))),
  ...['secretary-2', 'witness', 'admin', 'outsider', 'switched-off'].map((uid) =>
    denied(`a check by ${uid}`, checked('leader-2', unitOf(2)), () => checked(uid, unitOf(2))),
  ),
  denied('a check in a meeting that is not there', checked('leader-2', unitOf(2)), nowhere),
  denied(
    'a check deleted',
    checked('leader-2', unitOf(2)),
    instead((base) => [remove(`${path(base)}/checks/${unitOf(2)}`)]),
  ),

  ...shapeCases(deviationSpecimen).map(inMeeting),
  ...['leader-3', 'secretary', 'witness'].map((uid) => allowed(`a deviation noted by ${uid}`, noted(uid, 1))),
  ...['observer', 'switched-off', 'nobody'].map((uid) =>
    denied(`a deviation noted by ${uid}`, noted('witness', 1), () => noted(uid, 1)),
  ),
  denied('a deviation in the name of another', noted('witness', 1), (one) => ({
    ...noted('witness-2', 1),
    by: one.by,
  })),
  denied(
    'a deviation numbered by a double',
    noted('witness', 1),
    instead((base) => [
      set(`${path(base)}/deviations/witness_1.0`, { ...deviationSpecimen.fields, number: double(1) }),
    ]),
  ),
  denied('a deviation before the first', noted('witness', 1), () => noted('witness', 0)),
  denied('a deviation too many', noted('witness', 50), () => noted('witness', 51)),
  denied('a deviation in a meeting that is not there', noted('witness', 1), nowhere),
  denied('a deviation rewritten', noted('witness', 1), (one) => ({
    ...one,
    given: (base) => [
      ...held(base),
      set(`${path(base)}/deviations/witness_1`, { ...deviationSpecimen.fields, number: 1, at: time(0) }),
    ],
  })),
]
