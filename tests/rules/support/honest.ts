import { act, type ActAttempt } from './attempts'
import { unitOf } from './cast'
import type { Act } from './statement'

/** Every act where it is at home, as the honest person does it: what the hostile cases change one thing of. */
export const honest: Readonly<Record<string, ActAttempt>> = {
  freeze: act('freeze', 'leader-1', 'drafting'),
  'freeze again': act('freeze', 'leader-1', 'reopened'),
  open: act('open', 'witness', 'frozen'),
  sign: act('sign', 'leader-1', 'signing'),
  'sign with a device key': act('sign', 'leader-5', 'signing'),
  'sign a freed place': act('sign', 'leader-1', 'voided'),
  'sign as the last': act('sign', 'leader-5', 'all-but-last'),
  refuse: act('refuse', 'leader-3', 'one-signed'),
  resume: act('resume', 'witness', 'halted', { target: 4 }),
  void: act('void', 'witness', 'one-signed', { target: 3 }),
  'void when all have signed': act('void', 'witness', 'signed', { target: 4 }),
  'void the attestation': act('void', 'witness', 'in-force', { target: 8 }),
  attest: act('attest', 'witness', 'signed'),
  'reopen by the head': act('reopen', 'leader-1', 'one-signed'),
  'reopen by the witness': act('reopen', 'witness', 'one-signed'),
  'attach by a party': act('attach', 'leader-2', 'in-force'),
  'attach by the witness': act('attach', 'witness', 'in-force'),
  vouch: act('vouch', 'witness', 'in-force'),
  call: act('call', 'leader-1', 'in-force'),
  'call again': act('call', 'leader-1', 'appraising'),
  'report at mid-year': act('report', 'leader-3', 'in-force', { target: 'mid' }),
  report: act('report', 'leader-3', 'reporting'),
  'report again': act('report', 'leader-2', 'reported'),
  appraise: act('appraise', 'leader-1', 'reported'),
  'appraise again': act('appraise', 'leader-1', 'appraising'),
  vote: act('vote', 'leader-3', 'appraising'),
  'vote again': act('vote', 'leader-2', 'voted'),
  conclude: act('conclude', 'leader-1', 'answered'),
  'void the conclusion': act('void', 'witness', 'concluded', { target: 16 }),
  hand: act('hand', 'leader-1', 'in-force'),
  'hand while drafting': act('hand', 'leader-1', 'drafting'),
  take: act('take', 'leader-2', 'handed'),
  'take while drafting': act('take', 'leader-2', 'handed-in-drafting'),
  designate: act('designate', 'witness', 'in-force', { target: unitOf(3) }),
  'designate while drafting': act('designate', 'witness', 'drafting', { target: unitOf(3) }),
  'revoke by the owner': act('revoke', 'leader-2', 'signing', { key: 'leader-2 second', target: 'leader-2' }),
  'revoke by the witness': act('revoke', 'witness', 'signing', { target: 'leader-2' }),
}

export function honestly(name: string): ActAttempt {
  const attempt = honest[name]
  if (attempt === undefined) throw new Error(`nobody honestly does ${name}`)
  return attempt
}

/** One way of each act. */
export const once: Readonly<Record<Act, ActAttempt>> = {
  freeze: honestly('freeze'),
  open: honestly('open'),
  sign: honestly('sign'),
  refuse: honestly('refuse'),
  resume: honestly('resume'),
  void: honestly('void'),
  attest: honestly('attest'),
  reopen: honestly('reopen by the head'),
  vouch: honestly('vouch'),
  call: honestly('call'),
  report: honestly('report'),
  appraise: honestly('appraise'),
  vote: honestly('vote'),
  conclude: honestly('conclude'),
  hand: honestly('hand'),
  take: honestly('take'),
  designate: honestly('designate'),
  revoke: honestly('revoke by the owner'),
  attach: honestly('attach by a party'),
}
