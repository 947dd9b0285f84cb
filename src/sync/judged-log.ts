import { shallowRef } from 'vue'

import type { Evidence } from '@/domain/judging/judge'
import { emptyReplay, extend, type Replay } from '@/domain/log/replay'
import { nowhere, type Where } from '@/domain/log/where'
import type { LiveLog } from '@/firebase/log'
import type { AppServices } from '@/services/services'

import { createVerdicts } from './verdicts'

/** How long judging may take before what has arrived is shown as recorded, not yet verified (ms). */
const judgingTimeout = 50

const noLog: LiveLog = { entries: [], fresh: false }

/**
 * The log of a year, replayed as it arrives and judged before it is shown. `evidence` gives what the entries are judged
 * by; null while not all of it is known, and then they are shown without verdicts.
 */
export function createJudgedLog(load: AppServices['load'], evidence: () => Omit<Evidence, 'ecdsa'> | null) {
  const log = shallowRef<LiveLog>(noLog)
  const replay = shallowRef<Replay>(emptyReplay(nowhere))
  /** As it has arrived: ahead of what is shown by what is being judged. */
  let latest = { log: noLog, replay: replay.value }
  const { verdicts, update, clear: clearVerdicts } = createVerdicts()

  /** Puts on the screen what has arrived. */
  function show(): void {
    log.value = latest.log
    replay.value = latest.replay
  }

  /** Takes the log as the server has it now, without showing it yet; returns it replayed. */
  function receive(value: LiveLog): Replay {
    const before = latest.replay
    latest = { log: value, replay: extend(before, value.entries.slice(before.entries.length)) }
    return latest.replay
  }

  /** Judges what has arrived. It takes a millisecond an entry: each is shown once, with its verdict, unless it takes long. */
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

  /** Begins with the empty log of `where`. */
  function start(where: Where): void {
    clearVerdicts()
    latest = { log: noLog, replay: emptyReplay(where) }
    show()
  }

  return { log, replay, verdicts, latest: () => latest, receive, judge, start }
}
