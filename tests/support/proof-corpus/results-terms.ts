import type { Entry } from '@/domain/log/entry'

import { entryAt } from '../../fixtures/entries'
import type { YearAfter } from '../../fixtures/year-after'
import type { Case } from './kit'
import {
  anotherKey,
  anotherYear,
  bac,
  inForce,
  invalid,
  khanh,
  nam,
  onSite,
  proven,
  termIn,
  unproven,
  yearCase,
  zeroed,
  type Making,
} from './year-kit'
import { drafted } from './results-heads'

type Led = { readonly year: YearAfter; readonly next: YearAfter; readonly terms: Entry[] }

/** A year, and the one after it in which the head changes by `change`. */
function ledBy(change: (next: YearAfter, year: YearAfter) => readonly Entry[], count = 2): Led {
  const year = inForce(count)
  const next = anotherYear(year, '2015')
  const terms = [...change(next, year)]
  const last = terms.at(-1)
  if (last !== undefined) year.lead(nam, last, '2015')
  return { year, next, terms }
}

const withTerms = ({ next, terms }: Led, ...left: readonly Entry[]): Making => ({
  terms: [...terms]
    .reverse()
    .filter((entry) => !left.includes(entry))
    .map((entry) => termIn(next, entry)),
})

function holds(about: string, led: Led, making: Making = withTerms(led)): Case {
  led.year.call()
  return yearCase(led.year, about, proven, making)
}

function mismatched(about: string, led: Led, making: Making = withTerms(led)): Case {
  return yearCase(led.year, about, invalid('HEAD_MISMATCH', led.year.call()), making)
}

/** The call holds; whether its unit was the head is not proven. */
function headUnknown(about: string, led: Led): Case {
  return open(about, led, { ...withTerms(led), weak: [] })
}

function open(about: string, led: Led, making: Making = withTerms(led)): Case {
  return yearCase(led.year, about, unproven(led.year.call()), making)
}

/** nam takes in the next year what bac handed over there. */
const taken = (next: YearAfter): readonly Entry[] => {
  const hand = next.hand(nam)
  return [hand, next.take(hand)]
}
/** The same, with bac designated there before. */
const designatedAndTaken = (next: YearAfter): readonly Entry[] => [next.designate(bac), ...taken(next)]
const designated = (next: YearAfter): readonly Entry[] => [next.designate(nam)]

function laterYear(): Record<string, Case> {
  const handed = ledBy((next, year) => {
    const hand = year.hand(nam)
    return [next.take(hand, { body: { hand: `2014/${String(hand.seq)}/${hand.hash}` } })]
  })
  const keyOfWitness = ledBy((next) => [next.designate(nam, { signer: next.table.signerOf('phong-noi-vu') })])
  const left = ledBy(designated)
  const hands = ledBy((next) => [next.hand(nam)])
  const others = ledBy((next) => [next.designate(khanh)], 3)
  const site = { origins: ['https://elsewhere.test'], rpId: 'elsewhere.test' }
  const half = ledBy(designatedAndTaken)
  return {
    'term-designated-in-a-later-year': holds('Designated in the next year’s log.', ledBy(designated)),
    'term-taken-in-a-later-year': holds(
      'Designated, handed over and taken in the next year’s log.',
      ledBy(designatedAndTaken),
    ),
    'term-taken-from-nobody-known': headUnknown(
      'Handed over in the next year’s log by the head of no other entry.',
      ledBy(taken),
    ),
    'term-of-this-years-hand': headUnknown(
      'Taken in the next year, handed over in this one: of two logs the order is not known.',
      handed,
    ),
    'term-by-an-unknown-key': headUnknown(
      'Designated in the next year with a key that is no witness’s.',
      keyOfWitness,
    ),
    'term-left-out': open('The entry of the next year is left out.', left, {}),
    'terms-hand-left-out': open(
      'What was handed over in the next year is left out.',
      half,
      withTerms(half, ...half.terms.slice(0, -1)),
    ),
    'terms-key-left-out': (() => {
      const led = ledBy((next) => [next.designate(nam, { signer: anotherKey(next.table, 'noivu') })])
      return open('The key of the next year’s entry is left out.', led, {
        ...withTerms(led),
        without: led.terms.map(({ kid }) => kid),
      })
    })(),
    'term-on-another-site': open(
      'Designated in the next year on a site that this log does not know.',
      ledBy((next) => [next.designate(nam, { signer: onSite(next.table.witness(), site) })]),
    ),
    'term-that-is-a-hand': mismatched('The next year’s entry is no take.', hands),
    'term-for-another-unit': mismatched('The next year’s entry is for another unit.', others),
    'term-without-a-signature': mismatched(
      'The next year’s entry has no signature.',
      ledBy((next) => [next.designate(nam, { signer: zeroed(next.table.witness()) })]),
    ),
  }
}

/** A second witness, vouched for, whose key is revoked so long before designating in the next year. */
function revoked(about: string, before: number, results: 'proven' | 'HEAD_MISMATCH'): Case {
  const year = inForce()
  const second = anotherKey(year.table, 'phong-noi-vu')
  year.vouch([['', second]])
  const revocation = year.table.revoke(year.table.witness(), second.kid)
  const next = anotherYear(year, '2015')
  const entry = next.designate(nam, {
    signer: second,
    after: revocation.ct + before - firstTimeIn(next),
  })
  year.lead(nam, entry, '2015')
  const call = year.call()
  const making = { terms: [termIn(next, entry)] }
  return yearCase(year, about, results === 'proven' ? proven : invalid(results, call), making)
}

/** The device time of the first entry of a log without a delay. */
function firstTimeIn(next: YearAfter): number {
  const probe = anotherYear(next, next.table.where.year)
  return probe.designate(nam).ct
}

/** bac is designated in last year's log, hands over before the text is frozen, and nam takes after that. */
function earlierYear(by: 'known' | 'unknown') {
  const terms: { year: string; entry: Entry }[] = []
  const year = drafted((drafting) => {
    const last = anotherYear(drafting, '2013')
    const signer = by === 'known' ? last.table.witness() : anotherKey(last.table, 'noivu')
    const entry = last.designate(bac, { signer })
    terms.push({ year: '2013', entry })
    drafting.lead(bac, entry, '2013')
    return drafting.hand(nam)
  })
  year.take(entryAt<'hand'>(year.table.log, 1))
  return { year, call: year.call(), terms }
}

function earlierYears(): Record<string, Case> {
  const [known, unknown] = [earlierYear('known'), earlierYear('unknown')]
  return {
    'term-of-an-earlier-year': yearCase(
      known.year,
      'Handed over in drafting by the head that last year’s log names.',
      proven,
      { terms: known.terms },
    ),
    'term-of-an-earlier-year-by-an-unknown-key': yearCase(
      unknown.year,
      'Handed over in drafting by the head that an unknown key named last year.',
      unproven(unknown.call),
      { terms: unknown.terms, weak: [] },
    ),
  }
}

/** Who leads the bloc, as entries of other years' logs tell. */
export function resultTerms(): Record<string, Case> {
  return {
    ...laterYear(),
    ...earlierYears(),
    'term-by-a-revoked-key': revoked(
      'Designated in the next year with a key revoked in this one.',
      240_000,
      'HEAD_MISMATCH',
    ),
    'term-before-its-key-was-revoked': revoked(
      'Designated in the next year with a key revoked about then.',
      239_999,
      'proven',
    ),
  }
}
