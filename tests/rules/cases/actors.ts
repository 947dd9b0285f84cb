import type { ActAttempt } from '../support/attempts'
import { allowed, denied, but, type Case } from '../support/cases'
import { unitOf } from '../support/cast'
import { honestly } from '../support/honest'
import { sceneOf } from '../support/scenes'
import { both, given, givenActor, givenYear, says } from '../support/turns'

const change = but<ActAttempt>
const roles = ['leader', 'secretary', 'witness', 'observer'] as const
const stages = [
  'drafting',
  'frozen',
  'signing',
  'halted',
  'signed',
  'inForce',
  'reporting',
  'appraising',
  'concluded',
] as const

const attested = ['inForce', 'reporting', 'appraising', 'concluded']
const headMoves = ['drafting', ...attested]

/** Who may do an act, and from which stages. */
type Right = {
  readonly name: string
  readonly attempt: ActAttempt
  readonly roles: readonly string[]
  readonly stages: readonly string[]
}

const right = (name: string, mayDo: readonly string[], from: readonly string[]): Right => ({
  name,
  attempt: honestly(name),
  roles: mayDo,
  stages: from,
})

const rights: readonly Right[] = [
  right('freeze', ['leader'], ['drafting']),
  right('open', ['witness'], ['frozen']),
  right('sign', ['leader'], ['signing']),
  right('refuse', ['leader'], ['signing']),
  right('resume', ['witness'], ['halted']),
  right('void', ['witness'], ['signing', 'signed']),
  right('void the attestation', ['witness'], ['inForce', 'reporting', 'appraising']),
  right('void the conclusion', ['witness'], ['concluded']),
  right('attest', ['witness'], ['signed']),
  right('attach by a party', ['leader'], attested),
  right('attach by the witness', ['witness'], attested),
  right('vouch', ['witness'], attested),
  right('call', ['leader'], ['inForce', 'reporting', 'appraising']),
  right('report at mid-year', ['leader'], ['inForce', 'reporting']),
  right('report', ['leader'], ['reporting']),
  right('appraise', ['leader'], ['reporting', 'appraising']),
  right('vote', ['leader'], ['appraising']),
  right('conclude', ['leader'], ['appraising']),
  right('hand', ['leader'], headMoves),
  right('take', ['leader'], headMoves),
  right('designate', ['witness'], headMoves),
  right('reopen by the head', ['leader', 'witness'], ['frozen', 'signing', 'halted', 'signed']),
  right('reopen by the witness', ['witness'], ['signing', 'halted', 'signed']),
  right('revoke by the owner', roles, stages),
  right('revoke by the witness', ['witness'], stages),
]

/** The same act by the same person, with another role or from another stage. */
function rightCases({ name, attempt, roles: mayDo, stages: from }: Right): readonly Case[] {
  const key = sceneOf(attempt.scene).cast.keys[attempt.key ?? attempt.by]
  return [
    ...roles.map((role) => {
      const label = `${name}: as ${role}`
      return mayDo.includes(role)
        ? allowed(label, givenActor({ role })(attempt))
        : denied(label, attempt, givenActor({ role }))
    }),
    ...stages.map((stage) => {
      const label = `${name}: in ${stage}`
      return from.includes(stage)
        ? allowed(label, givenYear({ stage })(attempt))
        : denied(label, attempt, givenYear({ stage }))
    }),
    denied(
      `${name}: as an admin of another role`,
      attempt,
      givenActor({ role: 'observer', admin: true, active: name !== 'revoke by the owner' }),
    ),
    denied(`${name}: switched off`, attempt, givenActor({ active: false })),
    denied(`${name}: active as a word`, attempt, givenActor({ active: 'true' })),
    denied(`${name}: held to another key`, attempt, givenActor({ onlyKey: 'a'.repeat(64) })),
    allowed(`${name}: held to this key`, givenActor({ onlyKey: key?.kid ?? '' })(attempt)),
    denied(
      `${name}: with a revoked key`,
      attempt,
      given(`revocations/${key?.kid ?? ''}`, { year: '2013', seq: 1 }),
    ),
    denied(
      `${name}: by an account without membership`,
      attempt,
      change({ by: 'nobody', key: attempt.key ?? attempt.by }),
    ),
  ]
}

const byWitness = [
  'open',
  'resume',
  'void',
  'void the attestation',
  'void the conclusion',
  'attest',
  'vouch',
  'designate',
]
const byHead = ['call', 'appraise', 'conclude', 'hand']
const byUnit = ['report at mid-year', 'report', 'vote', 'take']
/** By authorisation up to the end of this year. */
const authorisedUntil = (year: number) => {
  const capacity = `TUQ. CHỦ TỊCH (số 12/GUQ-UBND ngày 05/01/2014, đến hết ngày 31/12/${String(year)})`
  return both(givenActor({ capacities: [capacity] }), says({ capacity }))
}
const signAsDeputy = honestly('sign')
const reopenFrozen: ActAttempt = { ...honestly('reopen by the head'), scene: 'frozen' }

/** Who may do what, and when. */
export const actorCases: readonly Case[] = [
  ...rights.flatMap(rightCases),
  ...['leader-2', 'outsider', 'secretary', 'witness', 'observer', 'admin'].flatMap((by) => [
    denied(`freeze: by ${by}`, honestly('freeze'), change({ by })),
    denied(`reopen what is frozen: by ${by}`, reopenFrozen, change({ by })),
  ]),
  ...['leader-2', 'outsider', 'secretary', 'observer', 'admin'].map((by) =>
    denied(`reopen: by ${by}`, honestly('reopen by the head'), change({ by })),
  ),
  ...['leader-1', 'deputy', 'secretary', 'observer', 'admin'].flatMap((by) => [
    ...byWitness.map((name) => denied(`${name}: by ${by}`, honestly(name), change({ by }))),
  ]),
  ...['secretary', 'outsider', 'witness', 'observer', 'admin', 'switched-off'].flatMap((by) => [
    denied(`sign: by ${by}`, honestly('sign'), change({ by })),
    denied(`refuse: by ${by}`, honestly('refuse'), change({ by })),
  ]),
  ...['leader-2', 'outsider', 'secretary', 'witness', 'observer', 'admin'].flatMap((by) =>
    byHead.map((name) => denied(`${name}: by ${by}`, honestly(name), change({ by }))),
  ),
  ...byHead.flatMap((name) => [
    allowed(`${name}: by another leader of the head unit`, change({ by: 'deputy' })(honestly(name))),
    denied(`${name}: the head unit has changed`, honestly(name), given('', { headUnit: unitOf(2) })),
  ]),
  ...['secretary', 'secretary-2', 'outsider', 'witness', 'observer', 'admin', 'switched-off'].flatMap((by) =>
    byUnit.map((name) => denied(`${name}: by ${by}`, honestly(name), change({ by }))),
  ),
  ...['leader-1', 'leader-3', 'secretary', 'observer', 'admin'].map((by) =>
    denied(`revoke another's key: by ${by}`, honestly('revoke by the witness'), change({ by })),
  ),
  ...['outsider', 'secretary', 'observer', 'admin', 'switched-off'].map((by) =>
    denied(`attach: by ${by}`, honestly('attach by a party'), change({ by })),
  ),
  allowed('attach: by another leader of the unit', change({ by: 'deputy' })(honestly('attach by a party'))),
  allowed('attach: by another witness', change({ by: 'witness-2' })(honestly('attach by the witness'))),
  allowed('freeze: by another leader of the head unit', change({ by: 'deputy' })(honestly('freeze'))),
  allowed('open: by another witness', change({ by: 'witness-2' })(honestly('open'))),
  allowed('sign: by another leader of the unit', change({ by: 'deputy' })(signAsDeputy)),
  allowed('reopen what is frozen: by the head', reopenFrozen),
  ...['sign', 'refuse', ...byHead, ...byUnit].map((name) =>
    denied(`${name}: by an authorisation that is over`, authorisedUntil(2099)(honestly(name)), () =>
      authorisedUntil(2014)(honestly(name)),
    ),
  ),
  denied('freeze: the head unit has changed', honestly('freeze'), given('', { headUnit: unitOf(2) })),
  denied(
    'reopen: the head unit has changed',
    honestly('reopen by the head'),
    given('', { headUnit: unitOf(2) }),
  ),
  denied('sign: the unit is no party', honestly('sign'), givenYear({ parties: [unitOf(2), unitOf(3)] })),
  denied('sign: the leader has moved to another unit', honestly('sign'), givenActor({ unit: unitOf(2) })),
]
