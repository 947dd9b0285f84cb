import * as v from 'valibot'

import { witnesses } from '../people/permissions'
import { ok, type Result } from '../shared/result'
import { asAct, defineAct, illegal, type Change, type Performed } from './act'
import { attestedStages, isConcluded, isInEffect, voidableStages, type Stage } from '../stages/stage'
import { conclude } from './conclude'
import { integer, reason } from './fields'
import type { Projection } from './projection'
import { sign } from './sign'

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))
}

function voidAttestation(before: Projection, seq: number): Result<Change> {
  return seq === before.attested ? ok({ stage: 'signed', attested: 0 }) : illegal('attestation')
}

function voidConclusion(before: Projection, seq: number): Result<Change> {
  return seq === before.concluded ? ok({ stage: 'appraising', concluded: 0 }) : illegal('conclusion')
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

/**
 * True while the attestation can be voided; the signatures under it only once that is done. Once the year is concluded,
 * only the conclusion can.
 */
export function isAttestationVoidable(stage: Stage): boolean {
  return isInEffect(stage)
}

/** The witness voids the living signature, the attestation or the conclusion at `seq`. */
export const voidAct = defineAct({
  act: 'void',
  body: v.strictObject({ seq: integer }),
  notes: reason,
  signsHead: true,
  signsTime: true,
  lines: ({ seq }) => [String(seq)],
  from: [...voidableStages, ...attestedStages],
  who: witnesses,
  site: 'opening',
  freshSignIn: true,
  move(before, { body: { seq }, hash }, log) {
    if (isConcluded(before.stage)) return voidConclusion(before, seq)
    return isAttestationVoidable(before.stage)
      ? voidAttestation(before, seq)
      : voidSignature(before, hash, log[seq - 1])
  },
  describe({ body: { seq } }, log) {
    const voided = log[seq - 1]
    const signature = asAct(voided, sign)
    if (signature !== null) return { word: 'void', unit: signature.body.unit }
    return { word: asAct(voided, conclude) === null ? 'voidAttestation' : 'voidConclusion' }
  },
  notice: 'attestationVoided',
})
