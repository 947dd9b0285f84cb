import { shallowRef } from 'vue'

import { same } from '@/domain/shared/same'
import type { Live } from '@/firebase/live'

/**
 * Remembers create-only documents as they were first seen, and gives the first one that was changed or deleted since:
 * only the owner of the database can have done that.
 */
export function createOnlyMemory<T>() {
  const altered = shallowRef<string | null>(null)
  const seen = new Map<string, T>()

  function differs(id: string, record: T, live: Live<T>): boolean {
    const now = live.records.get(id)
    return now === undefined || !same(now, record)
  }

  function take(live: Live<T>): void {
    if (!live.fresh) return
    const found = [...seen].find(([id, record]) => differs(id, record, live))
    altered.value ??= found?.[0] ?? null
    for (const [id, record] of live.records) if (!seen.has(id)) seen.set(id, record)
  }

  function forget(): void {
    seen.clear()
    altered.value = null
  }

  /** The record `id` as it was first seen. */
  const first = (id: string): T | undefined => seen.get(id)

  return { altered, take, first, forget }
}
