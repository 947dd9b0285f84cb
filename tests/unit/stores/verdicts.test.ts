import { expect, test } from 'vitest'

import { emptyReplay } from '@/domain/log/replay'
import { createVerdicts } from '@/sync/verdicts'

import { heldCeremony } from '../../fixtures/table'

const held = heldCeremony()

test('what is judged can be shown together with its verdicts', async () => {
  const { verdicts, update } = createVerdicts()
  const before: number[] = []
  await update(held.replay(), held.evidence(), () => before.push(verdicts.value.size))
  expect(before).toEqual([0])
  expect([...verdicts.value.values()].filter(({ ok }) => ok)).toHaveLength(held.log.length)
})

test('where nothing is due it can be shown at once', async () => {
  const { update } = createVerdicts()
  let shown = 0
  await update(emptyReplay({ bloc: 'b', year: '2014' }), held.evidence(), () => (shown += 1))
  expect(shown).toBe(1)
})

test('of two judgements the later one alone is shown', async () => {
  const { verdicts, update } = createVerdicts()
  const shown: string[] = []
  const first = update(held.replay(), { ...held.evidence(), keys: new Map() }, () => shown.push('first'))
  const second = update(held.replay(), held.evidence(), () => shown.push('second'))
  await Promise.all([first, second])
  expect(shown).toEqual(['second'])
  expect([...verdicts.value.values()].every(({ ok }) => ok)).toBe(true)
})

test('what is being judged when its log is left is never a verdict on the next', async () => {
  const { verdicts, update, clear } = createVerdicts()
  const judging = update(held.replay(), held.evidence())
  clear()
  await judging
  expect(verdicts.value.size).toBe(0)
})

test('a log that is come back to is judged anew', async () => {
  const { verdicts, update, clear } = createVerdicts()
  await update(held.replay(), held.evidence())
  clear()
  await update(held.replay(), held.evidence())
  expect(verdicts.value.size).toBe(held.log.length)
})
