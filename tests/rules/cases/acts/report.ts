import type { ActAttempt } from '../../support/attempts'
import { allowed, denied, type Case } from '../../support/cases'
import { unitOf } from '../../support/cast'
import { year, yearOf } from '../../support/ceremony'
import { slotOf } from '../../support/effects'
import { sha256 } from '../../support/digests'
import { honestly } from '../../support/honest'
import { sceneOf } from '../../support/scenes'
import { asText } from '../../support/statement'
import { both, given, givenActor, givenYear, leads, says } from '../../support/turns'
import type { Fields, Value } from '../../support/values'
import { bodyCases, change, no, otherPerson } from './changes'
import { slotCases } from './slots'

const report = honestly('report')
const mid = honestly('report at mid-year')
const again = honestly('report again')
const key = `final/${unitOf(3)}`
const schemeOf = (scene: string) => yearOf(sceneOf(scene))['scheme'] as string
/** By the leader of a unit that the third has become part of, as it says. */
export const bySuccessor = (attempt: ActAttempt, predecessors: Value, unit = unitOf(3)): ActAttempt =>
  both(given('units/phuong-khac', { predecessors }), says({ unit }))({ ...attempt, by: 'outsider' })
const part = (of: number, how: string) => ({ unit: unitOf(of), part: how })
const whole = bySuccessor(report, [part(2, 'partial'), part(3, 'full')])

/** Reports of units, at mid-year and for the year. */
export const reportCases: readonly Case[] = [
  ...bodyCases('report', {
    period: 'mid',
    basis: sha256('another scheme'),
    unit: unitOf(2),
    ...otherPerson,
    replaces: sha256('another report'),
    text: sha256('another text'),
  }),
  ...bodyCases('report at mid-year', { period: 'final', basis: sha256('another pledge') }),
  no(
    'report: of a period that is none',
    both(
      says({ period: 'spring' }),
      leads((next) => next),
    ),
  ),
  no('report: of a period that is none, at its own place', (one) =>
    both(
      says({ period: 'spring' }),
      leads((next, y) => ({
        ...next,
        reported: {
          ...(y['reported'] as Fields),
          [`spring/${unitOf(3)}`]: { number: 1, hash: next['head'] ?? '' },
        },
      })),
    )(one),
  ),
  no('report at mid-year: on the ground of the scheme', (one) =>
    says({ basis: schemeOf('reporting') })({ ...one, scene: 'reporting' }),
  ),
  allowed('report at mid-year: after the call', { ...mid, scene: 'reporting' }),
  no('report: on the ground of the pledge', (one) =>
    says({ basis: yearOf(sceneOf(one.scene))['revision'] ?? '' })(one),
  ),
  allowed('report: after a new call', { ...report, scene: 'called-again' }),
  denied(
    'report: on the ground of the scheme before',
    { ...report, scene: 'called-again' },
    says({ basis: schemeOf('reporting') }),
  ),
  denied('report: after the appraisal', report, change({ scene: 'appraising' })),
  denied('report at mid-year: after the appraisal', mid, change({ scene: 'appraising' })),
  denied("report: another party's", report, says({ unit: unitOf(2) })),
  denied('report: of a unit that is no party', report, givenYear({ parties: [unitOf(1), unitOf(2)] })),
  denied('report: the leader has moved to another unit', report, givenActor({ unit: unitOf(4) })),
  denied('report: the leader has another capacity now', report, givenActor({ capacities: ['PHÓ CHỦ TỊCH'] })),
  allowed('report: by a successor of the whole unit', whole),
  denied('report: by a successor of a part of the unit', whole, () =>
    bySuccessor(report, [part(2, 'full'), part(3, 'partial')]),
  ),
  denied('report: by a successor of no unit', whole, () => bySuccessor(report, [])),
  denied('report: by a successor, for itself', whole, () =>
    bySuccessor(report, [part(3, 'full')], 'phuong-khac'),
  ),
  denied('report: by a successor whose unit is not there', whole, () =>
    says({ unit: unitOf(3) })({ ...report, by: 'outsider' }),
  ),
  denied('report: by a successor as it was before', whole, given('units/phuong-khac', { predecessors: [] })),
  denied('report: without its text', report, change({ without: 'named' })),
  allowed('report: the same text again', sameText()),
  ...slotCases('report', report, again, 'reported', key, `final/${unitOf(2)}`),
  denied(
    'report: counted at mid-year',
    report,
    leads((next) => ({
      ...next,
      reported: {
        ...(yearOf(sceneOf('reporting'))['reported'] as Fields),
        [`mid/${unitOf(3)}`]: { number: 1, hash: next['head'] ?? '' },
      },
    })),
  ),
  allowed('report at mid-year: beside the one for the year', {
    ...mid,
    scene: 'reported',
    by: 'leader-2',
  }),
  denied(
    'report: replaces the one at mid-year',
    again,
    says({ replaces: slotOf(yearOf(sceneOf('reported')), 'reported', `mid/${unitOf(2)}`).hash }),
  ),
]

/** What a thief has sent does not keep the unit from saying the same itself. */
function sameText(): ActAttempt {
  const { documents } = sceneOf('reported')
  const [path = ''] = Object.keys(documents).filter((one) => {
    const fields = documents[one]
    return one.includes(`/${year}/texts/`) && asText(fields?.['text']).includes('"report"')
  })
  const text = asText(documents[path]?.['text'])
  return { ...again, text: () => text }
}
