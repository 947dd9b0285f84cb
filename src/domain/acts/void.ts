import * as v from 'valibot'

import { witnesses } from '../people/permissions'
import { ok, type Result } from '../shared/result'
import { asAct, defineAct, illegal, type Change, type Performed } from './act'
import { voidableStages, type Stage } from '../stages/stage'
import { integer, reason } from './fields'
import type { Projection } from './projection'
import { sign } from './sign'

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))
}

function voidAttestation(before: Projection, seq: number): Result<Change> {
  return seq === before.attested ? ok({ stage: 'signed', attested: 0 }) : illegal('attestation')
}

function voidSignature(before: Projection, hash: string, voided: Performed | undefined): Result<Change> {
  const signature = asAct(voided, sign)
  if (signature === null) return illegal('signature')
  const { unit } = signature.body
  if (!voidableStages.includes(before.stage) || before.signed[unit] !== signature.seq)
    return illegal('signature')
  return ok({
    stage: 'signing',
    signed: without(before.signed, unit),
    freed: { ...before.freed, [unit]: hash },
  })
}

/** True while the attestation can be voided; the signatures under it only once that is done. */
export function isAttestationVoidable(stage: Stage): boolean {
  return stage === 'inForce'
}

/** The witness voids the living signature or the attestation at `seq`. */
export const voidAct = defineAct({
  act: 'void',
  body: v.strictObject({ seq: integer }),
  notes: reason,
  signsHead: true,
  signsTime: true,
  lines: ({ seq }) => [String(seq)],
  from: [...voidableStages, 'inForce'],
  who: witnesses,
  site: 'opening',
  move: (before, { body: { seq }, hash }, log) =>
    isAttestationVoidable(before.stage)
      ? voidAttestation(before, seq)
      : voidSignature(before, hash, log[seq - 1]),
  describe({ body: { seq } }, log) {
    const signature = asAct(log[seq - 1], sign)
    return signature === null ? { word: 'voidAttestation' } : { word: 'void', unit: signature.body.unit }
  },
  notice: 'attestationVoided',
})
