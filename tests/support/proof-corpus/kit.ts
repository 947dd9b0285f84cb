import type { Entry } from '@/domain/log/entry'
import { plainFingerprint } from '@/domain/proof/fingerprint'
import type { ResultsVerdict } from '@/domain/judging/results'
import type { ErrorCode } from '@/domain/shared/errors'
import { signedText } from '@/domain/log/statement'

import type { Bend } from '../../fixtures/authenticator'
import { forcedBundle, pledgeAmong } from '../../fixtures/bundles'
import { rechained, resealed } from '../../fixtures/entries'
import { writtenPledge } from '../../fixtures/pledge'
import type { Signer } from '../../fixtures/signers'
import { layTable, type Table } from '../../fixtures/table'

/** What a reader of a case is given beside the file; fingerprints plain. */
export type Known = {
  readonly witnessKeys: readonly string[]
  readonly wardKeys: Readonly<Record<string, string>>
  readonly demo: boolean
}

/** One case: what it shows, the code it must give (null: valid), what the results of a valid one are, and the file. */
export type Case = {
  readonly about: string
  readonly code: ErrorCode | null
  readonly results?: ResultsVerdict
  readonly file: string | Buffer
  readonly known: Known
  /** The entries of a valid file whose time is not proven. */
  readonly unproven?: readonly number[]
}

/** What a reader knows who trusts the witness of `table`. */
export function knowing(table: Table, over: Partial<Known> = {}): Known {
  return { witnessKeys: [plainFingerprint(table.witness().kid)], wardKeys: {}, demo: false, ...over }
}

const noResults: ResultsVerdict = { state: 'none' }

/** A case whose reader trusts the witness of `table`; nobody has called for results there. */
export function caseOf(
  table: Table,
  about: string,
  code: ErrorCode | null,
  file: string | Buffer,
  over: Partial<Known> = {},
): Case {
  const results = code === null ? { results: noResults } : {}
  return { about, code, ...results, file, known: knowing(table, over) }
}

/** The bundle of a log that was changed and then numbered, linked and hashed anew. */
export function forged(table: Table, change: (log: Entry[]) => readonly Entry[]): string {
  return forcedBundle(table, rechained(table.where, change([...table.log])))
}

/** `entry` with other fields, signed anew by `signer`: what the signer themselves could have made. */
export function resigned(table: Table, entry: Entry, signer: Signer, over: object, bend: Bend = {}): Entry {
  const changed = { ...entry, ...over, by: signer.uid, kid: signer.kid, kind: signer.key.kind } as Entry
  const proof = signer.prove(signedText(table.where, changed), bend)
  return resealed(table.where, { ...changed, ...proof })
}

/** A table of two wards on which every act but those given has been done; each step may be replaced. */
export function twoWards(
  steps: {
    readonly kind?: 'passkey' | 'device'
    readonly freeze?: (table: Table) => unknown
    readonly open?: (table: Table) => unknown
    readonly first?: (table: Table) => unknown
    readonly second?: (table: Table) => unknown
    readonly attest?: (table: Table) => unknown
  } = {},
): Table {
  const table = layTable(steps.kind ?? 'passkey')
  const {
    freeze = () => table.freeze(pledgeAmong(2)),
    open = () => table.open(),
    first = () => table.sign('hoa-hiep-bac'),
    second = () => table.sign('hoa-hiep-nam'),
    attest = () => table.attest(),
  } = steps
  for (const step of [freeze, open, first, second, attest]) step(table)
  return table
}

/** Freezes a pledge of two wards with a `last` of one's own, or over another text than its entry says. */
export function freezeWith(
  table: Table,
  over: { readonly last?: string; readonly text?: string; readonly digest?: string; readonly bend?: Bend },
) {
  const { digest, text } = writtenPledge(pledgeAmong(2))
  const revision = over.digest ?? digest
  table.revisions.set(revision, over.text ?? text)
  const parties = ['hoa-hiep-bac', 'hoa-hiep-nam']
  const body = { revision, number: 1, previous: '-', last: over.last ?? 'none', parties }
  return table.put({
    signer: table.leader('hoa-hiep-bac'),
    act: 'freeze',
    body,
    notes: {},
    bend: over.bend ?? {},
  })
}

/** Opens on a site of one's own. */
export function openOn(table: Table, origin: string, rpId: string, signer: Signer = table.witness()) {
  const { revision } = table.replay().projection
  const body = { revision, origins: [origin], rpId }
  return table.put({ signer, act: 'open', body, notes: {}, bend: { origin, rpId } })
}

/** Signs for a unit with somebody else's key. */
export function signAs(table: Table, unit: string, signer: Signer) {
  const body = { ...table.seat(unit), decision: 'agree' as const }
  return table.put({ signer, act: 'sign', body, notes: { reservations: [] } })
}
