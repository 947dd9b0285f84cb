import { expect, test } from 'vitest'

import {
  firstStage,
  isAttested,
  isConcluded,
  isDrafting,
  isFrozen,
  isFullySigned,
  isHalted,
  isInEffect,
  isOpened,
  isSigning,
  stageBeforeAttestation,
  stageBeforeLastSignature,
  stages,
  type Stage,
} from '@/domain/stages/stage'

const named: readonly (readonly [(stage: Stage) => boolean, readonly Stage[]])[] = [
  [isDrafting, ['drafting']],
  [isFrozen, ['frozen']],
  [isSigning, ['signing']],
  [isHalted, ['halted']],
  [isFullySigned, ['signed']],
  [isOpened, ['signing', 'halted', 'signed']],
  [isAttested, ['inForce', 'reporting', 'appraising', 'concluded']],
  [isInEffect, ['inForce', 'reporting', 'appraising']],
  [isConcluded, ['concluded']],
]

test.each(named.map(([is, held]) => [is.name, is, held] as const))('%s', (_name, is, held) => {
  expect(stages.filter(is)).toEqual(held)
})

test('a year begins as a draft; it lacks a signature, then the attestation', () => {
  expect([firstStage, stageBeforeLastSignature, stageBeforeAttestation]).toEqual([
    'drafting',
    'signing',
    'signed',
  ])
})
