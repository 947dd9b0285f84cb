import type { ErrorCode } from '../shared/errors'
import { zeroDigest } from '../shared/digest'
import { fail, ok, type Result } from '../shared/result'
import { same } from '../shared/same'
import { firstStage } from '../stages/stage'
import type { Where } from './where'
import { blankResults, type Projection } from '../acts/projection'
import { clockTolerance, entryHash } from './chain'
import { isAct, type Entry } from './entry'
import { move } from './move'
import { registry } from '../acts/registry'
import { enterSignature } from '../acts/sign'

/** Why the log is broken, and the first entry that is no longer trusted. */
export type Alarm = { readonly code: ErrorCode; readonly seq: number; readonly detail?: string }

/** True if the log goes on with an act that only a newer version of the app can read: no sign that it was altered. */
export function isOnlyNewer(alarm: Alarm | null): boolean {
  return alarm?.code === 'ENTRY_NEWER'
}

/** Why nothing is done in a year whose log raises `alarm`: ENTRY_NEWER, or ALARM_RAISED. */
export function refusalFor(alarm: Alarm): ReturnType<typeof fail> {
  return isOnlyNewer(alarm) ? fail('ENTRY_NEWER') : fail('ALARM_RAISED', alarm.code)
}

/** A replayed log: the entries that follow from one another, and the state they lead to. */
export type Replay = {
  readonly where: Where
  readonly entries: readonly Entry[]
  readonly projection: Projection
  readonly alarm: Alarm | null
}

/** The state of an empty log, without the time of the year's creation, which the server sets. */
export const emptyProjection: Omit<Projection, 'at'> = {
  stage: firstStage,
  revision: '-',
  number: 0,
  parties: [],
  origins: [],
  rpId: '',
  opening: '',
  freed: {},
  signed: {},
  attested: 0,
  ...blankResults,
  seq: 0,
  head: zeroDigest,
}

/** A year before its first entry; its creation time, known only from entry 1, is 0. */
export function emptyReplay(where: Where): Replay {
  return { where, entries: [], projection: { ...emptyProjection, at: 0 }, alarm: null }
}

/** True if an act that signs its time says that it was made before the entry that it follows. */
function isBeforeTheLast({ act, seq, ct, prevAt }: Entry): boolean {
  return registry[act].signsTime && seq > 1 && ct < prevAt - clockTolerance
}

/** Applies `entry`. `signed` is the projection's own record of signatures, not shared, so it may be mutated. */
function follow(replay: Replay, entry: Entry, signed: Record<string, number>): Result<Projection> {
  const before = replay.projection
  if (entry.seq !== before.seq + 1) return fail('ENTRY_MISSING')
  if (entry.prev !== before.head) return fail('CHAIN_BROKEN')
  if (entry.seq > 1 && entry.prevAt !== before.at) return fail('TIME_MISMATCH', 'previous entry')
  if (Math.abs(entry.ct - entry.at) > clockTolerance) return fail('TIME_MISMATCH', 'client time')
  if (isBeforeTheLast(entry)) return fail('TIME_MISMATCH', 'before the previous entry')
  if (entryHash(replay.where, entry) !== entry.hash) return fail('HASH_MISMATCH')
  const change = isAct(entry, 'sign')
    ? enterSignature(before, entry, signed)
    : move(before, entry, replay.entries)
  if (!change.ok) return change
  return ok({ ...before, ...change.value, seq: entry.seq, head: entry.hash, at: entry.at })
}

/**
 * Replays further entries, in order of seq, onto what has been replayed. Stops at the first that does not follow and
 * names it in `alarm`; earlier entries stay. Pure and synchronous: whether a signature is mathematically valid is a
 * separate overlay (judging/judge.ts).
 */
export function extend(replay: Replay, further: readonly Result<Entry>[]): Replay {
  if (replay.alarm !== null) return replay
  let { projection } = replay
  let signed = { ...projection.signed }
  const entries = [...replay.entries]
  const alarmAt = (seq: number, failure: Alarm | { code: ErrorCode; detail?: string }): Replay => ({
    where: replay.where,
    entries,
    projection,
    alarm: { ...failure, seq },
  })
  for (const entry of further) {
    const seq = projection.seq + 1
    if (!entry.ok) return alarmAt(seq, entry.failure)
    const next = follow({ ...replay, entries, projection }, entry.value, signed)
    if (!next.ok) return alarmAt(seq, next.failure)
    if (next.value.signed !== projection.signed && !isAct(entry.value, 'sign'))
      signed = { ...next.value.signed }
    projection = next.value
    entries.push(entry.value)
  }
  return { ...replay, entries, projection }
}

/** Replays a whole log from its first entry. */
export function replayLog(where: Where, log: readonly Result<Entry>[]): Replay {
  return extend(emptyReplay(where), log)
}

const fields = Object.keys(emptyReplay({ bloc: '', year: '' }).projection) as readonly (keyof Projection)[]

/**
 * Compares the year document with the log at the same seq; null if they agree, or if one of them has not arrived yet.
 * If the log is empty, everything but the creation time is compared.
 */
export function compareWithYear(replay: Replay, year: Projection): Alarm | null {
  if (replay.alarm !== null || year.seq !== replay.projection.seq) return null
  const differs = fields.find(
    (field) => !(field === 'at' && year.seq === 0) && !same(replay.projection[field], year[field]),
  )
  return differs === undefined ? null : { code: 'PROJECTION_MISMATCH', seq: year.seq, detail: differs }
}
