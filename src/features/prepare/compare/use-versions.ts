import { computed, type ComputedRef } from 'vue'

import { composeRevision } from '@/domain/pledge/compose'
import { readRevision, type Revision } from '@/domain/pledge/revision'
import { isDrafting } from '@/domain/stages/stage'
import { useBlocStore } from '@/stores/bloc'
import { useYearStore } from '@/stores/year'

/** One version of the pledge that can be compared: a frozen revision, or the draft as it stands now. */
export type Version = { readonly key: string; readonly number: number; readonly revision: Revision }

/** The key of the draft among the versions; the key of the others is their digest. */
export const draftKey = 'draft'

/** Every readable version, oldest first: the frozen ones, parsed from their verified text, and then the draft. */
export function useVersions(): ComputedRef<readonly Version[]> {
  const bloc = useBlocStore()
  const year = useYearStore()

  const frozen = computed(() =>
    [...year.texts]
      .flatMap(([digest, text]) => {
        const read = readRevision(text, digest)
        return read.ok
          ? [{ key: digest, number: read.value.revision.number, revision: read.value.revision }]
          : []
      })
      .sort((a, b) => a.number - b.number),
  )
  const draft = computed<readonly Version[]>(() => {
    if (!isDrafting(year.stage) || bloc.bloc === null || bloc.id === null || year.year === null) return []
    const composed = composeRevision({
      blocId: bloc.id,
      bloc: bloc.bloc,
      yearId: year.where.year,
      year: year.year,
      units: bloc.units.records,
      items: year.items.records,
    })
    if (!composed.ok) return []
    const { revision } = composed.value
    return [{ key: draftKey, number: revision.number, revision }]
  })
  return computed(() => [...frozen.value, ...draft.value])
}
