import type { IsKnown } from '../year/pins'
import { provenTimes } from '../year/proven-times'
import type { Verdicts } from '../log/standing'
import { entryCode } from '../log/entry-code'
import { isAct, type Entry } from '../log/entry'
import type { Replay } from '../log/replay'
import type { Revision } from '../pledge/revision'
import { contentCode, headCode, keyCode } from '../shared/code'
import type { ErrorCode } from '../shared/errors'
import type { Act, Notes } from '../acts/registry'
import type { KeyKind } from '../signing/key'
import { readNotes } from '../acts/notes'
import type { ResultsVerdict } from '../judging/results'
import { fingerprintOf } from './fingerprint'

/** The checks, in this order. The first that fails decides the verdict. */
export const checkIds = [
  'file',
  'log',
  'contents',
  'force',
  'signatures',
  'signers',
  'lastYear',
  'site',
  'witness',
  'wardKeys',
] as const
export type CheckId = (typeof checkIds)[number]

/** A comparison: the value recomputed or known from outside, and the value found in the file. */
export type ComparedValue = { readonly what: string; readonly expected: string; readonly found: string }

/**
 * One check: `notReached` follows the first that failed; `notAsked` means that the reader gave nothing to check, and
 * `notGiven` that nothing was given without which there is no trust. `trial` is a site that is not the official one, and
 * that the reader takes all the same.
 */
export type Check = {
  readonly id: CheckId
  readonly state: 'passed' | 'failed' | 'notReached' | 'notAsked' | 'notGiven' | 'trial'
  readonly compared: readonly ComparedValue[]
  /** The entry of the log that fails. */
  readonly seq?: number
}

/** A living signature: who signed, how, and the codes on their receipt. The attestation proves its time. */
export type SignatureFacts = {
  readonly seq: number
  readonly unit: string
  readonly name: string
  readonly position: string
  readonly capacity: string
  readonly decision: 'agree' | 'reserve'
  readonly reservations: Notes['sign']['reservations']
  readonly at: number
  readonly kind: KeyKind
  readonly signatureCode: string
  readonly keyCode: string
  readonly fingerprint: string
}

/** One line of the log; `sound` is false for an act that does not hold, null for one of which the file leaves something out. */
export type LogLine = {
  readonly seq: number
  readonly act: Act
  readonly by: string
  /** The name that `by` signed with in this log, or ''. */
  readonly name: string
  readonly unit: string
  /** Null if nothing proves it. */
  readonly at: number | null
  readonly kind: KeyKind
  readonly code: string
  readonly sound: boolean | null
}

/** What a bundle proves. Present only with the verdict "valid". */
export type ProvenFacts = {
  readonly bloc: string
  readonly year: string
  readonly revision: Revision
  readonly revisionDigest: string
  readonly contentCode: string
  readonly origins: readonly string[]
  readonly demo: boolean
  /** It signs its own time. */
  readonly attestation: {
    readonly seq: number
    readonly name: string
    readonly position: string
    readonly at: number
    readonly kind: KeyKind
    readonly signatureCode: string
    readonly keyCode: string
    readonly fingerprint: string
  }
  readonly signatures: readonly SignatureFacts[]
  readonly log: readonly LogLine[]
  /** `year/seq/head` of last year's log, or "none". */
  readonly lastYear: string
  readonly head: string
  readonly headCode: string
  /** The verdict on the results of the year, which never changes that on the pledge. */
  readonly results: ResultsVerdict
}

/**
 * The outcome. `invalid`: the file contradicts itself. `notTrusted`: it is consistent, but contradicts what the reader
 * knows from outside. There is nothing in between.
 */
export type Report =
  | {
      readonly verdict: 'valid'
      readonly code: null
      readonly checks: readonly Check[]
      readonly facts: ProvenFacts
    }
  | {
      readonly verdict: 'invalid' | 'notTrusted'
      readonly code: ErrorCode
      readonly checks: readonly Check[]
      readonly facts: null
    }

/** The acts that the pledge rests on. */
export type Foundation = {
  readonly freeze: Entry<'freeze'>
  readonly open: Entry<'open'>
  /** Every resume and void since the opening. */
  readonly passages: readonly Entry<'resume' | 'void'>[]
  /** The living signatures, in the order of the pledge. */
  readonly signatures: readonly Entry<'sign'>[]
  readonly attestation: Entry<'attest'>
}

function namesIn(entries: readonly Entry[]): ReadonlyMap<string, { name: string; unit: string }> {
  const names = new Map<string, { name: string; unit: string }>()
  for (const entry of entries) {
    if (isAct(entry, 'sign') || isAct(entry, 'refuse'))
      names.set(entry.by, { name: entry.body.name, unit: entry.body.unit })
    if (isAct(entry, 'attest')) names.set(entry.by, { name: entry.body.name, unit: '' })
  }
  return names
}

function logLines({ where, entries }: Replay, verdicts: Verdicts, isKnown: IsKnown): readonly LogLine[] {
  const names = namesIn(entries)
  const isProven = provenTimes(entries, verdicts, isKnown)
  return entries.map((entry) => ({
    seq: entry.seq,
    act: entry.act,
    by: entry.by,
    name: names.get(entry.by)?.name ?? '',
    unit: names.get(entry.by)?.unit ?? '',
    at: isProven(entry) ? entry.at : null,
    kind: entry.kind,
    code: entryCode(where, entry),
    sound: verdicts.get(entry.seq)?.ok ?? null,
  }))
}

/** Collects what a bundle proves, once every check has passed. */
export function factsOf(
  replay: Replay,
  verdicts: Verdicts,
  foundation: Foundation,
  revision: Revision,
  { demo, isKnown }: { readonly demo: boolean; readonly isKnown: IsKnown },
): Omit<ProvenFacts, 'results'> {
  const { where, projection } = replay
  const { attestation } = foundation
  const keyFacts = (entry: Entry) => ({
    seq: entry.seq,
    at: entry.at,
    kind: entry.kind,
    signatureCode: entryCode(where, entry),
    keyCode: keyCode(entry.kid),
    fingerprint: fingerprintOf(entry.kid),
  })
  return {
    ...where,
    revision,
    revisionDigest: projection.revision,
    contentCode: contentCode(projection.revision),
    origins: foundation.open.body.origins,
    demo,
    attestation: {
      ...keyFacts(attestation),
      name: attestation.body.name,
      position: attestation.body.position,
    },
    signatures: foundation.signatures.map((entry) => {
      const { unit, name, position, capacity, decision } = entry.body
      const notes = readNotes('sign', entry.notes)
      const reservations = notes.ok ? notes.value.reservations : []
      return { ...keyFacts(entry), unit, name, position, capacity, decision, reservations }
    }),
    log: logLines(replay, verdicts, isKnown),
    lastYear: foundation.freeze.body.last,
    head: projection.head,
    headCode: headCode(projection.head),
  }
}
