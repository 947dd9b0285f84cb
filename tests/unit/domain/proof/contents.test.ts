import { describe, expect, test } from 'vitest'

import { parseEntry } from '@/domain/log/entry'
import { replayLog } from '@/domain/log/replay'
import { readContents } from '@/domain/proof/contents'
import { readBundle } from '@/domain/proof/format'
import { sha256Hex } from '@/domain/shared/digest'
import { fail } from '@/domain/shared/result'

import { bundleOf, mended, pledgeAmong, smallCeremony, type Loose } from '../../../fixtures/bundles'
import { changed, entryAt } from '../../../fixtures/entries'
import { layTable } from '../../../fixtures/table'
import { revokedIn } from '../../../support/proof-corpus/good'

const table = layTable()
table.freeze(pledgeAmong(3))
table.reopen()
const held = smallCeremony(2, 'passkey', table)
const text = await bundleOf(held)
const after = entryAt(held.log, held.log.length).ct + 3_600_000
const [bac, nam] = ['hoa-hiep-bac', 'hoa-hiep-nam'].map((unit) => held.leader(unit).kid)
if (bac === undefined || nam === undefined) throw new Error('no keys')

/** What is found of the bundle as `change` left it, its log replayed. */
function found(change: (bundle: Loose) => void) {
  const bundle = readBundle(mended(text, change))
  if (!bundle.ok) throw new Error(bundle.failure.code)
  const replay = replayLog(held.where, bundle.value.log.map(parseEntry))
  expect(replay.alarm).toBeNull()
  return readContents(bundle.value, replay)
}
const { uid, spki, kind } = held.signerOf('nguoi-khac').key
const revoked = (...revocations: readonly unknown[]) =>
  found((bundle) => Object.assign(bundle, { revocations }))

test('what belongs to the log is given by its digests and ids', () => {
  const read = found(() => undefined)
  if (!read.ok) throw new Error(read.failure.code)
  const { revisions, keys, revokedAt } = read.value
  const freezes = [1, 3].map((seq) => entryAt<'freeze'>(held.log, seq).body.revision)
  expect([...revisions.keys()]).toEqual(freezes)
  for (const [digest, revision] of revisions) expect(sha256Hex(revision)).toBe(digest)
  expect([...keys].map(([kid, { uid }]) => [kid, uid])).toEqual([
    [bac, 'hoahiepbac'],
    [held.witness().kid, 'noivu'],
    [nam, 'hoahiepnam'],
  ])
  expect(revokedAt.size).toBe(0)
})

test('texts and keys may be left out: whoever needs them misses them', () => {
  expect(found(({ revisions }) => revisions.shift()).ok).toBe(true)
  expect(found(({ keys }) => keys.pop()).ok).toBe(true)
})

describe('what does not belong is named by where it stands', () => {
  test.each<[string, string, (bundle: Loose) => void]>([
    ['revisions', 'a text that no freeze names', ({ revisions }) => revisions.push('{}')],
    ['revisions', 'a text twice', ({ revisions }) => revisions.push(...revisions.slice(-1))],
    ['revisions', 'texts in another order', ({ revisions }) => revisions.reverse()],
    ['keys', 'a key that has not signed', ({ keys }) => keys.push({ uid, spki, kind })],
    ['keys', 'a key twice', ({ keys }) => keys.push(...keys.slice(-1))],
    ['keys', 'keys in another order', ({ keys }) => keys.reverse()],
  ])('%s: %s', (where, _, change) => {
    expect(found(change)).toEqual(fail('BUNDLE_MIXED', where))
  })

  test('a last entry with a time that nothing binds', () => {
    const late = ({ log }: Loose) =>
      log.push(changed(log.pop() as never, { at: entryAt(held.log, 7).ct + 1 }))
    expect(found(late)).toEqual(fail('TIME_MISMATCH', 'last entry'))
  })
})

describe('revocations of other years', () => {
  const of = (kid: string, year = '2015', at = after) => revokedIn(held, year, kid, at)

  test('count from their own time on, in the order of the keys', () => {
    const read = revoked(of(bac), of(nam, '2016', after + 1))
    const times = new Map([
      [bac, after],
      [nam, after + 1],
    ])
    expect(read).toMatchObject({ ok: true, value: { revokedAt: times } })
  })

  test.each<[string, readonly unknown[], ReturnType<typeof fail>]>([
    ['in another order', [of(nam), of(bac)], fail('BUNDLE_MIXED', 'revocations')],
    ['of one key twice', [of(bac), of(bac, '2016')], fail('BUNDLE_MIXED', 'revocations')],
    ['of a key that is not here', [of('f'.repeat(64))], fail('BUNDLE_MIXED', 'revocations')],
    ['of this year', [of(bac, '2014')], fail('BUNDLE_MIXED', 'revocation of this year')],
    ['given out as another year’s', [{ ...of(bac), year: '2016' }], fail('HASH_MISMATCH', 'revoke')],
    [
      'with another time than the bound one',
      [{ year: '2015', entry: { ...of(bac).entry, at: after + 1 } }],
      fail('TIME_MISMATCH', 'revoke'),
    ],
    ['that is none', [{ year: '2015', entry: entryAt(held.log, 2) }], fail('BUNDLE_MIXED', 'another act')],
  ])('%s are refused', (_, revocations, failure) => {
    expect(revoked(...revocations)).toEqual(failure)
  })
})
