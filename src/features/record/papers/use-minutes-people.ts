import { computed, ref } from 'vue'

import type { Role } from '@/domain/people/member'
import { useBlocStore } from '@/stores/bloc'
import { useYearStore } from '@/stores/year'

/**
 * Who presided and who wrote the minutes: the head unit's leader and secretary as the bloc has them now, unless the
 * person enters others. A cleared name stays empty, to be filled in by pen.
 */
export function useMinutesPeople() {
  const bloc = useBlocStore()
  const year = useYearStore()

  function named(role: Role): string {
    const unit = year.revision?.revision.headUnit
    const found = [...bloc.members.records.values()].find(
      (member) => member.unit === unit && member.active && member.role === role,
    )
    return found === undefined ? '' : `${found.name}, ${found.position}`
  }

  function nameOf(role: Role) {
    const typed = ref<string | null>(null)
    return computed({
      get: () => typed.value ?? named(role),
      set: (next: string) => (typed.value = next),
    })
  }

  return { presider: nameOf('leader'), secretary: nameOf('secretary') }
}
