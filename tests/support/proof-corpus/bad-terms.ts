import type { Entry } from '@/domain/log/entry'

import type { Case } from './kit'
import { anotherYear, bac, badCase, inForce, nam, reported, termIn, type Making } from './year-kit'

function texts(): Record<string, Case> {
  const year = reported()
  const bad = (about: string, code: Case['code'] & string, change: (texts: string[]) => string[]) =>
    badCase(year, about, code, { change: (bundle) => (bundle.texts = change(bundle.texts as string[])) })
  return {
    'texts-out-of-order': bad('Texts in another order.', 'BUNDLE_MIXED', (all) => [...all].reverse()),
    'text-twice': bad('A text twice.', 'BUNDLE_MIXED', ([one = '', ...rest]) => [one, one, ...rest]),
    'text-that-no-entry-names': bad('A text that no entry names.', 'BUNDLE_MIXED', (all) => [...all, '{}']),
    'texts-beyond-the-limit': bad('Over a thousand texts.', 'BUNDLE_INVALID', () =>
      Array.from({ length: 1001 }, String),
    ),
    'text-that-is-no-string': bad('A text that is an object.', 'BUNDLE_INVALID', () => [{} as string]),
    'texts-missing': badCase(year, 'A file without the field for texts.', 'BUNDLE_INVALID', {
      change: (bundle) => Reflect.deleteProperty(bundle, 'texts'),
    }),
  }
}

function terms(): Record<string, Case> {
  const year = inForce()
  const next = anotherYear(year, '2015')
  const first = next.designate(bac)
  const hand = next.hand(nam)
  const take = next.take(hand)
  year.lead(nam, take, '2015')
  year.call()
  const chain = [take, hand, first].map((entry) => termIn(next, entry))
  const [taken, handed, designated] = chain as [
    (typeof chain)[number],
    (typeof chain)[number],
    (typeof chain)[number],
  ]
  const bad = (
    about: string,
    code: Case['code'] & string,
    listed: Making['terms'] = [],
    change?: Making['change'],
  ) => badCase(year, about, code, { terms: listed, ...(change === undefined ? {} : { change }) })
  const altered = (over: object) => ({ ...taken, entry: { ...taken.entry, ...over } as Entry })
  const spelt =
    (over: object): Making['change'] =>
    (bundle) => {
      const [one, ...rest] = bundle.terms as { year: string; entry: Entry }[]
      bundle.terms = [{ ...one, ...over }, ...rest]
    }
  const own = inForce()
  const ownHand = own.hand(nam)
  own.take(ownHand)
  own.call()
  return {
    'terms-out-of-order': bad('A term before the one that names it.', 'BUNDLE_MIXED', [
      handed,
      taken,
      designated,
    ]),
    'term-twice': bad('A term twice.', 'BUNDLE_MIXED', [taken, taken]),
    'term-that-nobody-names': bad('A term that no entry names.', 'BUNDLE_MIXED', [
      taken,
      handed,
      designated,
      termIn(next, next.designate(bac)),
    ]),
    'term-of-its-own-year': badCase(own, 'An entry of the log itself given out as a term.', 'BUNDLE_MIXED', {
      terms: [termIn(own, ownHand)],
    }),
    'term-moved-to-another-year': bad('A term given out as another year’s.', 'HASH_MISMATCH', [
      { ...taken, year: '2016' },
    ]),
    'term-of-an-earlier-year-for-a-later': bad('A letter of a term changed.', 'HASH_MISMATCH', [
      altered({ body: { ...taken.entry.body, name: 'Ai đó' } }),
    ]),
    'term-with-unbound-time': bad(
      'A term with a time that nothing binds.',
      'TIME_MISMATCH',
      [taken],
      (bundle) => {
        const [one] = bundle.terms as { year: string; entry: Entry }[]
        bundle.terms = [{ ...one, entry: { ...one?.entry, at: (one?.entry.at ?? 0) + 1 } }]
      },
    ),
    'term-that-is-no-handover': bad('A revocation given out as a term.', 'BUNDLE_MIXED', [
      termIn(next, next.table.revoke(next.table.witness(), '0'.repeat(64))),
    ]),
    'term-of-a-later-version': bad('A term with an act that this reader does not know.', 'ENTRY_NEWER', [
      altered({ act: 'abdicate' }),
    ]),
    'term-unreadable': bad('A term that cannot be read.', 'ENTRY_UNREADABLE', [taken], spelt({ entry: {} })),
    'term-with-extra-field': bad(
      'A field too many beside a term.',
      'BUNDLE_INVALID',
      [taken],
      spelt({ proven: true }),
    ),
    'terms-beyond-the-limit': bad(
      'Over two hundred terms.',
      'BUNDLE_INVALID',
      Array.from({ length: 201 }, () => taken),
    ),
    'keys-of-terms-first': keysOfTermsFirst(),
  }
}

/** The key of somebody who has signed nothing but a term, before all others. */
function keysOfTermsFirst(): Case {
  const year = inForce()
  const next = anotherYear(year, '2015')
  const entry = next.designate(nam, { signer: next.table.signerOf('phong-noi-vu') })
  year.lead(nam, entry, '2015')
  year.call()
  return badCase(year, 'The key of a term before those of the log.', 'BUNDLE_MIXED', {
    terms: [termIn(next, entry)],
    change: ({ keys }) => keys.unshift(...keys.splice(-1)),
  })
}

/** Texts and terms that do not belong to the log that they come with. */
export function badTerms(): Record<string, Case> {
  return { ...texts(), ...terms() }
}
