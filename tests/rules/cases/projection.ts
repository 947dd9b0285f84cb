import type { ActAttempt } from '../support/attempts'
import { allowed, denied, type Case } from '../support/cases'
import { leaderOf, unitOf } from '../support/cast'
import { settings, year } from '../support/ceremony'
import { sha256 } from '../support/digests'
import { honest } from '../support/honest'
import { givenActor, leads } from '../support/turns'
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
  scheme: sha256('another scheme'),
  due: '2014-01-01',
  reported: { [`final/${unitOf(4)}`]: { number: 1, hash: sha256('another report') } },
  appraised: sha256('another appraisal'),
  answerBy: '2014-01-02',
  votes: { [unitOf(4)]: { number: 1, hash: sha256('another vote') } },
  concluded: 99,
  attached: { [unitOf(4)]: 1 },
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
  'void the conclusion': 'appraising',
  vouch: 'inForce',
  call: 'reporting',
  'call again': 'reporting',
  'report at mid-year': 'inForce',
  report: 'reporting',
  appraise: 'appraising',
  'appraise again': 'appraising',
  vote: 'appraising',
  conclude: 'concluded',
  hand: 'inForce',
  'hand while drafting': 'drafting',
  take: 'inForce',
  'take while drafting': 'drafting',
  designate: 'inForce',
  'designate while drafting': 'drafting',
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

/** For every field of the bloc a value that no act may give it along with the year. */
const wrongOfBloc: Readonly<Record<string, Value>> = {
  name: 'Khối khác',
  kind: 'cum',
  headTitle: 'Trưởng khối',
  witnessOffice: 'Sở Nội vụ',
  headUnit: unitOf(4),
  headBy: `2014/1/${sha256('another term')}`,
  handing: `2014/1/${sha256('another handover')}/${unitOf(4)}`,
  origins: ['https://evil.example'],
  rpId: 'evil.example',
  extra: 'a field of its own',
}
const headFields = ['headUnit', 'headBy', 'handing']

/** The bloc with this field, whatever else the act makes of it. */
const blocWith =
  (field: string, value: Value) =>
  (attempt: ActAttempt): ActAttempt => ({
    ...attempt,
    beside: (base, own) => {
      const moved = own.find(({ path }) => path === base)
      const others = own.filter(({ path }) => path !== base)
      const fields = moved?.mode === 'patch' ? moved.fields : {}
      return [...others, patch(base, { ...fields, [field]: value })]
    },
  })

function blocSwaps(name: string, attempt: ActAttempt): readonly Case[] {
  const movesHead = attempt.act === 'hand' || attempt.act === 'take' || attempt.act === 'designate'
  // an admin may change the rest of the bloc anyway, but not in one write with its head
  const admin = givenActor({ admin: true })(attempt)
  return Object.entries(wrongOfBloc).flatMap(([field, value]) => [
    denied(`${name}: the bloc's ${field} swapped along`, attempt, blocWith(field, value)),
    ...(movesHead || headFields.includes(field) || field === 'extra'
      ? [denied(`${name}: the bloc's ${field} swapped along by an admin`, admin, blocWith(field, value))]
      : [allowed(`${name}: the bloc's ${field} changed along by an admin`, blocWith(field, value)(admin))]),
  ])
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
    return attempt === undefined ? [] : [...swaps(name, attempt), ...blocSwaps(name, attempt)]
  }),
  ...twice,
]

/** Which fields and which acts the cases go through, for a test that none is left out. */
export const projectionScope = {
  fields: [...Object.keys(wrong), 'stage'],
  blocFields: Object.keys(wrongOfBloc),
  acts: Object.keys(ends),
}
