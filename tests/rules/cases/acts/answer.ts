import type { ActAttempt } from '../../support/attempts'
import { allowed, denied, type Case } from '../../support/cases'
import { unitOf } from '../../support/cast'
import { yearOf } from '../../support/ceremony'
import { sha256 } from '../../support/digests'
import { honestly } from '../../support/honest'
import { sceneOf } from '../../support/scenes'
import { both, givenActor, givenYear, lacking, leads, says, states } from '../../support/turns'
import { double } from '../../support/values'
import { dayIn } from './appraise'
import { asDouble, bodyCases, change, no, otherPerson } from './changes'
import { bySuccessor } from './report'
import { slotCases } from './slots'

const vote = honestly('vote')
const again = honestly('vote again')
const disagree = both(
  says({ word: 'disagree' }),
  states({ notes: '{"ballots":[],"objections":[],"reason":"chưa tính thu hồi đất"}' }),
)(vote)
const whole = bySuccessor(vote, [{ unit: unitOf(3), part: 'full' }])
const appraisalOf = (scene: string) => yearOf(sceneOf(scene))['appraised'] ?? ''

/** What units say to the appraisal. */
export const voteCases: readonly Case[] = [
  ...bodyCases('vote', {
    appraisal: sha256('another appraisal'),
    unit: unitOf(2),
    ...otherPerson,
    replaces: sha256('another vote'),
    word: 'abstain',
  }),
  denied('vote: on an appraisal that another has replaced', { ...vote, scene: 'appraised-again' }, (one) =>
    says({ appraisal: appraisalOf('voted') })(one),
  ),
  denied('vote: after the conclusion', vote, change({ scene: 'concluded' })),
  allowed('vote: after the conclusion was voided', { ...again, scene: 'conclusion-voided' }),
  denied('vote: before any appraisal', vote, change({ scene: 'reported' })),
  allowed('vote: of the head unit itself', { ...vote, by: 'leader-1' }),
  denied("vote: another party's", vote, says({ unit: unitOf(2) })),
  denied('vote: of a unit that is no party', vote, givenYear({ parties: [unitOf(1), unitOf(2)] })),
  denied('vote: the leader has moved to another unit', vote, givenActor({ unit: unitOf(4) })),
  allowed('vote: by a successor of the whole unit', whole),
  denied('vote: by a successor of a part of the unit', whole, () =>
    bySuccessor(vote, [{ unit: unitOf(3), part: 'partial' }]),
  ),
  allowed('vote: that disagrees', disagree),
  denied(
    'vote: that disagrees without a reason',
    disagree,
    states({ notes: '{"ballots":[],"objections":[],"reason":""}' }),
  ),
  allowed(
    'vote: that agrees without a reason',
    states({ notes: '{"ballots":[],"objections":[],"reason":""}' })(vote),
  ),
  ...slotCases('vote', vote, again, 'votes', unitOf(3), unitOf(2)),
]

const conclude = honestly('conclude')
const anew: ActAttempt = { ...conclude, scene: 'answered-to-another-head', by: 'leader-2' }
/** One unit has not answered, and the time for it ends so many days from today. */
const silent = (days: number): ActAttempt => ({
  ...conclude,
  scene: 'voted',
  given: (base) => givenDay(base, days),
})
const givenDay = (base: string, days: number) =>
  (givenYear({ answerBy: dayIn(days) })(conclude).given ?? (() => []))(base, Date.now())

/** The conclusion. */
export const concludeCases: readonly Case[] = [
  ...bodyCases('conclude', {
    appraisal: sha256('another appraisal'),
    text: sha256('another text'),
    term: `2014/9/${sha256('a take')}`,
    unit: unitOf(2),
    ...otherPerson,
  }),
  denied('conclude: one unit silent', conclude, change({ scene: 'voted' })),
  allowed('conclude: units silent, the day after their last', silent(-1)),
  denied('conclude: units silent, on their last day', silent(-1), () => silent(0)),
  denied(
    'conclude: one unit silent, the head having answered',
    conclude,
    givenYear({
      votes: Object.fromEntries([1, 2, 3, 4].map((n) => [unitOf(n), { number: 1, hash: sha256('a') }])),
    }),
  ),
  allowed('conclude: to a head that took it from another', anew),
  denied('conclude: by the leader of the former head', anew, change({ by: 'leader-1' })),
  denied('conclude: with an older term', anew, says({ term: '-' })),
  denied(
    'conclude: the former head, a unit like all others now, silent',
    anew,
    givenYear({
      votes: Object.fromEntries([3, 4, 5].map((n) => [unitOf(n), { number: 1, hash: sha256('a') }])),
    }),
  ),
  denied('conclude: without its text', conclude, change({ without: 'named' })),
  no('conclude: told of by another seq', leads({ concluded: 9 })),
  no('conclude: told of by a double', leads(asDouble('concluded'))),
  no('conclude: not told of', leads(lacking('concluded'))),
  no('conclude: leaves the stage', leads(lacking('stage'))),
  denied(
    'conclude: a second time',
    { ...conclude, scene: 'conclusion-voided' },
    change({ scene: 'concluded' }),
  ),
  denied('conclude: the unit of another, counted as a double', conclude, leads({ concluded: double(3) })),
]
