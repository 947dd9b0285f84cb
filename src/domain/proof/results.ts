import { judgeResults, type ResultsVerdict } from '../judging/results'
import type { Settled } from '../judging/settle'
import { siteOf } from '../judging/site'
import type { Entry } from '../log/entry'
import { pinsOf, type IsKnown } from '../year/pins'
import { plainFingerprint } from './fingerprint'
import { isTrialOrigin, type Trust } from './trust'

/** False of an act that was made on a trial site, or for a unit with another key than that unit says is its own. */
function acceptedBy({ replay }: Settled, { wardKeys, demo }: Trust): (entry: Entry) => boolean {
  return (entry) => {
    const { origins } = siteOf(replay, entry, { origins: [], rpId: '' })
    const unit = 'capacity' in entry.body ? entry.body.unit : ''
    const expected = wardKeys.get(unit)
    const isOwn = expected === undefined || plainFingerprint(entry.kid) === expected
    return isOwn && (demo || !origins.some(isTrialOrigin))
  }
}

/** Which keys a reader knows as a witness's. */
export function knownTo({ witnessKeys }: Trust): IsKnown {
  return (kid) => witnessKeys.includes(plainFingerprint(kid))
}

/** The verdict on the results of a year whose pledge is proven, by what the reader knows from outside. */
export function resultsOf(settled: Settled, trust: Trust): ResultsVerdict {
  const { entries } = settled.replay
  return judgeResults(settled, {
    pins: pinsOf(entries, settled.verdicts, knownTo(trust)),
    accepts: acceptedBy(settled, trust),
  })
}
