import { computed, type ShallowRef } from 'vue'

import type { Replay } from '@/domain/log/replay'
import { readRevision } from '@/domain/pledge/revision'
import type { Live } from '@/firebase/live'

/** The frozen texts of a year, and the two that the log refers to, parsed and verified against their digests. */
export function createFrozenTexts(revisions: ShallowRef<Live<{ text: string }>>, replay: ShallowRef<Replay>) {
  /** Every frozen text by its digest, as stored. */
  const texts = computed(() => new Map([...revisions.value.records].map(([id, { text }]) => [id, text])))
  const currentDigest = computed(() => replay.value.projection.revision)

  function readText(digest: string) {
    const text = texts.value.get(digest)
    const read = text === undefined ? null : readRevision(text, digest)
    return read?.ok === true ? read.value : null
  }

  /** The current text; null before the first freeze, while it loads, and if it cannot be read. */
  const revision = computed(() => readText(currentDigest.value))
  /** The text that the current one replaced. */
  const previous = computed(() =>
    revision.value === null ? null : readText(revision.value.revision.previous),
  )

  return { texts, revision, previous }
}
