import type { ActAttempt } from '../support/attempts'
import { denied, type Case } from '../support/cases'
import { leaderOf, unitOf } from '../support/cast'
import { settings, year } from '../support/ceremony'
import { sha256 } from '../support/digests'
import { honest } from '../support/honest'
import { leads } from '../support/turns'
import { serverTime, time, type Fields, type Value } from '../support/values'
import { patch, remove } from '../support/writes'

/** For every field of the year a value that no act may give it. */
const wrong: Readonly<Record<string, Value>> = {
  settings: { ...settings, title: 'Khác' },
  revision: sha256('another text'),
  number: 9,
  parties: [unitOf(1), unitOf(2)],
  origins: ['https://evil.example'],
  rpId: 'evil.example',
  opening: sha256('another opening'),
  freed: { [unitOf(4)]: sha256('another place') },
  signed: { [unitOf(4)]: 1 },
  attested: 99,
  seq: 99,
  head: sha256('another head'),
  at: time(Date.UTC(2014, 1, 1)),
  extra: 'a field of its own',
}
const stages = [
  'drafting',
  'frozen',
  'signing',
  'halted',
  'signed',
  'inForce',
  'reporting',
  'appraising',
  'concluded',
]

/** The stages that an act may leave the year in; sign and void lead to one or the other. */
const ends: Readonly<Record<string, string>> = {
  freeze: 'frozen',
  open: 'signing',
  sign: 'signing',
  'sign as the last': 'signed',
  refuse: 'halted',
  resume: 'signing',
  void: 'signing',
  'void when all have signed': 'signing',
  'void the attestation': 'signed',
  attest: 'inForce',
  'attach by a party': 'inForce',
  'attach by the witness': 'inForce',
  'reopen by the head': 'drafting',
  'reopen by the witness': 'drafting',
  'revoke by the owner': 'signing',
  'revoke by the witness': 'signing',
}

function swaps(name: string, attempt: ActAttempt): readonly Case[] {
  return [
    ...Object.entries(wrong).map(([field, value]) =>
      denied(`${name}: ${field} swapped along`, attempt, leads({ [field]: value })),
    ),
    ...stages
      .filter((stage) => stage !== ends[name])
      .map((stage) => denied(`${name}: leaving the year in ${stage}`, attempt, leads({ stage }))),
    denied(`${name}: a field of the year taken out`, attempt, (one) => ({
      ...one,
      beside: (base, own) =>
        own.map((write) =>
          write.path === `${base}/${year}` && write.mode === 'patch'
            ? patch(write.path, write.fields, ['settings'])
            : write,
        ),
    })),
  ]
}

const sign = honest['sign'] ?? null
const together = (attempt: ActAttempt, more: (base: string) => Fields): ActAttempt => ({
  ...attempt,
  beside: (base, own) => [...own, patch(`${base}/${year}`, more(base))],
})

/** The same for two writes of the year in one commit, which are judged as one. */
const twice: readonly Case[] =
  sign === null
    ? []
    : [
        denied('sign: the year written a second time in the commit', sign, (one) =>
          together(one, () => ({ parties: [unitOf(1)] })),
        ),
        denied('sign: the settings written in the commit', sign, (one) =>
          together(one, () => ({ settings: { ...settings, title: 'Khác' } })),
        ),
        denied('sign: the year deleted in the commit', sign, (one) => ({
          ...one,
          beside: (base, own) => [...own, remove(`${base}/${year}`)],
        })),
        denied('sign: the year deleted and made anew in the commit', sign, (one) => ({
          ...one,
          beside: (base, own) => [remove(`${base}/${year}`), ...own],
        })),
        denied('sign: the log entry written twice in the commit', sign, (one) => ({
          ...one,
          beside: (base, own) => [...own, patch(`${base}/${year}/log/3`, { notes: '{"reason":"x"}' })],
        })),
        denied('sign: an older entry rewritten in the commit', sign, (one) => ({
          ...one,
          beside: (base, own) => [...own, patch(`${base}/${year}/log/1`, { notes: 'x' })],
        })),
        denied('sign: an older entry deleted in the commit', sign, (one) => ({
          ...one,
          beside: (base, own) => [...own, remove(`${base}/${year}/log/1`)],
        })),
        denied('sign: an older entry deleted and made anew in the commit', sign, (one) => ({
          ...one,
          beside: (base, own) => [
            ...own,
            remove(`${base}/${year}/log/1`),
            ...own
              .filter(({ path }) => path.includes('/log/'))
              .map((write) => ({ ...write, path: `${base}/${year}/log/1` })),
          ],
        })),
        denied('the year touched without an act', sign, (one) => ({
          ...one,
          beside: (base) => [patch(`${base}/${year}`, { at: serverTime })],
        })),
        denied(
          'the year turned back without an act',
          { ...sign, by: leaderOf(2), scene: 'one-signed' },
          (one) => ({ ...one, beside: (base) => [patch(`${base}/${year}`, { seq: 2, signed: {} })] }),
        ),
        denied(
          'the year pointed at an entry that is there already',
          { ...sign, by: leaderOf(2), scene: 'one-signed' },
          (one) => ({ ...one, beside: (base) => [patch(`${base}/${year}`, { seq: 3, stage: 'signed' })] }),
        ),
      ]

/** Act by act and field by field: nothing of the year changes along with an act but what that act is for. */
export const projectionCases: readonly Case[] = [
  ...Object.keys(ends).flatMap((name) => {
    const attempt = honest[name]
    return attempt === undefined ? [] : swaps(name, attempt)
  }),
  ...twice,
]

/** Which fields and which acts the cases go through, for a test that none is left out. */
export const projectionScope = { fields: [...Object.keys(wrong), 'stage'], acts: Object.keys(ends) }
