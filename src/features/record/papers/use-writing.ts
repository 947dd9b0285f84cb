import { shallowRef } from 'vue'

import { writePaper, type PaperKind } from '@/actions/write-paper'
import { useAct } from '@/composables/use-act'
import type { MinutesPeople } from '@/documents/minutes/model'
import type { Paper, PaperSource } from '@/documents/paper-source'

/** The writing of papers, one at a time: which is being written, the last that was, and why one was not. */
export function useWriting() {
  const { run, failure, busy } = useAct()
  const writing = shallowRef<PaperKind | null>(null)
  const written = shallowRef<Paper | null>(null)

  async function write(kind: PaperKind, source: PaperSource, people: MinutesPeople): Promise<void> {
    if (busy.value) return
    writing.value = kind
    written.value = null
    const result = await run((services) => writePaper(services, kind, source, people))
    writing.value = null
    if (result?.ok === true) written.value = result.value
  }

  return { write, writing, written, failure }
}
