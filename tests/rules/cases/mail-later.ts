import { allowed, type Case } from '../support/cases'
import { letter, no, type Letter } from './mail'

/** The kinds of the year after, each in its stage alone. */
const later: Readonly<Record<string, string>> = {
  called: 'reporting',
  returned: 'reporting',
  reportReminder: 'reporting',
  appraised: 'appraising',
  answerReminder: 'appraising',
  yearEnded: 'concluded',
}
/** Letters of the year after: each kind in its stage alone, with its two days. */
export const laterMailCases: readonly Case[] = Object.entries(later).flatMap(([kind, at]) => {
  const honest: Letter = {
    kind,
    at,
    scene: 'in-force',
    dates: { due: '2014-12-05', answerBy: '2014-12-12' },
    data: { due: '05/12/2014', answerBy: '12/12/2014' },
  }
  return [
    allowed(`mail: ${kind} while ${at}`, letter(honest)),
    no(`of another kind than ${kind} while ${at}`, { kind: 'else' }, honest),
    ...['inForce', 'reporting', 'appraising', 'concluded', 'signed']
      .filter((stage) => stage !== at)
      .map((stage) => no(`${kind} while ${stage}`, { at: stage }, honest)),
    no(
      `${kind} with another last day for reports`,
      { data: { due: '06/12/2014', answerBy: '12/12/2014' } },
      honest,
    ),
    no(`${kind} with another last day for answers`, { data: { due: '05/12/2014', answerBy: '' } }, honest),
  ]
})
