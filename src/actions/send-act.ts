import { registry } from '@/domain/acts/registry'
import type { Entry, SignedAct } from '@/domain/log/entry'
import { clockTolerance, entryHash } from '@/domain/log/chain'
import { extend, refusalFor, type Replay } from '@/domain/log/replay'
import { isPassing, type Failure } from '@/domain/shared/errors'
import { fail, ok, type Result } from '@/domain/shared/result'
import { pause, within } from './deadline'
import type { Kept } from '@/device/storage'

import { keptStanding } from './kept-standing'
import type { Services } from './scene'

const deadline = 10_000
const attempts = 8

/** Reads the sent entry back from the server and recomputes it; only then does the act count as done. */
async function readBack(services: Services, kept: Kept, seq: number): Promise<Result<Entry>> {
  const read = await within(deadline, services.database.readEntry(kept.where, seq))
  if (!read.ok) return read
  const entry = read.value
  if (entry.sig !== kept.signed.sig || entryHash(kept.where, entry) !== entry.hash)
    return fail('CHANGED_MEANWHILE')
  return ok(entry)
}

/** Brings a replay up to date with the server, entry by entry. */
async function catchUp(services: Services, replay: Replay, until: number): Promise<Result<Replay>> {
  let current = replay
  while (current.projection.seq < until && current.alarm === null) {
    const entry = await within(
      deadline,
      services.database.readEntry(current.where, current.projection.seq + 1),
    )
    if (!entry.ok) return entry
    current = extend(current, [entry])
  }
  return current.alarm === null ? ok(current) : refusalFor(current.alarm)
}

function inLog(replay: Replay, kept: Kept): Entry | undefined {
  return replay.entries.find((entry) => entry.sig === kept.signed.sig)
}

/** A clock that was reset, or stopped while the device slept, makes the rules refuse a correct act. */
async function clockWasWrong({ clock }: Services): Promise<boolean> {
  return Math.abs(await clock.measure()) > clockTolerance / 2
}

/** What is sent of `signed`: an act that does not sign its time takes that of each attempt. */
function timed(signed: SignedAct, now: number): SignedAct {
  return registry[signed.act].signsTime ? signed : { ...signed, ct: now }
}

type Happened =
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'absent' }
  | { readonly kind: 'moved'; readonly replay: Replay }
  | { readonly kind: 'done'; readonly entry: Entry }

/**
 * Asks the server what happened after a refusal or no answer. The act may be there after all; it may be `absent` from
 * an unchanged log (refused for good, or never arrived); or the head may have moved (a lost race).
 */
async function whatHappened(services: Services, replay: Replay, kept: Kept, why: Failure): Promise<Happened> {
  const year = await within(deadline, services.database.readYear(kept.where))
  if (!year.ok) return { kind: 'failed', failure: isPassing(why.code) ? why : year.failure }
  if (year.value.seq === replay.projection.seq) return { kind: 'absent' }
  const now = await catchUp(services, replay, year.value.seq)
  if (!now.ok) return { kind: 'failed', failure: now.failure }
  const entry = inLog(now.value, kept)
  return entry === undefined ? { kind: 'moved', replay: now.value } : { kind: 'done', entry }
}

/**
 * Sends a kept act and reads it back. Only a signature is retried: the same signature in a new entry, with jitter and
 * while its place exists, after a lost race and once after no answer if the server does not have it. Every other act
 * fails with CHANGED_MEANWHILE, and with CLOCK_WRONG if it signs the time of a clock that was wrong. If there is no answer within 10 s, the server is asked before anything is reported:
 * OFFLINE, DEADLINE and SERVER_BUSY mean that it is unknown whether the act is there; DENIED is final, unless this
 * device's clock was wrong.
 */
export async function sendAct(services: Services, base: Replay, kept: Kept): Promise<Result<Entry>> {
  let replay = base
  let unanswered = 0
  const { signed, beside: extra } = kept
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const submission = { signed: timed(signed, services.clock.now()), extra }
    const sent = await within(deadline, services.database.commitAct(replay, submission))
    if (sent.ok) return readBack(services, kept, sent.value.seq)
    const why = sent.failure
    if (why.code !== 'DENIED' && !isPassing(why.code)) return sent
    const happened = await whatHappened(services, replay, kept, why)
    if (happened.kind === 'done') return ok(happened.entry)
    if (happened.kind === 'failed') return { ok: false, failure: happened.failure }
    if (happened.kind === 'absent') {
      unanswered += 1
      const again = why.code === 'DENIED' ? await clockWasWrong(services) : signed.act === 'sign'
      if (again && registry[signed.act].signsTime) return fail('CLOCK_WRONG')
      if (!again || unanswered > 1) return sent
    } else {
      if (keptStanding(happened.replay, kept) !== 'due')
        return fail(signed.act === 'sign' ? 'PLACE_GONE' : 'CHANGED_MEANWHILE')
      replay = happened.replay
    }
    await pause(20 + Math.random() * 80 * (attempt + 1))
  }
  return fail('SERVER_BUSY')
}
