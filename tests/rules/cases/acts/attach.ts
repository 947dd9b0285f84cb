import { allowed, denied, type Case } from '../../support/cases'
import { unitOf } from '../../support/cast'
import { sha256 } from '../../support/digests'
import { honestly } from '../../support/honest'
import { lineBreaks } from '../../support/shapes'
import { both, givenYear, lacking, leads, says, states } from '../../support/turns'
import { bytes, double, type Fields } from '../../support/values'
import { asDouble, change } from './changes'

const party = honestly('attach by a party')
const witness = honestly('attach by the witness')
const most = 104_857_600
const ended = { ...party, scene: 'concluded' }
const counted = (attached: Fields) => leads((next) => ({ ...next, attached }))
/** With so many copies of the unit, or of the witness, attached already. */
const already = (count: number, place: string) =>
  both(givenYear({ attached: { [place]: count } }), counted({ [place]: count + 1 }))

const good = (label: string, fields: Fields): Case => allowed(`attach: ${label}`, says(fields)(party))
const bad = (label: string, fields: Fields): Case => denied(`attach: ${label}`, party, says(fields))

/** Signed copies of an office, attached to a pledge in force. */
export const attachCases: readonly Case[] = [
  ...['revision', 'of', 'unit', 'file', 'fileName', 'bytes'].flatMap((field) => [
    denied(`attach: without ${field}`, party, says(lacking(field))),
    bad(`${field} is null`, { [field]: null }),
    bad(`${field} of the wrong kind`, { [field]: field === 'bytes' ? '184320' : 7 }),
  ]),
  bad('more than it says', { path: 'somewhere' }),
  bad('another revision', { revision: sha256('a') }),
  bad("another party's unit", { unit: unitOf(1) }),
  bad('in the name of the witness', { unit: '' }),
  denied("attach by the witness: in a party's name", witness, says({ unit: unitOf(1) })),
  denied('attach: the unit is no party', party, givenYear({ parties: [unitOf(1), unitOf(3)] })),
  good('another file', { file: sha256('another copy') }),
  bad('the digest one short', { file: sha256('a').slice(1) }),
  bad('the digest in capitals', { file: sha256('a').toUpperCase() }),
  bad('the digest in bytes', { file: bytes('a') }),
  good('a name as long as may be', { fileName: 'ă'.repeat(200) }),
  bad('a name too long', { fileName: 'ă'.repeat(201) }),
  bad('a name that is empty', { fileName: '' }),
  bad('a name in bytes', { fileName: bytes('a.pdf') }),
  ...Object.entries(lineBreaks).map(([label, character]) =>
    bad(`a name with a ${label}`, { fileName: `a${character}b.pdf` }),
  ),
  good('as small as may be', { bytes: 1 }),
  good('as great as may be', { bytes: most }),
  bad('without content', { bytes: 0 }),
  bad('too great', { bytes: most + 1 }),
  denied('attach: the size as a double', party, says(asDouble('bytes'))),
  denied('attach: with other notes', party, states({ notes: '{"reason":"x"}' })),
  good('a handover', { of: 'handover' }),
  bad('of something else', { of: 'report' }),
  ...['in-force', 'reporting', 'appraising'].map((scene) =>
    denied(`attach: a conclusion while the year is ${scene}`, says({ of: 'conclusion' })(ended), (one) => ({
      ...one,
      scene,
    })),
  ),
  ...['pledge', 'handover'].map((of) => allowed(`attach: a ${of} to a year concluded`, says({ of })(ended))),
  allowed('attach: the 50th of a unit', already(49, unitOf(2))(party)),
  denied('attach: the 51st of a unit', already(49, unitOf(2))(party), already(50, unitOf(2))),
  allowed('attach: the 50th of the witness', already(49, '_')(witness)),
  denied('attach: the 51st of the witness', already(49, '_')(witness), already(50, '_')),
  allowed(
    'attach: the first of a unit where another has 50',
    both(givenYear({ attached: { [unitOf(3)]: 50 } }), counted({ [unitOf(3)]: 50, [unitOf(2)]: 1 }))(party),
  ),
  denied('attach: counted for another unit', party, counted({ [unitOf(3)]: 1 })),
  denied('attach: counted for the witness', party, counted({ _: 1 })),
  denied('attach by the witness: counted for a unit', witness, counted({ [unitOf(1)]: 1 })),
  denied('attach: counted for two', party, counted({ [unitOf(2)]: 1, [unitOf(3)]: 1 })),
  denied('attach: not counted', party, leads(lacking('attached'))),
  denied('attach: counted twice', party, counted({ [unitOf(2)]: 2 })),
  denied('attach: counted as a double', party, counted({ [unitOf(2)]: double(1) })),
  denied('attach: a count set back', already(3, unitOf(2))(party), counted({ [unitOf(2)]: 1 })),
  denied(
    "attach: another's count lost",
    both(givenYear({ attached: { [unitOf(3)]: 2 } }), counted({ [unitOf(3)]: 2, [unitOf(2)]: 1 }))(party),
    counted({ [unitOf(2)]: 1 }),
  ),
  denied('attach: before the attestation', party, change({ scene: 'signed' })),
  denied('attach: after the attestation was voided', party, change({ scene: 'unattested' })),
  allowed('attach: a second copy', change({ scene: 'attached' })(party)),
  allowed('void: the attestation, with a copy attached', {
    ...honestly('void the attestation'),
    scene: 'attached',
  }),
]
