import { shallowRef } from 'vue'

import type { Evidence } from '@/domain/judging/judge'
import { emptyReplay, extend, type Replay } from '@/domain/log/replay'
import { nowhere, type Where } from '@/domain/log/where'
import type { LiveLog } from '@/firebase/log'
import type { AppServices } from '@/services/services'

import { createVerdicts } from './verdicts'

/** How long judging may take before the new entries are shown as recorded, not yet verified (ms). */
const judgingTimeout = 50

const noLog: LiveLog = { entries: [], fresh: false }

/**
 * The log of a year, replayed on arrival and judged before it is shown. `evidence` returns what the entries are judged
 * by, or null while some of it is unknown; then they are shown without verdicts.
 */
export function createJudgedLog(load: AppServices['load'], evidence: () => Omit<Evidence, 'ecdsa'> | null) {
  const log = shallowRef<LiveLog>(noLog)
  const replay = shallowRef<Replay>(emptyReplay(nowhere))
  /** As received: ahead of what is shown by the entries that are being judged. */
  let latest = { log: noLog, replay: replay.value }
  const { verdicts, alone, update, clear: clearVerdicts } = createVerdicts()

  /** Shows what has been received. */
  function show(): void {
    log.value = latest.log
    replay.value = latest.replay
  }

  /** Receives the log as the server has it now, without showing it yet; returns its replay. */
  function receive(value: LiveLog): Replay {
    const before = latest.replay
    latest = { log: value, replay: extend(before, value.entries.slice(before.entries.length)) }
    return latest.replay
  }

  /** Judges what has been received, about a millisecond per entry. Unless it times out, entries appear with verdicts. */
  async function judge(): Promise<void> {
    const known = evidence()
    if (known === null) {
      show()
      return
    }
    const timer = setTimeout(show, judgingTimeout)
    const { ecdsa } = await load()
    await update(latest.replay, { ...known, ecdsa }, show)
    clearTimeout(timer)
  }

  /** Starts over with the empty log of `where`. */
  function start(where: Where): void {
    clearVerdicts()
    latest = { log: noLog, replay: emptyReplay(where) }
    show()
  }

  return { log, replay, verdicts, alone, latest: () => latest, receive, judge, start }
}
