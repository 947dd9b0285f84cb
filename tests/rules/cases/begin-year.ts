import { allowed, denied, type Case } from '../support/cases'
import { year } from '../support/ceremony'
import { patch, remove, set } from '../support/writes'
import { byNobodyElse, write } from './bloc'
import { after, blank, thisYear } from './years'

const lastStage = (stage: string) => after((base) => [patch(`${base}/${year}`, { stage })])
const begun = lastStage('concluded')(
  write('secretary', 'drafting', (base) => [set(`${base}/years/2015`, blank)]),
)

/** With a pledge in force in `last`. */
const upTo = (last: number) =>
  after((base) => [set(`${base}/years/${String(last)}`, { ...blank, stage: 'inForce' })])(begun)

/** The year after one whose pledge is in force: begun by the head unit, one year ahead and no further. */
export const beginYearCases: readonly Case[] = [
  ...['leader-1', 'secretary'].map((uid) =>
    allowed(`a year begun by ${uid} of the head unit`, { ...begun, by: { uid } }),
  ),
  ...['inForce', 'reporting', 'appraising'].map((stage) =>
    allowed(`a year begun while the year before is ${stage}`, lastStage(stage)(begun)),
  ),
  ...['drafting', 'frozen', 'signing', 'halted', 'signed'].map((stage) =>
    denied(`a year begun while the year before is ${stage}`, begun, lastStage(stage)),
  ),
  denied(
    'a year begun by the head unit with none before it',
    begun,
    after((base) => [remove(`${base}/years/2014`)]),
  ),
  denied(
    'a year begun by the head unit when the year before has not come',
    { ...upTo(thisYear), writes: (base) => [set(`${base}/years/${String(thisYear + 1)}`, blank)] },
    () => ({
      ...upTo(thisYear + 1),
      writes: (base) => [set(`${base}/years/${String(thisYear + 2)}`, blank)],
    }),
  ),
  denied('a year begun two years ahead', begun, (one) => ({
    ...one,
    writes: (base) => [set(`${base}/years/2016`, blank)],
  })),
  ...byNobodyElse('a year begun after another', begun, [
    'leader-2',
    'secretary-2',
    'witness',
    'observer',
    'outsider',
    'nobody',
  ]),
  ...['witness', 'observer'].map((role) =>
    denied(
      `a year begun by a ${role} of the head unit`,
      begun,
      after((base) => [patch(`${base}/members/secretary`, { role })]),
    ),
  ),
  denied(
    'a year begun by a secretary who is switched off',
    begun,
    after((base) => [patch(`${base}/members/secretary`, { active: false })]),
  ),
]
