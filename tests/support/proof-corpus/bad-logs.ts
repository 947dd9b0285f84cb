import type { Entry } from '@/domain/log/entry'

import { bundleOf, forcedBundle, mended, smallCeremony } from '../../fixtures/bundles'
import { changed, entryAt, rechained, resealed, withBody } from '../../fixtures/entries'
import { copyOf, type Table } from '../../fixtures/table'
import { attestedAt } from './good'
import { caseOf, forged, twoWards, type Case } from './kit'

/** A log whose entry `seq` is replaced, hashes left as they were. */
function replaced(table: Table, seq: number, over: (entry: Entry) => Entry): string {
  return forcedBundle(
    table,
    table.log.map((entry) => (entry.seq === seq ? over(entry) : entry)),
  )
}

/** Logs that do not follow. */
export async function badLogs(): Promise<Record<string, Case>> {
  const table = smallCeremony(2)
  const other = smallCeremony(2)
  const text = await bundleOf(table)
  const bad = (about: string, code: Case['code'], file: string) => caseOf(table, about, code, file)
  const [freeze, open, first, second, attest] = table.log as [Entry, Entry, Entry, Entry, Entry]
  const late = { ...second, ct: second.at - 3_600_000 }
  const stranger = withBody(first, { unit: 'hoa-minh' })
  const otherRound = entryAt(smallCeremony(2).log, 3)
  const capitals = (entry: Entry) => changed(entry, { sig: entry.sig.toUpperCase() })
  return {
    'entry-with-extra-field': bad(
      'A field too many in an entry.',
      'ENTRY_UNREADABLE',
      mended(text, ({ log }) => Object.assign(log[2] ?? {}, { verified: true })),
    ),
    'entry-with-proto-key': bad(
      'A field called __proto__ in an entry.',
      'ENTRY_UNREADABLE',
      text.replace('{"act":"sign"', '{"__proto__":{},"act":"sign"'),
    ),
    'unknown-act': bad(
      'An act that this reader does not know.',
      'ENTRY_NEWER',
      mended(text, ({ log }) => Object.assign(log[2] ?? {}, { act: 'consent' })),
    ),
    'unknown-act-misspelt': bad(
      'An act that there is not, spelt as none is.',
      'ENTRY_UNREADABLE',
      mended(text, ({ log }) => Object.assign(log[2] ?? {}, { act: 'Consent' })),
    ),
    'unknown-act-without-body': bad(
      'An act that this reader does not know, with a list for its body.',
      'ENTRY_UNREADABLE',
      mended(text, ({ log }) => Object.assign(log[2] ?? {}, { act: 'consent', body: [] })),
    ),
    'unknown-act-called-constructor': bad(
      'An act called constructor.',
      'ENTRY_NEWER',
      mended(text, ({ log }) => Object.assign(log[2] ?? {}, { act: 'constructor' })),
    ),
    'signature-too-short': bad(
      'A signature of 63 bytes.',
      'ENTRY_UNREADABLE',
      replaced(table, 3, (entry) => changed(entry, { sig: entry.sig.slice(2) })),
    ),
    'signature-in-der': bad(
      'A signature in DER.',
      'ENTRY_UNREADABLE',
      replaced(table, 3, (entry) => changed(entry, { sig: `3044${entry.sig}` })),
    ),
    'signature-in-capitals': bad('Hex in capitals.', 'ENTRY_UNREADABLE', replaced(table, 3, capitals)),
    'line-break-in-a-name': bad(
      'A line break in a name.',
      'ENTRY_UNREADABLE',
      replaced(table, 3, (entry) => withBody(entry, { name: 'A\nB' })),
    ),
    'invisible-sign-in-a-name': bad(
      'A zero-width space in a name.',
      'ENTRY_UNREADABLE',
      replaced(table, 3, (entry) => withBody(entry, { name: 'Trần\u200bMinh Khôi' })),
    ),
    'turn-of-direction-in-a-file-name': copyCalled('a\u202efdp.exe'),
    ...Object.fromEntries(
      ['\ufeff', '\u001c', '\u0085', '\u00a0'].map((sign) => [
        `origin-with-u-${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
        bad(
          'An origin with a sign that some count as white space.',
          'ENTRY_UNREADABLE',
          replaced(table, 2, (entry) => withBody(entry, { origins: [`https://giaouoc.test${sign}`] })),
        ),
      ]),
    ),
    'entry-dropped': bad(
      'A signature taken out.',
      'ENTRY_MISSING',
      forcedBundle(table, [freeze, open, second, attest]),
    ),
    'entry-twice': bad(
      'A signature twice.',
      'ENTRY_MISSING',
      forcedBundle(table, [freeze, open, first, first, second, attest]),
    ),
    'entries-swapped': bad(
      'Two signatures swapped.',
      'ENTRY_MISSING',
      forcedBundle(table, [freeze, open, second, first, attest]),
    ),
    'first-entry-missing': bad(
      'The freeze taken out.',
      'ENTRY_MISSING',
      forcedBundle(table, [open, first, second, attest]),
    ),
    'log-empty': bad(
      'No entry at all.',
      'BUNDLE_MIXED',
      mended(text, (bundle) => (bundle.log = [])),
    ),
    'two-logs-spliced': bad(
      'The beginning of one log and the end of another.',
      'CHAIN_BROKEN',
      forcedBundle(table, [freeze, open, first, ...other.log.slice(3)]),
    ),
    'server-time-moved': bad(
      'A server time moved by a minute.',
      'TIME_MISMATCH',
      replaced(table, 3, (entry) => changed(entry, { at: entry.at + 60_000 })),
    ),
    'device-time-off': bad(
      'A device an hour off, hashed anew.',
      'TIME_MISMATCH',
      forged(table, () => [freeze, open, first, late, attest]),
    ),
    'attestation-redated-to-1970': bad(
      'The time of the attestation set to 0, hashed anew.',
      'TIME_MISMATCH',
      forged(table, () => [freeze, open, first, second, { ...attest, ct: 0, at: 0 }]),
    ),
    'attested-before-the-last-signature': bad(
      'Attested more than two minutes before the entry before, and signed so.',
      'TIME_MISMATCH',
      attestedAt(table, (prevAt) => prevAt - 120_001),
    ),
    'letter-changed': bad(
      'A letter of a name changed.',
      'HASH_MISMATCH',
      replaced(table, 3, (entry) => withBody(entry, { name: 'Trần Minh Khối' })),
    ),
    'notes-changed': bad(
      'Reservations slipped in.',
      'HASH_MISMATCH',
      replaced(table, 3, (entry) =>
        changed(entry, { notes: '{"reservations":[{"item":"ho-ngheo","note":"x"}]}' }),
      ),
    ),
    'hash-changed': bad(
      'A hash changed.',
      'HASH_MISMATCH',
      replaced(table, 5, (entry) => changed(entry, { hash: 'e'.repeat(64) })),
    ),
    'another-year': bad(
      'The log of 2014 given out as that of 2015.',
      'HASH_MISMATCH',
      mended(text, (bundle) => (bundle.year = '2015')),
    ),
    'signed-twice': bad(
      'One ward signs twice, hashed anew.',
      'ACT_ILLEGAL',
      forged(table, () => [freeze, open, first, first, second, attest]),
    ),
    'attested-too-early': bad(
      'Attested with one ward missing, hashed anew.',
      'ACT_ILLEGAL',
      forged(table, () => [freeze, open, first, attest]),
    ),
    'signed-by-an-outsider': bad(
      'A ward that is no party, hashed anew.',
      'ACT_ILLEGAL',
      forged(table, () => [freeze, open, stranger, second, attest]),
    ),
    'signed-before-the-opening': bad(
      'Signed before the opening, hashed anew.',
      'ACT_ILLEGAL',
      forged(table, () => [freeze, first, open, second, attest]),
    ),
    'signature-of-another-round': bad(
      'A signature of another round, hashed anew.',
      'ACT_ILLEGAL',
      forged(table, () => [freeze, open, otherRound, second, attest]),
    ),
    'attested-twice': bad(
      'Attested twice, hashed anew.',
      'ACT_ILLEGAL',
      forged(table, (log) => [...log, attest]),
    ),
    'attestation-voided': voided(),
    'not-attested': bad(
      'Cut before the attestation.',
      'NOT_IN_FORCE',
      forged(table, (log) => log.slice(0, 4)),
    ),
    'unbound-time': bad(
      'A server time for the last entry, which nothing binds.',
      'TIME_MISMATCH',
      mended(text, ({ log }) => (log[4] = resealed(table.where, attest))),
    ),
    'all-hashed-anew-on-zeros': bad(
      'The first entry does not begin from zeros.',
      'CHAIN_BROKEN',
      forcedBundle(table, [
        resealed(table.where, changed(freeze, { prev: 'a'.repeat(64) })),
        ...rechained(table.where, [open]),
      ]),
    ),
  }
}

function copyCalled(fileName: string): Case {
  const table = twoWards()
  const body = { revision: table.replay().projection.revision, ...copyOf(''), fileName }
  table.put({ signer: table.witness(), act: 'attach', body, notes: {} })
  const about = 'A turn of direction in the name of a file, signed by the witness.'
  return caseOf(table, about, 'ENTRY_UNREADABLE', forcedBundle(table))
}

function voided(): Case {
  const table = twoWards()
  table.annul(5)
  return caseOf(table, 'The attestation was voided.', 'NOT_IN_FORCE', forcedBundle(table))
}
