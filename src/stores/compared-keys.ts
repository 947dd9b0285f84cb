import { computed, type ComputedRef } from 'vue'

import { readNotes } from '@/domain/signing/notes'

import { useYearStore } from './year'

/** The keys that the year's witness has compared in person, by a living attestation that was verified here. */
export function useComparedKeys(): ComputedRef<ReadonlySet<string>> {
  const year = useYearStore()
  return computed(() => {
    const { attested } = year.replay.projection
    const entry = year.replay.entries[attested - 1]
    if (entry?.act !== 'attest' || year.verdicts.get(attested)?.ok !== true) return new Set<string>()
    const notes = readNotes('attest', entry.notes)
    return new Set(notes.ok ? notes.value.compared.map(({ kid }) => kid) : [])
  })
}
