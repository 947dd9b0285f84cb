import { emptyScheme } from '@/domain/results/scheme-of-pledge'

import { bundleOf } from '../../fixtures/bundles'
import type { YearAfter } from '../../fixtures/year-after'
import { knowing, type Case } from './kit'
import {
  answered,
  appraised,
  bac,
  called,
  day,
  inForce,
  nam,
  none,
  proven,
  reported,
  yearCase,
  zeroed,
} from './year-kit'
import { everything } from './rich-year'

/** The file as an honest maker writes it. */
async function written({ table, texts }: YearAfter, about: string, results: Case['results']): Promise<Case> {
  const file = await bundleOf(table, { texts })
  return { about, code: null, ...(results === undefined ? {} : { results }), file, known: knowing(table) }
}

function whole(): YearAfter {
  const year = inForce()
  year.report(nam, {}, {}, 'mid')
  year.whole()
  return year
}

function withoutPoints(): Case {
  const year = inForce()
  year.call(emptyScheme(year.pledge(), 'none'))
  for (const unit of [bac, nam]) year.report(unit)
  year.appraise()
  year.vote(nam)
  year.conclude()
  return yearCase(year, 'A year that gives no points.', proven)
}

function midLeftOut(): Case {
  const year = inForce()
  const mid = year.report(nam, {}, {}, 'mid')
  year.whole()
  return yearCase(year, 'The text of a report for mid-year is left out.', proven, {
    without: [mid.body.text],
  })
}

function silentUnit(): Case {
  const year = appraised()
  year.conclude({}, { after: 260 * day })
  return yearCase(year, 'Concluded on the day after the last one, with a unit that has not answered.', proven)
}

function unreported(): Case {
  const year = called(3)
  for (const unit of [bac, nam]) year.report(unit)
  year.appraise()
  return yearCase(year, 'One unit has not reported: it has neither points nor a rank.', proven)
}

function objected(): Case {
  const year = appraised()
  const notes = {
    reason: 'Điểm chưa đúng',
    objections: [{ line: 'ho-ngheo', reason: 'Chưa tính chuẩn mới' }],
    ballots: [],
  }
  year.vote(nam, 'disagree', { notes })
  year.conclude()
  return yearCase(year, 'A unit disagrees: it has answered all the same.', proven)
}

function changedMind(): Case {
  const year = appraised()
  year.vote(nam, 'disagree')
  year.vote(nam, 'agree')
  year.conclude()
  return yearCase(year, 'A unit has voted twice: the last vote counts.', proven)
}

/** A conclusion that the witness voids, and what comes of it. */
function voided(): Record<string, Case> {
  const [once, again, unsound, scoredAnew] = [answered(), answered(), answered(), answered()]
  once.table.annul(once.conclude().seq)
  again.table.annul(again.conclude().seq)
  again.conclude()
  const { seq } = unsound.conclude()
  const notes = { reason: 'x' }
  unsound.table.put({ signer: zeroed(unsound.table.witness()), act: 'void', body: { seq }, notes })
  unsound.conclude()
  scoredAnew.table.annul(scoredAnew.conclude().seq)
  scoredAnew.appraise()
  return {
    'conclusion-voided': yearCase(once, 'The conclusion was voided.', proven),
    'concluded-again': yearCase(again, 'Voided, and concluded again.', proven),
    'concluded-again-after-an-unsound-void': yearCase(
      unsound,
      'A void that does not hold, and another conclusion after it: nothing rests on the void any more.',
      proven,
    ),
    'scored-again-after-a-void': yearCase(
      scoredAnew,
      'Voided and scored again: the votes on the old scores have lapsed.',
      proven,
    ),
  }
}

/** The pledge is attested anew while reports are called for. */
function attestedAgain(): Record<string, Case> {
  const attest = (year: YearAfter) => {
    year.table.annul(5)
    year.table.attest()
    return year
  }
  const blank = attest(reported())
  const calledAgain = attest(reported())
  const counting = calledAgain.table.log.filter(({ act }) => act === 'report')
  calledAgain.call()
  for (const report of counting) calledAgain.counts(report as never)
  calledAgain.appraise()
  return {
    'attested-again': yearCase(blank, 'Attested anew: nothing stands of what was called for.', none),
    'called-again-after-attesting-again': yearCase(
      calledAgain,
      'Attested anew and called for by the same scheme: the reports on it count again.',
      proven,
    ),
  }
}

/** Years whose results are proven, or that have none. */
export async function goodResults(): Promise<Record<string, Case>> {
  const mid = inForce()
  mid.report(nam, {}, {}, 'mid')
  return {
    'year-concluded': await written(whole(), 'Called, reported, scored, answered, concluded.', proven),
    'year-called': await written(called(), 'Reports have been called for.', proven),
    'year-scored': await written(appraised(), 'Scored, and answered by nobody.', proven),
    'reported-in-mid-year': await written(mid, 'A report for mid-year: no results.', none),
    'mid-year-report-left-out': midLeftOut(),
    'year-without-points': withoutPoints(),
    'year-with-everything': yearCase(
      everything(),
      'Bonus, minus, caps, bands, groups, reasons, ballots and every rule.',
      proven,
    ),
    'unit-silent-and-time-over': silentUnit(),
    'unit-has-not-reported': unreported(),
    'unit-disagrees': objected(),
    'unit-votes-twice': changedMind(),
    ...voided(),
    ...attestedAgain(),
  }
}
