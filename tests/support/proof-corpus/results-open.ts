import type { Entry } from '@/domain/log/entry'

import type { YearAfter } from '../../fixtures/year-after'
import type { Case } from './kit'
import {
  anotherKey,
  answered,
  appraised,
  bac,
  called,
  inForce,
  invalid,
  nam,
  proven,
  reported,
  speaking,
  unproven,
  yearCase,
  zeroed,
} from './year-kit'

type Texted = Entry<'call' | 'report' | 'appraise' | 'conclude'>

/** A year of which the text of one entry is left out. */
function withoutText(
  about: string,
  year: YearAfter,
  entry: Texted,
  results = unproven(entry),
  weak: readonly Entry[] = [entry],
): Case {
  return yearCase(year, about, results, { without: [entry.body.text], weak })
}

function texts(): Record<string, Case> {
  const scheme = inForce()
  const call = scheme.call()
  const scores = reported()
  const summary = answered()
  const report = called()
  report.report(bac)
  const named = report.report(nam)
  const overNamed = report.appraise()
  const later = called()
  later.report(bac)
  later.counts(later.report(nam))
  const better = later.report(nam, { movements: ['x'] })
  const naming = later.appraise()
  const day = inForce()
  const late = day.call({}, { body: { due: '2014-02-31' } })
  const other = inForce()
  const byOther = other.call({}, speaking(other, nam))
  const unsigned = called()
  unsigned.report(bac)
  unsigned.counts(unsigned.report(nam))
  const nothing = unsigned.report(nam, { movements: ['x'] }, { signer: zeroed(unsigned.table.leader(nam)) })
  unsigned.appraise()
  const onScores = answered()
  const appraisal = onScores.table.log.find(({ act }) => act === 'appraise') as Entry<'appraise'>
  onScores.conclude()
  return {
    'scheme-left-out': withoutText('The score table is left out.', scheme, call),
    'scores-left-out': withoutText('The scores are left out.', scores, scores.appraise()),
    'scores-left-out-under-a-conclusion': withoutText(
      'The scores are left out, under a summary that is there.',
      onScores,
      appraisal,
      unproven(appraisal),
      onScores.table.log.slice(appraisal.seq - 1),
    ),
    'summary-left-out': withoutText('The summary is left out.', summary, summary.conclude()),
    'named-report-left-out': withoutText(
      'The text of a report that the scores name is left out.',
      report,
      named,
      unproven(named),
      [named, overNamed],
    ),
    'later-report-left-out': withoutText(
      'The text of a later report is left out, so that an earlier one would count.',
      later,
      better,
      unproven(naming),
      [better, naming],
    ),
    'unsound-report-left-out': withoutText(
      'The text of a later report is left out that has no signature.',
      unsigned,
      nothing,
      proven,
    ),
    'scheme-left-out-of-a-call-for-no-day': withoutText(
      'The score table is left out, and the day is none.',
      day,
      late,
      invalid('DAY_INVALID', late),
    ),
    'scheme-left-out-of-a-call-by-another': withoutText(
      'The score table is left out, which is looked at before the head.',
      other,
      byOther,
    ),
  }
}

/** nam votes again with another key, which is left out; the head names the first vote. */
function secondVote(about: string, compared: boolean): Case {
  const year = appraised()
  const key = anotherKey(year.table, 'hoahiepnam')
  if (compared)
    year.vouch([
      [nam, year.table.leader(nam)],
      [nam, key],
    ])
  year.counts(year.vote(nam))
  const second = year.vote(nam, 'disagree', { signer: key })
  const conclusion = year.conclude()
  return yearCase(year, about, compared ? unproven(conclusion) : proven, {
    without: [key.kid],
    weak: compared ? [second, conclusion] : [second],
  })
}

/** What a later `vouch` would take from a key, if its own author's key were there. */
function leftOutVouch(about: string, known: boolean): Case {
  const year = called()
  const { table } = year
  const [second, fresh] = [anotherKey(table, 'phong-noi-vu'), anotherKey(table, 'hoahiepnam')]
  if (known) year.vouch([['', second]])
  year.vouch([[nam, fresh]], { signer: second })
  year.report(bac)
  const entry = year.report(nam)
  year.appraise()
  return yearCase(year, about, known ? unproven(entry) : proven, { without: [second.kid] })
}

/** The same, where what is left out only makes another a witness. */
function leftOutWitness(): Case {
  const year = called()
  const { table } = year
  const [second, third] = [anotherKey(table, 'phong-noi-vu'), anotherKey(table, 'chanh-noi-vu')]
  const fresh = anotherKey(table, 'hoahiepnam')
  year.vouch([['', second]])
  year.vouch([['', third]], { signer: second })
  year.vouch([[nam, fresh]], { signer: third })
  year.report(bac)
  const entry = year.report(nam)
  year.appraise()
  return yearCase(
    year,
    'The key is left out of the witness who vouches for the one who compared another key.',
    unproven(entry),
    { without: [second.kid] },
  )
}

/** bac hands over to nam, whose key for taking is left out. */
function openTake(about: string, caller: string): Case {
  const year = inForce()
  const key = anotherKey(year.table, 'hoahiepnam')
  year.vouch([
    [nam, year.table.leader(nam)],
    [nam, key],
  ])
  const take = year.take(year.hand(nam), { signer: key })
  const { signer, body } = speaking(year, caller)
  const term = caller === bac ? '-' : `2014/${String(take.seq)}/${take.hash}`
  const call = year.call({}, { signer, body: { ...body, term } })
  return yearCase(year, about, unproven(call), { without: [key.kid], weak: [take, call] })
}

/** Something of unknown worth stands between handing over and taking. */
function openBetween(): Case {
  const year = inForce()
  const key = anotherKey(year.table, 'hoahiepbac')
  const hand = year.hand(nam)
  const withdrawn = year.hand(bac, { signer: key })
  const take = year.take(hand)
  const call = year.call()
  return yearCase(year, 'The key is left out of what may have withdrawn the handing over.', unproven(call), {
    without: [key.kid],
    weak: [withdrawn, take, call],
  })
}

function keys(): Record<string, Case> {
  const caller = called()
  const key = anotherKey(caller.table, 'hoahiepbac')
  const again = caller.call({}, { signer: key })
  const third = inForce()
  const taking = anotherKey(third.table, 'hoahiepnam')
  const take = third.take(third.hand(nam), { signer: taking })
  third.designate(bac, { body: { term: `2014/${String(take.seq)}/${take.hash}` } })
  third.call()
  return {
    'callers-key-left-out': yearCase(caller, 'The key of whoever called is left out.', unproven(again), {
      without: [key.kid],
    }),
    'compared-key-of-a-later-vote-left-out': secondVote(
      'The key of a later vote is left out, which was compared.',
      true,
    ),
    'unknown-key-of-a-later-vote-left-out': secondVote(
      'The key of a later vote is left out, which nobody had compared.',
      false,
    ),
    'witness-key-of-a-vouch-left-out': leftOutVouch(
      'The key is left out of a witness who compared another key of the unit.',
      true,
    ),
    'unknown-key-of-a-vouch-left-out': leftOutVouch(
      'The key is left out of a stranger who compared another key of the unit.',
      false,
    ),
    'key-of-a-witness-of-a-witness-left-out': leftOutWitness(),
    'takers-key-left-out': openTake('The key of the take is left out, by which the head calls.', nam),
    'takers-key-left-out-under-a-former-head': openTake(
      'The key of a take is left out, and the head before goes on.',
      bac,
    ),
    'withdrawers-key-left-out': openBetween(),
    'takers-key-left-out-before-a-designation': yearCase(
      third,
      'The key of a take is left out that a designation has ended.',
      proven,
      {
        without: [taking.kid],
      },
    ),
  }
}

/** What is left out of a file, and does not decide in favour of whoever left it out. */
export function resultOpen(): Record<string, Case> {
  return { ...texts(), ...keys() }
}
