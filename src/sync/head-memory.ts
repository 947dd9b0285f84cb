import { shallowRef } from 'vue'

import { compareWithMemory, followTo, type FollowedHead } from '@/domain/log/follow'
import type { Alarm, Replay } from '@/domain/log/replay'
import type { Where } from '@/domain/log/where'

import type { AppServices } from '@/services/services'

import { afterPaint } from './after-paint'

/** This device's memory of the log on screen: detects a log that was rolled back or replaced. */
export function createHeadMemory(load: AppServices['load']) {
  const remembered = shallowRef<FollowedHead | null>(null)
  const alarm = shallowRef<Alarm | null>(null)
  let where: Where | null = null

  /** Recalls the head that this device remembers of a log. Await it before showing the log. */
  async function start(next: Where): Promise<void> {
    where = next
    const { heads } = await load()
    const head = await heads.recall(next)
    // a late answer about a log that was closed must not be compared with the one on screen
    if (where === next) remembered.value = head
  }

  /** The log is no longer on screen: its head must not be compared with the next one. */
  function leave(): void {
    where = null
    alarm.value = null
    remembered.value = null
  }

  async function keep(head: FollowedHead): Promise<void> {
    const log = where
    remembered.value = head
    const { heads } = await load()
    await afterPaint()
    if (log !== null) await heads.remember(log, head)
  }

  /** Compares a replay with the remembered head; it must be confirmed by the server and raise no alarm itself. */
  async function follow(replay: Replay): Promise<void> {
    alarm.value = compareWithMemory(replay, remembered.value)
    if (alarm.value !== null || replay.projection.seq === remembered.value?.seq) return
    await keep(followTo(replay, remembered.value))
  }

  /** Accepts the log as it is now, after its head was compared with another device in person. */
  async function accept(replay: Replay): Promise<void> {
    alarm.value = null
    await keep({ seq: replay.projection.seq, head: replay.projection.head, since: 0 })
  }

  return { remembered, alarm, start, leave, follow, accept }
}
