import type { Entry } from '@/domain/log/entry'
import { linkOf } from '@/domain/log/link'

import { pledgeAmong } from '../../fixtures/bundles'
import { layTable, type Table } from '../../fixtures/table'
import { yearAfter, type YearAfter } from '../../fixtures/year-after'
import type { Case } from './kit'
import {
  anotherKey,
  answered,
  bac,
  inForce,
  invalid,
  khanh,
  nam,
  proven,
  reported,
  speaking,
  unproven,
  yearCase,
  zeroed,
} from './year-kit'

/** A year whose text is frozen after `before` has been done in drafting; `head` leads by that text. */
export function drafted(before: (year: YearAfter) => unknown, head: string = bac): YearAfter {
  const year = yearAfter(layTable('passkey'))
  before(year)
  sealed(year.table, head)
  return year
}

function sealed(table: Table, headUnit: string): void {
  table.freeze({ ...pledgeAmong(2), headUnit })
  table.open()
  for (const unit of [bac, nam]) table.sign(unit)
  table.attest()
}

/** bac has handed over to nam, which has taken it. */
function handedOver(): YearAfter {
  const year = inForce()
  year.take(year.hand(nam))
  return year
}

/** nam calls by the last of `by`, which does not make it the head; none of them holds. */
function calledFor(about: string, year: YearAfter, ...by: readonly Entry[]): Case {
  const { signer, body } = speaking(year, nam)
  const last = by.at(-1)
  const term = last === undefined ? '-' : linkOf(year.table.where, last)
  const call = year.call({}, { signer, body: { ...body, term } })
  return yearCase(year, about, invalid('HEAD_MISMATCH', call), { weak: [...by, call] })
}

/** bac calls although nam has taken something; nam's take does not hold. */
function stillHead(about: string, year: YearAfter): Case {
  const { signer, body } = speaking(year, bac)
  year.call({}, { signer, body: { ...body, term: '-' } })
  return yearCase(year, about, proven)
}

function byText(): Record<string, Case> {
  const scored = reported()
  const appraisal = scored.appraise({}, speaking(scored, nam))
  const concluded = answered()
  const conclusion = concluded.conclude({}, speaking(concluded, nam))
  const before = drafted((year) => year.take(year.hand(nam)), nam)
  before.call()
  const frozenAgain = handedOver()
  const { table } = frozenAgain
  table.annul(5)
  table.reopen()
  sealed(table, bac)
  const late = speaking(frozenAgain, nam)
  const takes = table.log.filter(({ act }) => act === 'take')
  return {
    'call-by-another-unit': calledFor('A unit that does not lead calls.', inForce()),
    'scored-by-another-unit': yearCase(
      scored,
      'A unit that does not lead scores.',
      invalid('HEAD_MISMATCH', appraisal),
    ),
    'concluded-by-another-unit': yearCase(
      concluded,
      'A unit that does not lead concludes.',
      invalid('HEAD_MISMATCH', conclusion),
    ),
    'handed-over-in-drafting': yearCase(
      before,
      'Handed over before the text was frozen, which names the new head.',
      proven,
    ),
    'take-before-the-freeze': yearCase(
      frozenAgain,
      'Taken before the text was frozen anew, which names the old head.',
      invalid(
        'HEAD_MISMATCH',
        frozenAgain.call(
          {},
          { ...late, body: { ...late.body, term: linkOf(table.where, takes[0] as Entry) } },
        ),
      ),
    ),
  }
}

function byChange(): Record<string, Case> {
  const taken = handedOver()
  taken.whole()
  const designated = inForce()
  designated.designate(nam)
  designated.whole()
  const mended = inForce()
  mended.take(mended.hand(nam), { signer: zeroed(mended.table.leader(nam)) })
  mended.designate(nam)
  mended.call()
  const former = handedOver()
  const old = speaking(former, bac)
  const again = inForce()
  again.designate(bac)
  again.call()
  return {
    'handed-over': yearCase(taken, 'Handed over and taken; the new head does the rest.', proven),
    designated: yearCase(designated, 'The witness designates the new head.', proven),
    'designated-again': yearCase(again, 'The witness designates the unit that leads.', proven),
    'take-mended-by-a-designation': yearCase(
      mended,
      'A take that does not hold, mended by the witness.',
      proven,
    ),
    'call-by-a-former-head': yearCase(
      former,
      'A unit that has handed over calls.',
      invalid('HEAD_MISMATCH', former.call({}, { ...old, body: { ...old.body, term: '-' } })),
    ),
    'call-with-an-old-term': calledFor('The head calls by the term before its own.', handedOver()),
  }
}

function takes(): Record<string, Case> {
  const withdrawn = inForce()
  const hand = withdrawn.hand(nam)
  withdrawn.hand(bac)
  withdrawn.take(hand)
  const used = inForce()
  const first = used.hand(nam)
  used.take(first)
  used.designate(bac)
  const again = used.take(first)
  const others = inForce(3)
  const toKhanh = others.hand(khanh)
  const { signer, body } = speaking(others, nam)
  const stolen = others.take(toKhanh, { signer, body })
  const unsound = inForce()
  const unsigned = unsound.hand(nam, { signer: zeroed(unsound.table.leader(bac)) })
  const taken = unsound.take(unsigned)
  const former = handedOver()
  const late = speaking(former, bac)
  const lateHand = former.hand(nam, { ...late, body: { ...late.body, term: '-' } })
  const lateTake = former.take(lateHand)
  const ofNothing = inForce()
  ofNothing.take(ofNothing.hand(nam), { body: { hand: `2014/6/${'0'.repeat(64)}` } })
  return {
    'take-of-a-withdrawn-hand': stillHead(
      'What was handed over was withdrawn before it was taken.',
      withdrawn,
    ),
    'take-of-a-used-hand': calledFor('What was handed over once is taken twice.', used, again),
    'take-of-what-another-was-handed': calledFor(
      'Taken by another unit than it was handed to.',
      others,
      stolen,
    ),
    'take-of-an-unsound-hand': calledFor(
      'What was handed over without a signature is taken.',
      unsound,
      unsigned,
      taken,
    ),
    'take-of-a-former-heads-hand': calledFor(
      'A unit that has handed over hands over again.',
      former,
      lateHand,
      lateTake,
    ),
    'take-of-no-entry': stillHead('A take that names no entry of this log.', ofNothing),
  }
}

/** Heads whose acts hold, though nobody has compared the keys that made them head. */
function unknown(): Record<string, Case> {
  const taker = inForce()
  taker.take(taker.hand(nam), { signer: anotherKey(taker.table, 'hoahiepnam') })
  const giver = inForce()
  giver.take(giver.hand(nam, { signer: anotherKey(giver.table, 'hoahiepbac') }))
  const witness = inForce()
  witness.designate(nam, { signer: anotherKey(witness.table, 'noivu') })
  const fromNothing = drafted((year) => year.hand(nam))
  const [hand] = fromNothing.table.log
  fromNothing.take(hand as Entry<'hand'>)
  const byNobody = (about: string, year: YearAfter) =>
    yearCase(year, about, unproven(year.call()), { weak: [] })
  return {
    'take-by-an-unknown-key': byNobody('Taken with a key that nobody has compared.', taker),
    'hand-by-an-unknown-key': byNobody('Handed over with a key that nobody has compared.', giver),
    'designated-by-an-unknown-key': byNobody('Designated with a key that is no witness’s.', witness),
    'handed-over-by-nobody-known': byNobody('Handed over before any text says who leads.', fromNothing),
  }
}

/** Who leads the bloc, as this log alone tells. */
export function resultHeads(): Record<string, Case> {
  return { ...byText(), ...byChange(), ...takes(), ...unknown() }
}
