import { allowed, denied, type Case } from '../../support/cases'
import { honestly } from '../../support/honest'
import { change } from './changes'

/** What undoes others' work, empties what units have said, says whose keys count, or gives the head away. */
const undoing = [
  'void',
  'void the attestation',
  'void the conclusion',
  'reopen by the head',
  'reopen by the witness',
  'revoke by the owner',
  'revoke by the witness',
  'designate',
  'hand',
  'vouch',
  'call',
  'appraise',
]
const others = ['sign', 'attest', 'report', 'vote', 'conclude', 'take', 'attach by a party']

const signedInFor = (seconds: number) => (name: string) => {
  const attempt = honestly(name)
  return change({ as: { uid: attempt.by, signedInFor: seconds } })(attempt)
}

/** A session that was left open or stolen undoes nothing: it has not signed in of late. */
export const freshCases: readonly Case[] = [
  ...undoing.map((name) =>
    denied(`${name}: more than a quarter of an hour after signing in`, signedInFor(890)(name), () =>
      signedInFor(905)(name),
    ),
  ),
  ...others.map((name) => allowed(`${name}: a day after signing in`, signedInFor(86_400)(name))),
]
