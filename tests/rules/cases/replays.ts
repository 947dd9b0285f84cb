import { act, type ActAttempt } from '../support/attempts'
import { but, denied, type Case } from '../support/cases'
import { leaderOf, unitOf } from '../support/cast'
import { entryAt, year, yearOf } from '../support/ceremony'
import { honestly } from '../support/honest'
import { sceneOf } from '../support/scenes'
import { givenYear, signedAs, states } from '../support/turns'
import type { Fields } from '../support/values'
import { set, type Write } from '../support/writes'

const change = but<ActAttempt>
const sign = (number: number, scene: string) => act('sign', leaderOf(number), scene)

/** What stands signed in an old entry, put round a new frame: what a thief of an outbox has. */
const again = (seq: number) => change({ replay: seq })
const signedParts = ['act', 'by', 'kid', 'kind', 'body', 'notes', 'sig', 'ad', 'cdj']
const from =
  (scene: string, seq: number) =>
  (attempt: ActAttempt): ActAttempt => {
    const old = entryAt(sceneOf(scene), seq)
    const part = Object.fromEntries(signedParts.map((field) => [field, old[field] ?? '']))
    return { ...attempt, signed: (fields: Fields) => ({ ...fields, ...part }) }
  }

/** Signed over the head of one entry earlier, and put round the present one. */
const stale = (attempt: ActAttempt): ActAttempt => {
  const before = sceneOf(attempt.scene)
  const now = yearOf(before)
  const earlier = entryAt(before, Number(now['seq']))['prev'] ?? ''
  return signedAs({ prev: now['head'] ?? '' })(states({ prev: earlier })(attempt))
}
const decidedOnWhatWasSeen = [
  'open',
  'resume',
  'void',
  'void the attestation',
  'attest',
  'reopen by the head',
  'reopen by the witness',
  'revoke by the owner',
  'revoke by the witness',
  'attach by a party',
  'void the conclusion',
  'vouch',
  'call',
  'appraise',
  'conclude',
  'hand',
  'take',
  'designate',
]

/** Two entries one after the other in a single commit. */
function twoEntries(base: string, own: readonly Write[]): readonly Write[] {
  const entry = own.find(({ path }) => path.includes('/log/'))
  if (entry?.mode !== 'set') return own
  return [...own, set(`${base}/${year}/log/4`, { ...entry.fields, seq: 4, prev: entry.fields['hash'] ?? '' })]
}

/** Nothing signed once is accepted a second time, elsewhere, or under other circumstances. */
export const replayCases: readonly Case[] = [
  denied('a signature sent again after it was voided', sign(1, 'voided'), again(3)),
  denied('a device key signature sent again after it was voided', sign(5, 'device-voided'), again(3)),
  denied('a signature sent again after the reopening', sign(1, 'signing-again'), again(3)),
  denied('a device key signature sent again after the reopening', sign(5, 'device-signing-again'), again(3)),
  denied(
    "a signature from a second device's outbox, when the unit has signed",
    sign(2, 'one-signed'),
    (one) => ({ ...one, by: leaderOf(1), replay: 3 }),
  ),
  denied("a signature sent again in another's name", sign(2, 'voided'), (one) =>
    again(3)(states({ by: leaderOf(2) })(one)),
  ),
  denied("another unit's signature as one's own", sign(3, 'one-signed'), (one) =>
    states({
      by: leaderOf(3),
      body: { ...(entryAt(sceneOf('one-signed'), 3)['body'] as Fields), unit: unitOf(3) },
    })(again(3)(one)),
  ),
  denied('a signature of another bloc', sign(1, 'signing'), from('one-signed', 3)),
  denied('a device key signature of another bloc', sign(5, 'signing'), from('device-signed', 3)),
  denied('a refusal sent again after the resumption', act('refuse', leaderOf(3), 'resumed'), again(4)),
  denied(
    'a signature in flight when signing was halted',
    sign(2, 'one-signed'),
    givenYear({ stage: 'halted' }),
  ),
  denied('a freeze sent again after the reopening', honestly('freeze again'), again(1)),
  denied('an opening sent again after the reopening', act('open', 'witness', 'frozen-again'), again(2)),
  denied('a resumption sent again', act('resume', 'witness', 'halted-again', { target: 6 }), (one) => ({
    ...again(5)(one),
    target: 4,
  })),
  denied('a void sent again', act('void', 'witness', 'voided-resigned', { target: 5 }), (one) => ({
    ...again(4)(one),
    target: 3,
  })),
  denied(
    'a void of an attestation sent again',
    act('void', 'witness', 'in-force-again', { target: 10 }),
    (one) => ({ ...again(9)(one), target: 8 }),
  ),
  denied('an attestation sent again', act('attest', 'witness', 'unattested'), again(8)),
  denied('an attached copy sent again', act('attach', 'leader-2', 'attached'), again(9)),
  denied('a call sent again', act('call', 'leader-1', 'called-again'), again(9)),
  denied('a report sent again after another', act('report', 'leader-2', 'reported'), again(10)),
  denied('a report sent again after a new call', act('report', 'leader-2', 'called-again'), again(10)),
  denied('a vote sent again', act('vote', 'leader-2', 'voted'), again(12)),
  denied('a vote sent again on a later appraisal', act('vote', 'leader-2', 'appraised-again'), again(12)),
  denied('a conclusion sent again', act('conclude', 'leader-1', 'conclusion-voided'), again(16)),
  denied('a handover sent again', act('hand', 'leader-1', 'handed-again'), again(9)),
  denied('a reopening sent again', act('reopen', leaderOf(1), 'signing-again'), again(4)),
  ...decidedOnWhatWasSeen.map((name) =>
    denied(`${name}: made before the last entry landed`, honestly(name), stale),
  ),
  denied('two entries in one commit', honestly('sign'), change({ beside: twoEntries })),
]
