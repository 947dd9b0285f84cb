import { entryHash } from '../log/chain'
import { parseEntry } from '../log/entry'
import type { Replay } from '../log/replay'
import type { Contents } from './contents'
import { fingerprintOf, grouped } from './fingerprint'
import { bundleFormat } from './format'
import type { ComparedValue, Foundation } from './report'
import type { Trust } from './trust'

const count = (number: number): string => String(number)

/** What the check of the file's format compared. */
export function file(text: string): readonly ComparedValue[] {
  return [
    { what: 'format', expected: bundleFormat, found: bundleFormat },
    { what: 'characters', expected: count(text.length), found: count(text.length) },
  ]
}

/** The head: recomputed from the first entry to the last, and as stated by the last entry. */
export function log({ projection, entries }: Replay): readonly ComparedValue[] {
  return [
    { what: 'entries', expected: count(entries.length), found: count(projection.seq) },
    { what: 'head', expected: projection.head, found: entries.at(-1)?.hash ?? '' },
  ]
}

/** The entry at which a log breaks: its recomputed and stated values, if it can be read at all. */
export function brokenLog(replay: Replay, stored: readonly unknown[]): readonly ComparedValue[] {
  const broken = parseEntry(stored[replay.projection.seq])
  if (!broken.ok) return []
  const { seq, prev, hash } = broken.value
  return [
    { what: 'seq', expected: count(replay.projection.seq + 1), found: count(seq) },
    { what: 'prev', expected: replay.projection.head, found: prev },
    { what: 'hash', expected: entryHash(replay.where, broken.value), found: hash },
  ]
}

/** How many revisions, keys and revocations the bundle has, and how many the log names. */
export function contents(
  { revisions, keys, revokedAt }: Contents,
  { entries }: Replay,
): readonly ComparedValue[] {
  const used = new Set(entries.map(({ kid }) => kid)).size
  const frozen = entries.filter(({ act }) => act === 'freeze').length
  return [
    { what: 'revisions', expected: count(frozen), found: count(revisions.size) },
    { what: 'keys', expected: count(used), found: count(keys.size) },
    { what: 'revocations', expected: count(revokedAt.size), found: count(revokedAt.size) },
  ]
}

/** The parties that had to sign, and the living signatures. */
export function force(
  { signatures, attestation }: Foundation,
  { projection }: Replay,
): readonly ComparedValue[] {
  const units = signatures.map(({ body }) => body.unit)
  return [
    { what: 'parties', expected: projection.parties.join(', '), found: units.join(', ') },
    { what: 'revision', expected: projection.revision, found: attestation.body.revision },
  ]
}

/** Every entry that the pledge rests on, with the key that its signature was checked with. */
export function signatures({
  freeze,
  open,
  passages,
  signatures: signed,
  attestation,
}: Foundation): readonly ComparedValue[] {
  return [freeze, open, ...passages, ...signed, attestation]
    .sort((a, b) => a.seq - b.seq)
    .map(({ seq, act, kid }) => ({ what: act, expected: fingerprintOf(kid), found: count(seq) }))
}

/** The people who signed and the one who attested. */
export function signers({ signatures: signed, attestation }: Foundation): readonly ComparedValue[] {
  const people = new Set(signed.map(({ by }) => by))
  return [
    { what: 'people', expected: count(signed.length), found: count(people.size) },
    { what: 'witness', expected: attestation.by, found: attestation.by },
  ]
}

/** What the freeze says about the previous year. */
export function lastYear({ freeze }: Foundation): readonly ComparedValue[] {
  return [{ what: 'lastYear', expected: freeze.body.last, found: freeze.body.last }]
}

/** The site on which the witness opened the signing. */
export function site({ open }: Foundation): readonly ComparedValue[] {
  return [{ what: 'origins', expected: open.body.rpId, found: open.body.origins.join(' ') }]
}

/** The witness's key: as known from outside, and the one that attested. */
export function witness({ attestation }: Foundation, { witnessKeys }: Trust): readonly ComparedValue[] {
  if (witnessKeys.length === 0) return []
  const expected = witnessKeys.map(grouped).join(' ')
  return [{ what: 'witnessKey', expected, found: fingerprintOf(attestation.kid) }]
}

/** The units' keys: as given by the reader, and as found in the signatures. */
export function wardKeys(
  { signatures: signed }: Foundation,
  { wardKeys: named }: Trust,
): readonly ComparedValue[] {
  return [...named].map(([unit, expected]) => {
    const signature = signed.find(({ body }) => body.unit === unit)
    const found = signature === undefined ? '' : fingerprintOf(signature.kid)
    return { what: unit, expected: grouped(expected), found }
  })
}
