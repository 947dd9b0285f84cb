import type { ActAttempt } from '../../support/attempts'
import { denied, type Case } from '../../support/cases'
import { unitOf } from '../../support/cast'
import { yearOf } from '../../support/ceremony'
import { sha256 } from '../../support/digests'
import { honestly } from '../../support/honest'
import { sceneOf } from '../../support/scenes'
import { dateShape } from '../../support/shapes'
import { asText } from '../../support/statement'
import { both, lacking, leads, says } from '../../support/turns'
import { bodyCases, change, no, otherPerson } from './changes'

const day = 86_400_000
/** The day in Viet Nam when the case is sent, and so many days later. */
export const dayIn = (days: number) =>
  new Date(Date.now() + 7 * 3_600_000 + days * day).toISOString().slice(0, 10)
const appraise = honestly('appraise')
const again = honestly('appraise again')
const anew: ActAttempt = { ...appraise, scene: 'reported-to-another-head', by: 'leader-2' }
const until = (answerBy: () => string) =>
  both(
    says((body) => ({ ...body, answerBy: answerBy() })),
    leads((next) => ({ ...next, answerBy: answerBy() })),
  )
const tomorrow = until(() => dayIn(1))(appraise)

/** The appraisal: over the scheme of the last call, with a day until which units answer. */
export const appraiseCases: readonly Case[] = [
  ...bodyCases('appraise', {
    scheme: sha256('another scheme'),
    text: sha256('another text'),
    answerBy: '2099-02-31',
    term: `2014/9/${sha256('a take')}`,
    unit: unitOf(2),
    ...otherPerson,
  }),
  denied('appraise: to be answered today, not tomorrow', tomorrow, () => until(() => dayIn(0))(appraise)),
  ...Object.entries(dateShape.bad).map(([label, other]) =>
    denied(
      `appraise: to be answered on ${label}`,
      appraise,
      until(() => asText(other).replace('2014', '2094')),
    ),
  ),
  no(
    'appraise: to be answered whenever',
    until(() => ''),
  ),
  no('appraise: the year with another last day', leads({ answerBy: '2099-12-30' })),
  no('appraise: the year with another appraisal', leads({ appraised: sha256('a') })),
  denied(
    'appraise: by a scheme that another has replaced',
    { ...appraise, scene: 'called-again' },
    says({ scheme: yearOf(sceneOf('reporting'))['scheme'] ?? '' }),
  ),
  denied('appraise: without its text', appraise, change({ without: 'named' })),
  denied('appraise: a second time, keeping the votes', { ...again, scene: 'voted' }, leads(lacking('votes'))),
  denied('appraise: a second time, keeping the first', again, leads(lacking('appraised'))),
  no('appraise: leaves the stage', leads(lacking('stage'))),
  denied('appraise: by the leader of the former head', anew, change({ by: 'leader-1' })),
  denied('appraise: with an older term', anew, says({ term: '-' })),
]
