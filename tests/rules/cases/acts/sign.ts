import type { ActAttempt } from '../../support/attempts'
import { allowed, denied, type Case } from '../../support/cases'
import { leaderOf, unitOf } from '../../support/cast'
import { sha256 } from '../../support/digests'
import { honestly } from '../../support/honest'
import { both, givenYear, lacking, leads, says } from '../../support/turns'
import { double } from '../../support/values'
import { patch } from '../../support/writes'
import { change, no, signedUnit } from './changes'

const seat = {
  revision: sha256('a'),
  place: sha256('a'),
  unit: unitOf(2),
  name: 'Khác',
  position: 'Khác',
  capacity: 'QUYỀN CHỦ TỊCH',
}
function seatCases(name: 'sign' | 'refuse'): readonly Case[] {
  return [
    ...Object.entries(seat).map(([field, value]) =>
      no(`${name}: another ${field}`, says({ [field]: value })),
    ),
    ...Object.keys(seat).map((field) => no(`${name}: without ${field}`, says(lacking(field)))),
    ...Object.keys(seat).map((field) => no(`${name}: ${field} a number`, says({ [field]: 1 }))),
    no(`${name}: by a unit that has signed`, givenYear({ signed: { [unitOf(1)]: 3, [unitOf(3)]: 3 } })),
    allowed(`${name}: in another capacity of theirs`, says({ capacity: 'KT. CHỦ TỊCH' })(honestly(name))),
  ]
}

const paper = (until: string) => `TUQ. CHỦ TỊCH (số 12/GUQ-UBND ngày 05/01/2014, đến hết ngày ${until})`
/** A day as papers write it, so many days from the day of sending in Viet Nam: a long run may cross midnight there. */
const dayFromNow = (days: number) => () =>
  new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .reverse()
    .join('/')
/** An act by somebody who has been authorised up to a day, in the capacity that says so. */
function authorised(name: 'sign' | 'refuse', until: () => string, paperOf = paper): ActAttempt {
  const honest = honestly(name)
  const capacity = () => paperOf(until())
  return {
    ...says((fields) => ({ ...fields, capacity: capacity() }))(honest),
    given: (base) => [patch(`${base}/members/${honest.by}`, { capacities: ['KT. CHỦ TỊCH', capacity()] })],
  }
}
function authorityCases(name: 'sign' | 'refuse'): readonly Case[] {
  const today = authorised(name, dayFromNow(0))
  const other = (label: string, next: ActAttempt) =>
    denied(`${name}: by authority ${label}`, today, () => next)
  return [
    allowed(
      `${name}: by authority up to a later year`,
      authorised(name, () => '01/01/2099'),
    ),
    other('that ended yesterday', authorised(name, dayFromNow(-1))),
    other(
      'that ended in an earlier year, late in it',
      authorised(name, () => '31/12/2013'),
    ),
    other(
      'without a last day',
      authorised(
        name,
        () => '',
        () => 'TUQ. CHỦ TỊCH',
      ),
    ),
    other(
      'to a day that is none',
      authorised(name, () => 'nay'),
    ),
    denied(`${name}: by a later authority than was given`, today, (one) =>
      says({ capacity: paper('31/12/2099') })(one),
    ),
    denied(`${name}: by authority of another paper`, today, (one) =>
      says((fields) => ({ ...fields, capacity: paper(dayFromNow(0)()).replace('12/', '13/') }))(one),
    ),
  ]
}

/** The signature: whose, at which place, and when it is the last. */
export const signCases: readonly Case[] = [
  ...seatCases('sign'),
  ...authorityCases('sign'),
  no('sign: another decision', says({ decision: 'object' })),
  no('sign: undecided', says({ decision: 'maybe' })),
  no('sign: without decision', says(lacking('decision'))),
  allowed('sign: with reservation', says({ decision: 'reserve' })(honestly('sign'))),
  denied(
    'sign: at the opening, when a place was freed',
    honestly('sign a freed place'),
    says((body, y) => ({ ...body, place: y['opening'] ?? '' })),
  ),
  no(
    "sign: at another unit's freed place",
    both(givenYear({ freed: { [unitOf(2)]: sha256('b') } }), says({ place: sha256('b') })),
  ),
  denied(
    'sign: twice',
    { ...honestly('sign'), by: leaderOf(2), scene: 'one-signed' },
    change({ by: leaderOf(1) }),
  ),
  denied(
    'sign: by a deputy of a unit that has signed',
    { ...honestly('sign'), by: leaderOf(2), scene: 'one-signed' },
    change({ by: 'deputy' }),
  ),
  no(
    'sign: marked as another unit',
    signedUnit((signed) => ({ [unitOf(2)]: signed[unitOf(1)] ?? 0 })),
  ),
  no(
    'sign: another unit marked too',
    signedUnit((signed) => ({ ...signed, [unitOf(2)]: 1 })),
  ),
  no(
    'sign: marked with another seq',
    signedUnit(() => ({ [unitOf(1)]: 99 })),
  ),
  no(
    'sign: marked with a double',
    signedUnit((signed) => ({ [unitOf(1)]: double(Number(signed[unitOf(1)])) })),
  ),
  no('sign: not marked', leads(lacking('signed'))),
  denied(
    "sign: another's mark dropped",
    { ...honestly('sign'), by: leaderOf(2), scene: 'one-signed' },
    signedUnit((signed) => ({ [unitOf(2)]: signed[unitOf(2)] ?? 0 })),
  ),
  denied(
    "sign: another's mark moved",
    { ...honestly('sign'), by: leaderOf(2), scene: 'one-signed' },
    signedUnit((signed) => ({ ...signed, [unitOf(1)]: 4 })),
  ),
  no('sign: called complete too early', leads({ stage: 'signed' })),
  denied('sign: the last one not called complete', honestly('sign as the last'), leads({ stage: 'signing' })),
  denied('sign: the last one left to another commit', honestly('sign as the last'), leads(lacking('stage'))),
]

/** The refusal: like a signature, but it halts. */
export const refuseCases: readonly Case[] = [
  ...seatCases('refuse'),
  ...authorityCases('refuse'),
  no('refuse: with a decision', says({ decision: 'agree' })),
  no('refuse: signing goes on', leads({ stage: 'signing' })),
  no('refuse: stage left as it was', leads(lacking('stage'))),
  denied(
    'refuse: after having signed',
    { ...honestly('refuse'), by: leaderOf(2) },
    change({ by: leaderOf(1) }),
  ),
]
