import { registry } from '@/domain/acts/registry'
import { textNamed } from '@/domain/proof/named'
import type { ResultsVerdict } from '@/domain/judging/results'
import type { Entry } from '@/domain/log/entry'
import type { ErrorCode } from '@/domain/shared/errors'
import { sha256Hex } from '@/domain/shared/digest'
import type { KeyKind } from '@/domain/signing/key'
import type { Site } from '@/domain/signing/assertion'

import { forcedBundle, mended, smallCeremony, type Loose } from '../../fixtures/bundles'
import { createSigner, type Signer } from '../../fixtures/signers'
import { layTable, type Table } from '../../fixtures/table'
import { yearAfter, type YearAfter } from '../../fixtures/year-after'
import { knowing, type Case, type Known } from './kit'

/** The wards of the cases: the first leads the bloc. */
export const [bac, nam, khanh] = ['hoa-hiep-bac', 'hoa-hiep-nam', 'hoa-khanh-bac'] as const

/** A day in milliseconds. */
export const day = 86_400_000

/** A year in which `count` wards have a pledge in force. */
export function inForce(count = 2): YearAfter {
  return yearAfter(smallCeremony(count))
}

/** A year in which all have been called for reports. */
export function called(count = 2): YearAfter {
  const year = inForce(count)
  year.call()
  return year
}

/** A year in which all have reported. */
export function reported(count = 2): YearAfter {
  const year = called(count)
  for (const unit of year.table.replay().projection.parties) year.report(unit)
  return year
}

/** A year in which the head has scored what all have reported. */
export function appraised(count = 2): YearAfter {
  const year = reported(count)
  year.appraise()
  return year
}

/** A year in which all have answered. */
export function answered(count = 2): YearAfter {
  const year = appraised(count)
  for (const unit of year.table.replay().projection.parties) year.vote(unit)
  return year
}

export const proven: ResultsVerdict = { state: 'proven' }
export const none: ResultsVerdict = { state: 'none' }
export const unproven = ({ seq }: Pick<Entry, 'seq'>): ResultsVerdict => ({ state: 'unproven', seq })
export const invalid = (code: ErrorCode, { seq }: Pick<Entry, 'seq'>): ResultsVerdict => ({
  state: 'invalid',
  seq,
  code,
})

/** An entry of another year's log. */
type Term = { readonly year: string; readonly entry: Entry }

/** What a file is made of, beside the log of its table. */
export type Making = {
  readonly entries?: readonly Entry[]
  readonly terms?: readonly Term[]
  /** Digests of texts, and ids of keys, that are left out. */
  readonly without?: readonly string[]
  readonly change?: (bundle: Loose) => void
  readonly known?: Partial<Known>
  /** The entries that fail, are open, or whose key nobody has compared; those alone that decide where left out. */
  readonly weak?: readonly Pick<Entry, 'seq'>[]
}

/** The file that somebody who cares for no check would write of a year, with every text that its log names. */
function fileOf({ table, texts }: YearAfter, making: Making = {}): string {
  const { entries = table.log, terms = [], without = [], change } = making
  const named = [...new Set(entries.flatMap(textNamed))].filter((digest) => !without.includes(digest))
  const { keys } = table.evidence()
  const authors = [...entries, ...terms.map(({ entry }) => entry)].map(({ kid }) => kid)
  const used = [...new Set(authors)].filter((kid) => !without.includes(kid))
  return mended(forcedBundle(table, entries), (bundle) => {
    bundle.texts = named.flatMap((digest) => texts.get(digest) ?? [])
    bundle.terms = terms.map(({ year, entry }) => ({ year, entry: { ...entry, at: entry.ct } }))
    bundle.keys = used.flatMap((kid) => {
      const key = keys.get(kid)
      return key === undefined ? [] : [{ uid: key.uid, spki: key.spki, kind: key.kind }]
    })
    change?.(bundle)
  })
}

/** Entries whose time neither they themselves prove nor one after them that signs its place, but for the weak ones. */
function unprovenTimes(entries: readonly Entry[], weak: readonly Pick<Entry, 'seq'>[]): readonly number[] {
  const isWeak = (entry: Entry) => weak.some(({ seq }) => seq === entry.seq)
  const last = entries.findLast((entry) => registry[entry.act].signsHead && !isWeak(entry))?.seq ?? 0
  return entries.flatMap((entry) => {
    const isProven = entry.seq < last || (registry[entry.act].signsTime && !isWeak(entry))
    return isProven ? [] : [entry.seq]
  })
}

/** A case of a valid file with results, read by somebody who trusts the witness. */
export function yearCase(year: YearAfter, about: string, results: ResultsVerdict, making: Making = {}): Case {
  const { entries = year.table.log, known = {}, weak = 'seq' in results ? [results] : [] } = making
  return {
    about,
    code: null,
    results,
    unproven: unprovenTimes(entries, weak),
    file: fileOf(year, making),
    known: knowing(year.table, known),
  }
}

/** A case of a file with results that is not even valid. */
export function badCase(year: YearAfter, about: string, code: ErrorCode, making: Making = {}): Case {
  return { about, code, file: fileOf(year, making), known: knowing(year.table) }
}

/** The digest under which any text stands in the file of a year. */
export function forgeText({ texts }: YearAfter, text: string): string {
  const digest = sha256Hex(text)
  texts.set(digest, text)
  return digest
}

/** Somebody who signs as `signer`, with a signature that holds nothing. */
export function zeroed(signer: Signer): Signer {
  return { ...signer, prove: (text, bend) => ({ ...signer.prove(text, bend), sig: '0'.repeat(128) }) }
}

/** Somebody who signs as `signer`, on another site. */
export function onSite(signer: Signer, { origins: [origin = ''], rpId }: Site): Signer {
  return { ...signer, prove: (text, bend) => signer.prove(text, { ...bend, origin, rpId }) }
}

/** Another key of `uid`, whose own text is put into the file. */
export function anotherKey({ seated }: Table, uid: string, kind: KeyKind = 'passkey'): Signer {
  const signer = createSigner(uid, kind)
  seated.set(`${uid} ${signer.kid}`, signer)
  return signer
}

/** Who acts for `unit`, in place of whoever leads. */
export function speaking({ table }: YearAfter, unit: string) {
  const { name, position, capacity } = table.seat(unit)
  return { signer: table.leader(unit), body: { unit, name, position, capacity } }
}

/** The same people in another year, in which nothing has happened. */
export function anotherYear({ table }: YearAfter, year: string): YearAfter {
  const where = { bloc: table.where.bloc, year }
  const { kind, site, seated } = table
  return yearAfter(layTable(kind, where, site, { log: [], seated, revisions: new Map() }))
}

/** An entry of another year as a file has it. */
export function termIn({ table }: YearAfter, entry: Entry): Term {
  return { year: table.where.year, entry }
}
