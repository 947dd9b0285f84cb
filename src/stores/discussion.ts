import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'

import { accordOf, type Accord, type Agreement } from '@/domain/pledge/agreement'
import type { Comment } from '@/domain/pledge/comment'
import { pledgeItemOf } from '@/domain/pledge/draft'
import type { PledgeItem } from '@/domain/pledge/item'
import type { Failure } from '@/domain/shared/errors'

import { useBlocStore } from './bloc'
import { useDraftStore } from './draft'
import { createListeners, liveRef } from '@/sync/live'
import { useServices } from '@/services/services'
import { useYearStore } from './year'

/** The discussion of the draft: comments by item, and the opinion of every unit on every item as worded now. */
export const useDiscussionStore = defineStore('discussion', () => {
  const { load, memory } = useServices()
  const bloc = useBlocStore()
  const year = useYearStore()
  const draft = useDraftStore()
  const agreements = liveRef<Agreement>()
  const comments = liveRef<Comment>()
  const seen = shallowRef<ReadonlyMap<string, number>>(new Map())
  const failure = shallowRef<Failure | null>(null)
  const listeners = createListeners((why) => {
    failure.value = why
    bloc.noteFailure(why)
  })
  const name = computed(() => [year.where.bloc, year.where.year, bloc.me?.uid ?? ''].join('/'))
  let listening = ''
  let sent = new Set<number>()

  /** Listens to the discussion of the year on screen, until `close`. */
  async function open(): Promise<void> {
    const { where } = year
    const wanted = `${where.bloc}/${where.year}`
    if (where.bloc === '' || listening === wanted) return
    close()
    listening = wanted
    const { database } = await load()
    if (listening !== wanted) return
    listeners.listen(database.watchAgreements(where), (value) => (agreements.value = value))
    listeners.listen(database.watchComments(where), (value) => (comments.value = value))
  }

  function close(): void {
    listeners.stopAll()
    listening = ''
    failure.value = null
    const empty = { records: new Map<string, never>(), corrupt: [], fresh: false }
    agreements.value = empty
    comments.value = empty
  }

  watch(
    name,
    (next) => {
      seen.value = memory.seenComments(next).read() ?? new Map<string, number>()
      sent = new Set()
    },
    { immediate: true },
  )

  /** The items as they would be frozen now: agreements and proposals refer to their digests. */
  const items = computed(() => new Map(draft.items.map(([id, item]) => [id, pledgeItemOf(id, item)])))

  const threads = computed(() => {
    const byItem = new Map<string, Comment[]>()
    for (const comment of comments.value.records.values()) {
      const thread = byItem.get(comment.item)
      if (thread === undefined) byItem.set(comment.item, [comment])
      else thread.push(comment)
    }
    for (const thread of byItem.values()) thread.sort((a, b) => a.at - b.at || a.number - b.number)
    return byItem
  })

  /** The comments on an item, oldest first. */
  const threadOf = (item: string): readonly Comment[] => threads.value.get(item) ?? []

  /** How many comments others have made on an item since this person last read them. */
  function unreadOf(item: string): number {
    const last = seen.value.get(item) ?? 0
    return threadOf(item).filter(({ at, uid }) => at > last && uid !== bloc.me?.uid).length
  }

  /** Marks all comments on an item as read by this person. */
  function read(item: string): void {
    const last = threadOf(item).at(-1)?.at ?? 0
    if (last <= (seen.value.get(item) ?? 0)) return
    seen.value = new Map([...seen.value, [item, last]])
    memory.seenComments(name.value).write(seen.value)
  }

  /** True if a unit has said nothing of an item, in this wording or another. */
  function isOpen(unit: string, item: string): boolean {
    return agreements.value.records.get(unit)?.words[item] === undefined
  }

  function accord(unit: string, item: PledgeItem): Accord {
    return accordOf(agreements.value.records.get(unit) ?? null, item)
  }

  return {
    comments: computed(() => comments.value),
    agreements: computed(() => agreements.value),
    failure: computed(() => failure.value),
    items,
    threadOf,
    unreadOf,
    read,
    accord,
    isOpen,
    /** The numbers of this person's comments that were sent from this page. */
    sentNumbers: () => sent,
    open,
    close,
  }
})
