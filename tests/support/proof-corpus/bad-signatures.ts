import type { Entry } from '@/domain/log/entry'
import { canonical } from '@/domain/shared/canonical'

import type { Bend } from '../../fixtures/authenticator'
import { bundleOf, forcedBundle, mended } from '../../fixtures/bundles'
import { changed, entryAt } from '../../fixtures/entries'
import type { Table } from '../../fixtures/table'
import { caseOf, forged, freezeWith, resigned, twoWards, type Case } from './kit'

function bent(about: string, code: Case['code'], bend: Bend): Case {
  const table = twoWards({ first: (at) => at.sign('hoa-hiep-bac', bend) })
  return caseOf(table, about, code, forcedBundle(table))
}

/** A ceremony whose first signature is made anew over other fields, before everything after it. */
function otherwise(about: string, code: Case['code'], over: (first: Entry<'sign'>) => object): Case {
  const table = twoWards()
  const leader = table.leader('hoa-hiep-bac')
  const first = resigned(table, entryAt(table.log, 3), leader, over(entryAt<'sign'>(table.log, 3)))
  return caseOf(
    table,
    about,
    code,
    forged(table, ([freeze, open, , ...rest]) =>
      [freeze, open, first, ...rest].flatMap((entry) => entry ?? []),
    ),
  )
}

function forgedCases(): Record<string, Case> {
  const table = twoWards()
  const [freeze, open, first, second, attest] = table.log as [
    never,
    never,
    ReturnType<Table['sign']>,
    ReturnType<Table['sign']>,
    never,
  ]
  const proofOf = ({ sig, ad, cdj }: typeof first) => ({ sig, ad, cdj })
  const bad = (about: string, code: Case['code'], log: readonly unknown[]) =>
    caseOf(
      table,
      about,
      code,
      forged(table, () => log as never),
    )
  return {
    'signatures-swapped': bad('Two wards’ signatures swapped, hashed anew.', 'CHALLENGE_MISMATCH', [
      freeze,
      open,
      changed(first, proofOf(second)),
      changed(second, proofOf(first)),
      attest,
    ]),
    'attestation-redated': bad(
      'The time of the attestation moved by a second, hashed anew.',
      'CHALLENGE_MISMATCH',
      [freeze, open, first, second, { ...(attest as typeof first), ct: (attest as typeof first).ct + 1000 }],
    ),
    'garbage-signature': bad('A signature of the right shape.', 'SIGNATURE_INVALID', [
      freeze,
      open,
      changed(first, { sig: 'ab'.repeat(64) }),
      second,
      attest,
    ]),
    'r-and-s-zero': bad('r and s of zero.', 'SIGNATURE_INVALID', [
      freeze,
      open,
      changed(first, { sig: '0'.repeat(128) }),
      second,
      attest,
    ]),
    'name-changed-and-hashed-anew': bad('Another name, hashed anew.', 'CHALLENGE_MISMATCH', [
      freeze,
      open,
      { ...first, body: { ...first.body, name: 'Trần Minh Khối' } },
      second,
      attest,
    ]),
  }
}

function droppedRevocation(): Case {
  const table = twoWards({
    attest: (at) => {
      at.revoke(at.witness(), at.signerOf('nguoi-khac').kid)
      return at.attest()
    },
  })
  const without = forged(table, (log) => log.filter(({ act }) => act !== 'revoke'))
  return caseOf(
    table,
    'A revocation dropped, hashed anew: the attestation was made over another head.',
    'CHALLENGE_MISMATCH',
    without,
  )
}

function headReplaced(): Case {
  const table = twoWards({ freeze: (at) => freezeWith(at, { last: `2013/8/${'c'.repeat(64)}` }) })
  const file = forged(table, ([freeze, ...rest]) => [
    { ...freeze, body: { ...freeze?.body, last: `2013/8/${'d'.repeat(64)}` } } as never,
    ...rest,
  ])
  return caseOf(
    table,
    'The head of last year’s log replaced, hashed anew: no signature is at its place any more.',
    'ACT_ILLEGAL',
    file,
  )
}

function revokedBefore(): Case {
  const table = twoWards({
    first: (at) => {
      at.revoke(at.witness(), at.leader('hoa-hiep-bac').kid)
      return at.sign('hoa-hiep-bac')
    },
  })
  return caseOf(table, 'Signed with a key that had been revoked.', 'KEY_REVOKED', forcedBundle(table))
}

function deviceWithAssertion(): Case {
  const table = twoWards({ kind: 'device' })
  const first = entryAt(table.log, 3)
  const file = forged(table, (log) =>
    log.map((entry) => (entry === first ? changed(entry, { cdj: '{}' }) : entry)),
  )
  return caseOf(table, 'A device key with client data.', 'CLIENT_DATA_INVALID', file)
}

/** The first signature with reservations that do not hold. */
function reservedWrongly(): Record<string, Case> {
  const reserving = (about: string, ...reservations: readonly { item: string; note: string }[]) => {
    return otherwise(about, 'NOTES_INVALID', ({ body }) => ({
      body: { ...body, decision: 'reserve' },
      notes: canonical({ reservations }),
    }))
  }
  const note = 'Đề nghị 1.10'
  return {
    'reserved-unknown-item': reserving('An item that the text does not have.', { item: 'khong-co', note }),
    'reserved-twice': reserving(
      'One item reserved twice.',
      { item: 'ho-ngheo', note },
      { item: 'ho-ngheo', note: 'Đề nghị 1.20' },
    ),
    'line-feed-in-notes': reserving('A line feed in a note.', { item: 'ho-ngheo', note: 'a\nb' }),
    'turn-of-direction-in-notes': reserving('A turn of direction in a note.', {
      item: 'ho-ngheo',
      note: 'a\u202eb',
    }),
    'non-character-in-notes': reserving('U+FFFF in a note.', { item: 'ho-ngheo', note: 'a\uffff' }),
  }
}

/** Acts that do not hold by themselves. */
export async function badSignatures(): Promise<Record<string, Case>> {
  const table = twoWards()
  const text = await bundleOf(table)
  const bad = (about: string, code: Case['code'], file: string) => caseOf(table, about, code, file)
  const deep = (regular: string) => regular.replace('{', `{"x":${'['.repeat(40)}${']'.repeat(40)},`)
  return {
    ...forgedCases(),
    'revocation-dropped': droppedRevocation(),
    'older-years-head-replaced': headReplaced(),
    'key-revoked-before': revokedBefore(),
    'device-key-with-client-data': deviceWithAssertion(),
    'person-not-verified': bent('The person was not verified.', 'USER_NOT_VERIFIED', { flags: 0x01 }),
    'person-not-present': bent('The person was not present.', 'USER_NOT_VERIFIED', { flags: 0x04 }),
    'another-sites-key': bent('The hash of another rpId.', 'SITE_MISMATCH', { rpId: 'other.test' }),
    'authenticator-data-short': bent('Authenticator data of 36 bytes.', 'SITE_MISMATCH', {
      ad: (regular) => regular.slice(0, 72),
    }),
    'another-origin': bent('Signed on another site.', 'ORIGIN_NOT_ALLOWED', {
      origin: 'https://giaouoc.test.evil.example',
    }),
    'cross-origin': bent('Signed in a frame of another site.', 'CLIENT_DATA_INVALID', { crossOrigin: true }),
    'cross-origin-null': bent('crossOrigin is null.', 'CLIENT_DATA_INVALID', { crossOrigin: null }),
    'registration-for-assertion': bent('A registration given out as a signature.', 'CLIENT_DATA_INVALID', {
      type: 'webauthn.create',
    }),
    'client-data-no-json': bent('Client data that are no JSON.', 'CLIENT_DATA_INVALID', {
      cdj: (regular) => regular.slice(1),
    }),
    'replayed-challenge': bent('The challenge of another text.', 'CHALLENGE_MISMATCH', {
      challenge: 'A'.repeat(43),
    }),
    'padded-challenge': bent('A challenge with padding.', 'CHALLENGE_MISMATCH', {
      challenge: `${'A'.repeat(43)}=`,
    }),
    'client-data-nested-deep': bent('Client data that nest deep.', 'CLIENT_DATA_INVALID', { cdj: deep }),
    'notes-nested-deep': otherwise('Notes that nest deep.', 'NOTES_INVALID', () => ({
      notes: `${'['.repeat(40)}${']'.repeat(40)}`,
    })),
    'notes-not-canonical': otherwise('Notes with white space.', 'NOTES_INVALID', () => ({
      notes: '{"reservations": []}',
    })),
    'notes-of-another-act': otherwise('Notes of another act.', 'NOTES_INVALID', () => ({
      notes: '{"reason":"x"}',
    })),
    ...reservedWrongly(),
    'agrees-with-reservations': otherwise('Agrees, with reservations.', 'DECISION_MISMATCH', () => ({
      notes: '{"reservations":[{"item":"ho-ngheo","note":"x"}]}',
    })),
    'key-missing': bad(
      'A key is not there.',
      'KEY_UNKNOWN',
      mended(text, ({ keys }) => keys.splice(2, 1)),
    ),
    'key-of-somebody-else': bad(
      'A key given out as somebody else’s.',
      'KEY_MISMATCH',
      mended(text, ({ keys }) => Object.assign(keys[0] ?? {}, { uid: 'hoaminh' })),
    ),
    'key-relabelled': bad(
      'A passkey relabelled.',
      'KEY_MISMATCH',
      mended(text, ({ keys }) => Object.assign(keys[0] ?? {}, { kind: 'device' })),
    ),
    'revision-missing': bad(
      'The text is not there.',
      'REVISION_MISSING',
      mended(text, (bundle) => (bundle.revisions = [])),
    ),
  }
}
