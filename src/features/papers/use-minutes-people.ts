import { ref, watch } from 'vue'

import { useBlocStore } from '@/stores/bloc'
import { useYearStore } from '@/stores/year'

/** Who presided and who wrote the minutes: the head unit's leader and secretary unless the person says otherwise. */
export function useMinutesPeople() {
  const bloc = useBlocStore()
  const year = useYearStore()
  const presider = ref('')
  const secretary = ref('')

  watch(
    [() => year.revision?.revision.headUnit, () => bloc.members.records],
    ([unit, members]) => {
      const ofHead = [...members.values()].filter((member) => member.unit === unit && member.active)
      const named = (role: string) => {
        const found = ofHead.find((member) => member.role === role)
        return found === undefined ? '' : `${found.name}, ${found.position}`
      }
      if (presider.value === '') presider.value = named('leader')
      if (secretary.value === '') secretary.value = named('secretary')
    },
    { immediate: true },
  )
  return { presider, secretary }
}
