import type { ActAttempt } from '../support/attempts'
import { denied, type Case } from '../support/cases'
import { unitOf } from '../support/cast'
import { honestly } from '../support/honest'
import { both, given, givenActor, givenYear, leads, says, states } from '../support/turns'

/**
 * A line feed in a string that enters a signed text could make one line pose as two. The documents that such
 * strings come from cannot be given one through the rules; here the database's owner has done it.
 */
type Place = {
  readonly act: string
  readonly field: string
  readonly with: (text: string) => (attempt: ActAttempt) => ActAttempt
}

const ours = 'http://localhost:5173'
const ownWords = (field: string, act: string): Place => ({
  act,
  field,
  with: (text) =>
    both(
      givenActor(field === 'capacity' ? { capacities: [text] } : { [field]: text }),
      says({ [field]: text }),
    ),
})
const revision = (act: string): Place => ({
  act,
  field: 'revision',
  with: (text) => both(givenYear({ revision: text }), says({ revision: text })),
})
const head = (act: string): Place => ({
  act,
  field: 'prev',
  with: (text) => both(givenYear({ head: text }), states({ prev: text })),
})

const term = (act: string): Place => ({
  act,
  field: 'term',
  with: (text) => both(given('', { headBy: text }), says({ term: text })),
})
const yearField = (act: string, inYear: string, inBody: string): Place => ({
  act,
  field: inBody,
  with: (text) => both(givenYear({ [inYear]: text }), says({ [inBody]: text })),
})
const party = (act: string): Place => ({
  act,
  field: 'unit',
  with: (text) =>
    both(givenActor({ unit: text }), givenYear({ parties: [text, unitOf(9)] }), says({ unit: text })),
})

const places: readonly Place[] = [
  ...['sign', 'refuse'].flatMap((act) => [
    revision(act),
    ownWords('name', act),
    ownWords('position', act),
    ownWords('capacity', act),
    {
      act,
      field: 'place',
      with: (text: string) => both(givenYear({ opening: text }), says({ place: text })),
    },
    {
      act,
      field: 'unit',
      with: (text: string) =>
        both(givenActor({ unit: text }), givenYear({ parties: [text, unitOf(9)] }), says({ unit: text })),
    },
  ]),
  ownWords('name', 'attest'),
  ownWords('position', 'attest'),
  ...['vouch', 'designate'].flatMap((act) => [ownWords('name', act), ownWords('position', act)]),
  ...['call', 'report', 'appraise', 'vote', 'conclude', 'hand', 'take'].flatMap((act) =>
    ['name', 'position', 'capacity'].map((field) => ownWords(field, act)),
  ),
  ...['open', 'attest', 'reopen by the head', 'vouch', 'attach by a party'].map(revision),
  ...[
    'open',
    'attest',
    'reopen by the head',
    'resume',
    'void',
    'vouch',
    'call',
    'appraise',
    'conclude',
    'hand',
    'take',
    'designate',
    'revoke by the owner',
    'attach by a party',
  ].map(head),
  ...['call', 'appraise', 'conclude', 'hand', 'designate'].map(term),
  ...['report', 'vote'].map(party),
  ...['vote', 'conclude'].map((act) => yearField(act, 'appraised', 'appraisal')),
  yearField('appraise', 'scheme', 'scheme'),
  yearField('report', 'scheme', 'basis'),
  yearField('report at mid-year', 'revision', 'basis'),
  {
    act: 'report again',
    field: 'replaces',
    with: (text) =>
      both(
        givenYear({ reported: { [`final/${unitOf(2)}`]: { number: 1, hash: text } } }),
        says({ replaces: text }),
        leads((next) => ({
          ...next,
          reported: { [`final/${unitOf(2)}`]: { number: 2, hash: next['head'] ?? '' } },
        })),
      ),
  },
  {
    act: 'take',
    field: 'hand',
    with: (text) => both(given('', { handing: `${text}/${unitOf(2)}` }), says({ hand: text })),
  },
  {
    act: 'attach by a party',
    field: 'unit',
    with: (text) =>
      both(givenActor({ unit: text }), givenYear({ parties: [text, unitOf(9)] }), says({ unit: text })),
  },
  { act: 'attach by a party', field: 'fileName', with: (text) => says({ fileName: text }) },
  {
    act: 'open',
    field: 'rpId',
    with: (text) =>
      both(given('', { rpId: text }), says({ rpId: text }), leads({ rpId: text }), (one) => ({
        ...one,
        assertion: { rpId: text },
      })),
  },
  {
    act: 'open',
    field: 'origins',
    with: (text) =>
      both(
        given('', { origins: [ours, text] }),
        says({ origins: [ours, text] }),
        leads({ origins: [ours, text] }),
      ),
  },
  {
    act: 'freeze',
    field: 'previous',
    with: (text) => both(givenYear({ revision: text }), says({ previous: text })),
  },
  {
    act: 'freeze',
    field: 'last',
    with: (text) => both(given('years/2013', { head: text }), says({ last: `2013/7/${text}` })),
  },
]

/** Line feeds in whatever is joined into a signed text. */
export const lineCases: readonly Case[] = places.map(({ act, field, with: put }) =>
  denied(`${act}: a line feed in ${field}`, put('a b')(honestly(act)), () => put('a\nb')(honestly(act))),
)
