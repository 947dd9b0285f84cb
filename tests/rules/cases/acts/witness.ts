import { allowed, denied, type Case } from '../../support/cases'
import { keyOf, leaderOf, unitOf } from '../../support/cast'
import { sha256 } from '../../support/digests'
import { honestly } from '../../support/honest'
import { givenYear, lacking, leads, says } from '../../support/turns'
import { double, type Fields, type Value } from '../../support/values'
import { patch } from '../../support/writes'
import { also, asDouble, change, freed, no, signedUnit } from './changes'

const hashOf = (places: Record<string, Value>) => Object.values(places)[0] ?? ''
const again = { ...honestly('resume'), scene: 'halted-again', target: 6 }
/** The resumption after a refusal. */
export const resumeCases: readonly Case[] = [
  no('resume: of an entry that is no refusal', (one) => ({ ...one, target: 3 })),
  no('resume: of an entry that is not there', says({ seq: 99 })),
  no('resume: the refusal by seq as a double', says(asDouble('seq'))),
  no('resume: seq as text', says({ seq: '4' })),
  denied('resume: of an older refusal', again, change({ target: 4 })),
  no(
    'resume: frees another unit',
    freed((places) => ({ [unitOf(2)]: hashOf(places) })),
  ),
  no(
    'resume: frees two units',
    freed((places) => ({ ...places, [unitOf(2)]: hashOf(places) })),
  ),
  no('resume: frees nobody', leads(lacking('freed'))),
  no(
    'resume: at another place',
    freed(() => ({ [unitOf(3)]: sha256('a') })),
  ),
  no('resume: still halted', leads(lacking('stage'))),
  denied('resume: nothing is halted', again, givenYear({ stage: 'signing' })),
]

const two = { ...honestly('void'), scene: 'two-signed' }
const withoutUnit = (places: Record<string, Value>, unit: string): Fields =>
  Object.fromEntries(Object.entries(places).filter(([name]) => name !== unit))
const unattest = honestly('void the attestation')
const conclusion = honestly('void the conclusion')
const kid = keyOf(leaderOf(1), 'passkey').kid
/** Voids of a signature and of an attestation. */
export const voidCases: readonly Case[] = [
  no('void: of an entry that is no signature', change({ target: 2 })),
  no('void: of an entry that is not there', says({ seq: 99 })),
  no('void: of nothing', says({ seq: 0 })),
  no('void: the signature by seq as a double', says(asDouble('seq'))),
  no('void: seq as text', says({ seq: '3' })),
  denied(
    'void: of a signature that was voided',
    { ...honestly('void'), scene: 'voided-resigned', target: 5 },
    change({ target: 3 }),
  ),
  denied(
    'void: takes another signature along',
    two,
    signedUnit(() => ({})),
  ),
  denied(
    'void: takes another signature instead',
    two,
    signedUnit((signed) => ({ [unitOf(1)]: 3, ...withoutUnit(signed, unitOf(2)) })),
  ),
  no('void: leaves the signature', leads(lacking('signed'))),
  no(
    'void: leaves another seq',
    signedUnit(() => ({ [unitOf(1)]: 99 })),
  ),
  no('void: frees nobody', leads(lacking('freed'))),
  no(
    'void: frees another unit',
    freed((places) => ({ [unitOf(2)]: hashOf(places) })),
  ),
  no(
    'void: frees two units',
    freed((places) => ({ ...places, [unitOf(2)]: hashOf(places) })),
  ),
  no(
    'void: at another place',
    freed(() => ({ [unitOf(1)]: sha256('a') })),
  ),
  denied('void: still called complete', honestly('void when all have signed'), leads(lacking('stage'))),
  no('void: stage drafting', leads({ stage: 'drafting' })),
  denied('void: the attestation, back to signing', unattest, leads({ stage: 'signing' })),
  denied('void: the attestation, still in force', unattest, leads(lacking('stage'))),
  denied('void: the attestation, still attested', unattest, leads(lacking('attested'))),
  denied('void: the attestation, attested as a double', unattest, leads({ attested: double(0) })),
  denied('void: the attestation, attested by another', unattest, leads({ attested: 3 })),
  denied('void: a signature once attested', unattest, change({ target: 3 })),
  ...['reporting', 'appraising'].map((scene) =>
    allowed(`void: the attestation while the year is ${scene}`, { ...unattest, scene }),
  ),
  denied('void: the attestation of a year concluded', conclusion, change({ target: 8 })),
  denied('void: nothing, in a year concluded', conclusion, says({ seq: 0 })),
  denied('void: the conclusion, of another seq', conclusion, says({ seq: 15 })),
  denied('void: the conclusion by seq as a double', conclusion, says(asDouble('seq'))),
  denied('void: the conclusion, still concluded', conclusion, leads(lacking('stage'))),
  denied('void: the conclusion, still told of', conclusion, leads(lacking('concluded'))),
  denied('void: the conclusion, by another', conclusion, leads({ concluded: 3 })),
  denied('void: the conclusion, told of as a double', conclusion, leads({ concluded: double(0) })),
  denied('void: the conclusion, back to reporting', conclusion, leads({ stage: 'reporting' })),
  denied('void: the conclusion a second time', conclusion, change({ scene: 'conclusion-voided' })),
  denied(
    'void: an older attestation',
    { ...unattest, scene: 'in-force-again', target: 10 },
    change({ target: 8 }),
  ),
  denied('void: the attestation by seq as a double', unattest, says(asDouble('seq'))),
  allowed(
    'void: with the member switched off',
    also((base, own) => [...own, patch(`${base}/members/leader-1`, { active: false })])(honestly('void')),
  ),
  allowed(
    'void: with the member held to one key',
    also((base, own) => [...own, patch(`${base}/members/leader-1`, { onlyKey: kid })])(honestly('void')),
  ),
  no(
    'void: with the member made an observer',
    also((base, own) => [...own, patch(`${base}/members/leader-1`, { role: 'observer' })]),
  ),
]

/** What may stand in the year from an attestation that was voided. */
const remains: Fields = {
  scheme: sha256('a scheme'),
  due: '2014-11-30',
  reported: { [`mid/${unitOf(2)}`]: { number: 1, hash: sha256('a report') } },
  appraised: sha256('an appraisal'),
  answerBy: '2014-12-05',
  votes: { [unitOf(2)]: { number: 1, hash: sha256('a vote') } },
  concluded: 16,
  attached: { [unitOf(2)]: 1 },
}

/** The attestation. */
export const attestCases: readonly Case[] = [
  ...['revision', 'name', 'position'].flatMap((field) => [
    no(`attest: another ${field}`, says({ [field]: sha256('a') })),
    no(`attest: without ${field}`, says(lacking(field))),
    no(`attest: ${field} a number`, says({ [field]: 1 })),
  ]),
  no('attest: attested by another seq', leads({ attested: 1 })),
  no('attest: attested as a double', leads(asDouble('attested'))),
  no('attest: not attested', leads(lacking('attested'))),
  no('attest: stage left as it was', leads(lacking('stage'))),
  denied('attest: a second time', honestly('attest'), (one) => ({
    ...one,
    scene: 'in-force',
    by: 'witness-2',
  })),
  ...Object.entries(remains).flatMap(([field, value]) => {
    const again = givenYear({ [field]: value })(honestly('attest'))
    return [
      allowed(`attest: ${field} of an attestation before`, again),
      denied(`attest: ${field} of an attestation before left there`, again, leads(lacking(field))),
    ]
  }),
  no('attest: concluded as a double', leads({ concluded: double(0) })),
  denied('attest: before all have signed', honestly('attest'), change({ scene: 'all-but-last' })),
]

/** The reopening, by the head or by the witness. */
export const reopenCases: readonly Case[] = ['reopen by the head', 'reopen by the witness'].flatMap(
  (name) => {
    const reopen = honestly(name)
    return [
      denied(`${name}: another revision`, reopen, says({ revision: sha256('a') })),
      denied(`${name}: without revision`, reopen, says(lacking('revision'))),
      denied(`${name}: keeps signatures`, reopen, leads(lacking('signed'))),
      denied(`${name}: keeps the opening`, reopen, leads(lacking('opening'))),
      denied(`${name}: keeps freed places`, { ...reopen, scene: 'voided' }, leads(lacking('freed'))),
      denied(`${name}: stage left as it was`, reopen, leads(lacking('stage'))),
      denied(`${name}: stage frozen`, reopen, leads({ stage: 'frozen' })),
      denied(`${name}: once in force`, reopen, change({ scene: 'in-force' })),
      denied(`${name}: a second time`, reopen, change({ scene: 'reopened' })),
    ]
  },
)
