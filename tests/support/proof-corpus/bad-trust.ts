import { plainFingerprint } from '@/domain/proof/fingerprint'

import { bundleOf, forcedBundle, mended, smallCeremony } from '../../fixtures/bundles'
import { entryAt } from '../../fixtures/entries'
import { createSigner } from '../../fixtures/signers'
import type { Table } from '../../fixtures/table'
import { revokedIn } from './good'
import { caseOf, freezeWith, knowing, openOn, twoWards, type Case } from './kit'

function linkedTo(about: string, last: string): Case {
  const table = twoWards({ freeze: (at) => freezeWith(at, { last }) })
  return caseOf(table, about, 'LAST_YEAR_INVALID', forcedBundle(table))
}

function openedOn(about: string, origin: string, rpId: string): Case {
  const bend = { origin, rpId }
  const table = twoWards({
    freeze: (at) => freezeWith(at, { bend }),
    open: (at) => openOn(at, origin, rpId),
    first: (at) => at.sign('hoa-hiep-bac', bend),
    second: (at) => at.sign('hoa-hiep-nam', bend),
    attest: (at) => at.attest(at.compared(), bend),
  })
  return caseOf(table, about, 'ORIGIN_NOT_PUBLIC', forcedBundle(table))
}

/** A whole ceremony made up by a witness office that really has the witness's key, and nobody else's. */
function fabricated(): Case {
  const table = smallCeremony(2)
  const real = createSigner('hoahiepnam', 'passkey')
  const known = { ...knowing(table), wardKeys: { 'hoa-hiep-nam': plainFingerprint(real.kid) } }
  const about = 'Made up by the witness office; found out by the key that the ward itself gives.'
  return { about, code: 'WARD_KEY_MISMATCH', file: forcedBundle(table), known }
}

async function contents(): Promise<Record<string, Case>> {
  const table = smallCeremony(2)
  const text = await bundleOf(table)
  const bad = (about: string, code: Case['code'], change: Parameters<typeof mended>[1]) =>
    caseOf(table, about, code, mended(text, change))
  const { kid } = table.leader('hoa-hiep-nam')
  const signedAt = entryAt(table.log, 4).at
  const revocation = (at: number, year = '2013') => revokedIn(table, year, kid, at)
  const stranger = createSigner('nguoi-la', 'passkey').key
  const of = (value: Table) => ({ uid: value.witness().uid, spki: stranger.spki, kind: stranger.kind })
  return {
    'text-of-another-round': bad('A text that no freeze names.', 'BUNDLE_MIXED', ({ revisions }) =>
      revisions.push('{}'),
    ),
    'key-of-nobody': bad('A key that no entry names.', 'BUNDLE_MIXED', ({ keys }) => keys.push(of(table))),
    'key-twice-in-keys': bad('A key twice.', 'BUNDLE_MIXED', ({ keys }) => keys.push(...keys.slice(0, 1))),
    'keys-out-of-order': bad('Keys in another order.', 'BUNDLE_MIXED', ({ keys }) => keys.reverse()),
    'revoked-last-year': bad('A key that last year’s log had revoked.', 'KEY_REVOKED', (bundle) =>
      Object.assign(bundle, { revocations: [revocation(signedAt - 300_000)] }),
    ),
    'revocation-of-this-year': bad('A revocation of this year beside the log.', 'BUNDLE_MIXED', (bundle) =>
      Object.assign(bundle, { revocations: [revocation(signedAt + 1000, '2014')] }),
    ),
    'revocation-twice': bad('A revocation twice.', 'BUNDLE_MIXED', (bundle) =>
      Object.assign(bundle, { revocations: [revocation(signedAt + 1000), revocation(signedAt + 2000)] }),
    ),
    'revocation-moved-to-another-year': bad(
      'A revocation given out as another year’s.',
      'HASH_MISMATCH',
      (bundle) => Object.assign(bundle, { revocations: [{ ...revocation(signedAt + 1000), year: '2012' }] }),
    ),
    'revocation-of-no-key-here': bad('A revocation of a key that is not here.', 'BUNDLE_MIXED', (bundle) =>
      Object.assign(bundle, { revocations: [revokedIn(table, '2013', 'f'.repeat(64), signedAt)] }),
    ),
    'revocation-that-is-none': bad('An opening given out as a revocation.', 'BUNDLE_MIXED', (bundle) =>
      Object.assign(bundle, { revocations: [{ year: '2013', entry: entryAt(table.log, 2) }] }),
    ),
    'revocation-unreadable': bad('A revocation that cannot be read.', 'ENTRY_UNREADABLE', (bundle) =>
      Object.assign(bundle, { revocations: [{ year: '2013', entry: {} }] }),
    ),
    'revocation-with-unbound-time': bad(
      'A revocation with a time that nothing binds.',
      'TIME_MISMATCH',
      (bundle) => {
        const { year, entry } = revocation(signedAt + 1000)
        Object.assign(bundle, { revocations: [{ year, entry: { ...entry, at: entry.at + 1 } }] })
      },
    ),
  }
}

/** Bundles that agree with themselves, and not with what the reader knows; and parts that do not belong. */
export async function badTrust(): Promise<Record<string, Case>> {
  const table = smallCeremony(2)
  const text = await bundleOf(table)
  const someone = plainFingerprint(createSigner('noivu', 'passkey').kid)
  const byStranger = twoWards({
    open: (at) => openOn(at, 'https://giaouoc.test', 'giaouoc.test', at.signerOf('nguoi-la')),
  })
  const stranger = 'Opened by somebody who is not the witness.'
  return {
    ...(await contents()),
    'last-year-misspelt': linkedTo('A link that is none.', '2013'),
    'last-year-in-capitals': linkedTo('A head in capitals.', `2013/8/${'C'.repeat(64)}`),
    'last-year-is-this-year': linkedTo('This year given out as last year.', `2014/8/${'c'.repeat(64)}`),
    'on-localhost': openedOn('Signed on localhost.', 'http://localhost:5173', 'localhost'),
    'on-an-address': openedOn('Signed on an address.', 'https://192.168.1.7', '192.168.1.7'),
    'without-encryption': openedOn('Signed over plain http.', 'http://giaouoc.test', 'giaouoc.test'),
    'witness-not-known': caseOf(table, 'Nobody said who the witness is.', 'WITNESS_NOT_PINNED', text, {
      witnessKeys: [],
    }),
    'another-witness': caseOf(
      table,
      'Another key than the witness’s attested.',
      'WITNESS_KEY_MISMATCH',
      text,
      { witnessKeys: [someone] },
    ),
    'opened-by-a-stranger': caseOf(byStranger, stranger, 'WITNESS_KEY_MISMATCH', forcedBundle(byStranger)),
    'made-up-by-the-witness': fabricated(),
    'ward-that-did-not-sign': caseOf(
      table,
      'A key is known for a ward that did not sign.',
      'WARD_KEY_MISMATCH',
      text,
      {
        wardKeys: { 'hoa-minh': someone },
      },
    ),
  }
}
