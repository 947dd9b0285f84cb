import type { ActAttempt } from '../../support/attempts'
import { allowed, denied, type Case } from '../../support/cases'
import { unitOf } from '../../support/cast'
import { year, yearOf } from '../../support/ceremony'
import { sha256 } from '../../support/digests'
import { honestly } from '../../support/honest'
import { sceneOf } from '../../support/scenes'
import { dateShape } from '../../support/shapes'
import { both, given, lacking, leads, says } from '../../support/turns'
import { double, type Fields } from '../../support/values'
import { set } from '../../support/writes'
import { also, bodyCases, change, no, otherPerson } from './changes'

const call = honestly('call')
const again = honestly('call again')
const link = `2014/9/${sha256('a take')}`
const site: Fields = { origins: ['https://moi.example'], rpId: 'moi.example' }
const schemeText = (() => {
  const { documents } = sceneOf('reporting')
  const scheme = yearOf(sceneOf('reporting'))['scheme'] as string
  return documents[`blocs/reporting/${year}/texts/${scheme}`]?.['text'] as string
})()
const sameAgain: ActAttempt = { ...call, scene: 'reporting', text: () => schemeText }
const days = dateShape.bad
/** At the site that the bloc has moved to. */
const moved = both(given('', site), says(site), leads(site), (one) => ({
  ...one,
  assertion: { origin: 'https://moi.example', rpId: 'moi.example' },
}))(call)

/** The call for reports: the scheme by which they are judged, and the day that they are due. */
export const callCases: readonly Case[] = [
  ...bodyCases('call', {
    text: sha256('another scheme'),
    due: '2014-02-31',
    origins: ['https://evil.example'],
    rpId: 'evil.example',
    term: link,
    unit: unitOf(2),
    ...otherPerson,
  }),
  ...Object.entries(days).map(([label, due]) =>
    denied(`call: due on ${label}`, call, both(says({ due }), leads({ due }))),
  ),
  no('call: due whenever', both(says({ due: '' }), leads({ due: '' }))),
  allowed('call: due on a leap day', both(says({ due: '2016-02-29' }), leads({ due: '2016-02-29' }))(call)),
  no('call: the year with another due day', leads({ due: '2014-12-01' })),
  no('call: the year with another scheme', leads({ scheme: sha256('another') })),
  ...(['origins', 'rpId'] as const).map((field) =>
    no(
      `call: other ${field} than the bloc's, for body and year`,
      both(says({ [field]: site[field] ?? '' }), leads({ [field]: site[field] ?? '' })),
    ),
  ),
  allowed('call: at the site that the bloc has moved to', moved),
  denied(
    'call: at the site that the bloc has left',
    moved,
    both(says(sceneOfSite()), leads(sceneOfSite()), change({ assertion: {} })),
  ),
  denied('call: the site of the bloc, the year left at the old one', moved, leads(sceneOfSite())),
  allowed('call: by the leader of a new head', { ...call, scene: 'taken', by: 'leader-2' }),
  denied(
    'call: by the leader of the former head',
    { ...call, scene: 'taken', by: 'leader-2' },
    change({ by: 'leader-1' }),
  ),
  denied('call: with an older term', { ...call, scene: 'taken', by: 'leader-2' }, says({ term: '-' })),
  allowed('call: the same text again', sameAgain),
  allowed('call: the first text again, after another', { ...sameAgain, scene: 'called-again' }),
  denied(
    'call: the same text written again',
    sameAgain,
    also((base, own) => [...own, set(`${base}/${year}/texts/${sha256(schemeText)}`, { text: schemeText })]),
  ),
  denied('call: without its text', call, change({ without: 'named' })),
  denied('call: with the text of another digest', call, change({ ids: { named: sha256('another') } })),
  allowed('call: while the year is being appraised', again),
  ...['reported', 'appraised', 'votes'].map((field) =>
    denied(`call: leaves ${field}`, { ...again, scene: 'voted' }, leads(lacking(field))),
  ),
  denied('call: leaves the stage', again, leads(lacking('stage'))),
  denied('call: leaves mid-year reports', { ...call, scene: 'reported-mid' }, leads(lacking('reported'))),
  denied(
    'call: sets reports back',
    { ...again, scene: 'reported' },
    leads({
      reported: { [`final/${unitOf(3)}`]: { number: double(1), hash: sha256('a') } },
    }),
  ),
]

function sceneOfSite(): Fields {
  return { origins: ['http://localhost:5173', 'https://giao-uoc.example'], rpId: 'localhost' }
}
