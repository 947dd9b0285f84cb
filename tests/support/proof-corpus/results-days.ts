import type { Case } from './kit'
import { appraised, called, invalid, proven, reported, yearCase } from './year-kit'

/** Days by which something is to be done. */
export function resultDays(): Record<string, Case> {
  const call = (due: string) => {
    const year = called()
    return yearCase(
      year,
      'Called for by a day that the calendar lacks.',
      invalid('DAY_INVALID', year.call({}, { body: { due } })),
    )
  }
  const appraise = (answerBy: string, about: string) => {
    const year = reported()
    return yearCase(year, about, invalid('DAY_INVALID', year.appraise({}, { body: { answerBy } })))
  }
  const tomorrow = reported()
  tomorrow.appraise({}, { body: { answerBy: '2014-03-29' } })
  const early = appraised()
  const grace = reported()
  grace.appraise({}, { body: { answerBy: '2014-03-29' } })
  // the conclusion is made at 23:58:00 in Viet Nam, when it may be the day after by another clock
  const after = Date.UTC(2014, 2, 29, 16, 58) - (grace.table.replay().projection.at + 60_000) + 40
  const late = reported()
  late.appraise({}, { body: { answerBy: '2014-03-29' } })
  return {
    'due-on-31-february': call('2014-02-31'),
    'due-on-no-day': call('05/12/2014'),
    'answers-due-today': appraise(
      '2014-03-28',
      'Answers asked for by the day on which the scores are laid down.',
    ),
    'answers-due-on-no-day': appraise('2014-06-31', 'Answers asked for by a day that the calendar lacks.'),
    'answers-due-tomorrow': yearCase(tomorrow, 'Answers asked for by the next day.', proven),
    'concluded-before-the-answers': yearCase(
      early,
      'Concluded while a unit has not answered.',
      invalid('ANSWERS_DUE', early.conclude()),
    ),
    'concluded-on-the-last-day': yearCase(
      grace,
      'Concluded two minutes and a moment before the last day ends.',
      invalid('ANSWERS_DUE', grace.conclude({}, { after: after - 1 })),
    ),
    'concluded-two-minutes-early': (() => {
      late.conclude({}, { after })
      return yearCase(
        late,
        'Concluded two minutes before the last day ends: the clock may be so far off.',
        proven,
      )
    })(),
  }
}
