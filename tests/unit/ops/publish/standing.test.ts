import { expect, test } from 'vitest'

import { standing } from '../../../../ops/publish/standing'
import { bundleOf, mended, smallCeremony } from '../../../fixtures/bundles'
import { entryAt } from '../../../fixtures/entries'
import { branchOf } from '../../../fixtures/table'
import { revokedIn } from '../../../support/proof-corpus/good'

const held = smallCeremony()
const text = await bundleOf(held)

/** The same log after each of two papers attached to it. */
const table = branchOf(held, held.log.length)
table.attach('hoa-hiep-nam')
const one = await bundleOf(table)
table.attach('hoa-hiep-bac')
const two = await bundleOf(table)

/** A log that leaves this one after the opening: the two wards sign in the other order. */
async function forked(papers: readonly string[]): Promise<string> {
  const other = branchOf(held, 2)
  for (const unit of ['hoa-hiep-nam', 'hoa-hiep-bac']) other.sign(unit)
  other.attest()
  for (const unit of papers) other.attach(unit)
  return bundleOf(other)
}

/** The same log, with what another year's log says of one of its keys. */
function revoked(): Promise<string> {
  const { kid } = held.leader('hoa-hiep-nam')
  const revocation = revokedIn(held, '2015', kid, entryAt(held.log, 5).ct + 3_600_000)
  return bundleOf(held, { revocations: new Map([[kid, revocation]]) })
}

test('the same file over itself changes nothing', () => {
  expect(standing(text, text)).toBe('same')
})

test('a log that has grown comes after the one it grew from, never before it', () => {
  expect(standing(one, text)).toBe('later')
  expect(standing(two, one)).toBe('later')
  expect(standing(text, one)).toBe('earlier')
  expect(standing(one, two)).toBe('earlier')
})

test('a log that went another way is another, however long it is', async () => {
  expect(standing(await forked([]), text)).toBe('another')
  expect(standing(await forked(['hoa-hiep-nam', 'hoa-hiep-bac']), text)).toBe('another')
})

test('the revocation of a key is not taken back, nor by a longer log', async () => {
  expect(standing(await revoked(), text)).toBe('later')
  expect(standing(text, await revoked())).toBe('earlier')
  expect(standing(one, await revoked())).toBe('earlier')
})

test('a text that the copy has is not lost, unless the log has grown', async () => {
  const again = branchOf(held, 2)
  again.reopen()
  smallCeremony(2, 'passkey', again)
  const whole = await bundleOf(again)
  const without = mended(whole, ({ revisions }) => revisions.shift())
  expect(standing(without, whole)).toBe('earlier')
  expect(standing(whole, without)).toBe('later')
  again.attach('hoa-hiep-nam')
  const later = mended(await bundleOf(again), ({ revisions }) => revisions.shift())
  expect(standing(later, whole)).toBe('later')
})

test.each([
  ['nothing', ''],
  ['a page', '<!doctype html>'],
  ['a copy cut short', text.slice(0, -1)],
  ['a copy without a log', mended(text, (bundle) => bundle.log.splice(0))],
])('%s is not written over as if it were an older copy', (_, there) => {
  expect(standing(text, there)).toBe('unreadable')
})
