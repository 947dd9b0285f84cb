import { describe, expect, test } from 'vitest'

import { judgeAll } from '@/domain/proof/judge-all'

import { layTable } from '../../../fixtures/table'

/** A log of `length` revocations by the witness, but for the one at `other`, whose key nobody has published. */
function longLog(length: number, other: number) {
  const table = layTable('device')
  const stranger = table.signerOf('nguoi-la')
  for (let seq = 1; seq <= length; seq += 1)
    table.revoke(seq === other ? stranger : table.witness(), 'a'.repeat(64))
  const evidence = table.evidence()
  const keys = new Map([...evidence.keys].filter(([kid]) => kid !== stranger.kid))
  return { replay: table.replay(), evidence: { ...evidence, keys } }
}

describe('a log that takes more than one batch', () => {
  test.each([3, 64, 65, 67, 130])('finds the entry that does not hold: %i', async (other) => {
    const { replay, evidence } = longLog(130, other)
    const verdicts = await judgeAll(replay, evidence, new Map(), () => undefined)
    expect([...verdicts.keys()]).toEqual(replay.entries.map(({ seq }) => seq))
    expect([...verdicts].filter(([, { ok }]) => !ok).map(([seq]) => seq)).toEqual([other])
  })

  test.each([
    [64, [[64, 64]]],
    [
      70,
      [
        [64, 70],
        [70, 70],
      ],
    ],
  ])('of %i entries tells after each batch how far it is', async (length, steps) => {
    const { replay, evidence } = longLog(length, 1)
    const told: [number, number][] = []
    await judgeAll(replay, evidence, new Map(), (done, total) => told.push([done, total]))
    expect(told).toEqual(steps)
  })
})
