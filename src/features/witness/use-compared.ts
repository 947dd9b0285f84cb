import { computed, shallowRef, watch } from 'vue'

import type { Seat } from '@/domain/year/seats'
import { useBlocStore } from '@/stores/bloc'
import { useYearStore } from '@/stores/year'

import { readCompared, writeCompared } from './compared-memory'

/**
 * Which seats' keys the witness has compared with their persons: unit → key id. Kept for this tab and this
 * opening of the signing; a comparison falls as soon as the seat is signed with another key.
 */
export function useCompared() {
  const bloc = useBlocStore()
  const year = useYearStore()
  const compared = shallowRef<ReadonlyMap<string, string>>(new Map())

  /** Whose comparison this is, and of which signing. */
  const name = computed(() => {
    const { opening } = year.replay.projection
    return bloc.me === null || opening === '' ? null : `${bloc.me.uid}/${opening}`
  })

  watch(
    name,
    (now) => {
      compared.value = now === null ? new Map() : readCompared(now)
    },
    { immediate: true },
  )

  function isCompared({ unit, signature }: Seat): boolean {
    return signature !== null && compared.value.get(unit) === signature.kid
  }

  function set({ unit, signature }: Seat, done: boolean): void {
    const next = new Map(compared.value)
    if (done && signature !== null) next.set(unit, signature.kid)
    else next.delete(unit)
    compared.value = next
    if (name.value !== null) writeCompared(name.value, next)
  }

  // a seat signed with another key is forgotten for good: were the first key to come back, it is compared anew
  watch(
    () => year.seats,
    (seats) => {
      for (const seat of seats) {
        if (seat.signature !== null && compared.value.has(seat.unit) && !isCompared(seat)) set(seat, false)
      }
    },
    { immediate: true },
  )

  /** The keys that were compared, of the signatures that live now. */
  const confirmed = computed<ReadonlySet<string>>(
    () =>
      new Set(
        year.seats.flatMap((seat) =>
          seat.signature !== null && isCompared(seat) ? [seat.signature.kid] : [],
        ),
      ),
  )

  return { isCompared, set, confirmed }
}
