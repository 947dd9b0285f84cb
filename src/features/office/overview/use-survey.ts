import { onScopeDispose, shallowRef, watch } from 'vue'

import { surveyBlocs } from '@/actions/survey-blocs'
import { inUrgency, type Surveyed } from '@/domain/overview/survey'
import { useServices } from '@/services/services'
import { useSessionStore } from '@/stores/session'

/** Where all blocs stand of which the person signed in is an active member, as read on opening or by `update`. */
export function useSurvey() {
  const { load } = useServices()
  const session = useSessionStore()
  const rows = shallowRef<readonly Surveyed[]>([])
  const total = shallowRef(0)
  const done = shallowRef(0)
  const reading = shallowRef(false)
  const readAt = shallowRef<number | null>(null)
  let disposed = false

  /** What was read before stays until a bloc has been read again. */
  async function update(): Promise<void> {
    const blocs = session.memberships?.filter(({ member }) => member?.active !== false)
    if (reading.value || blocs === undefined) return
    reading.value = true
    total.value = blocs.length
    done.value = 0
    const ids = new Set(blocs.map(({ bloc }) => bloc))
    rows.value = rows.value.filter(({ bloc }) => ids.has(bloc))
    const services = await load()
    await surveyBlocs(services, blocs, (row) => {
      if (disposed) return
      done.value += 1
      rows.value = inUrgency([...rows.value.filter(({ bloc }) => bloc !== row.bloc), row])
    })
    readAt.value = services.clock.now()
    reading.value = false
  }

  watch(
    () => session.memberships,
    () => void update(),
    { immediate: true },
  )
  onScopeDispose(() => {
    disposed = true
  })
  return { rows, total, done, reading, readAt, update }
}
