import { computed, shallowRef } from 'vue'

import type { Failure } from '@/domain/shared/errors'
import type { Where } from '@/domain/log/where'
import type { Database } from '@/firebase/database'

import { createListeners } from './live'

/** A text as the server has it; null if it has none. */
type Stored = { readonly text: string | null; readonly fresh: boolean }

/**
 * The texts of the results, each listened to: a text that is altered or deleted while it is on screen is noticed at
 * once. `failed` gets the failure of a dead listener, then null.
 */
export function createResultsTexts(failed: (failure: Failure | null) => void) {
  const stored = shallowRef<ReadonlyMap<string, Stored>>(new Map())
  const wanted = new Set<string>()
  const { listen, stopAll } = createListeners(failed)

  /** Listens to the texts of `digests` as well. */
  function want(database: Database, where: Where, digests: readonly string[]): void {
    for (const digest of digests) {
      if (wanted.has(digest)) continue
      wanted.add(digest)
      stored.value = new Map([...stored.value, [digest, { text: null, fresh: false }]])
      listen(database.watchText(where, digest), ({ record, fresh }) => {
        stored.value = new Map([...stored.value, [digest, { text: record?.text ?? null, fresh }]])
      })
    }
  }

  function clear(): void {
    stopAll()
    wanted.clear()
    stored.value = new Map()
  }

  const texts = computed<ReadonlyMap<string, string>>(
    () => new Map([...stored.value].flatMap(([digest, { text }]) => (text === null ? [] : [[digest, text]]))),
  )
  /** The digests of texts that the server does not have, or not as a text. */
  const missing = computed(() =>
    [...stored.value].flatMap(([digest, { text, fresh }]) => (text === null && fresh ? [digest] : [])),
  )
  /** False while the server has not answered for one of them. */
  const answered = computed(() =>
    [...stored.value.values()].every(({ text, fresh }) => fresh || text !== null),
  )

  return { texts, missing, answered, want, clear }
}
