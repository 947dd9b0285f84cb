import { useBlocStore } from '@/stores/bloc'
import { useNow } from '@/composables/use-now'
import { presentFor } from '@/composables/use-presence'
import { useYearStore } from '@/stores/year'

/** Who else has an item of the draft open now, by name. */
export function useOthersHere(): (item: string) => readonly string[] {
  const bloc = useBlocStore()
  const year = useYearStore()
  const now = useNow(10_000)

  return (item) =>
    [...year.presence].flatMap(([uid, seen]) => {
      const here =
        year.fresh && seen.item === item && uid !== bloc.me?.uid && now.value - seen.at < presentFor
      const name = bloc.members.records.get(uid)?.name
      return here && name !== undefined ? [name] : []
    })
}
