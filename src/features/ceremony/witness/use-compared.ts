import { computed, shallowRef, watch } from 'vue'

import type { Seat } from '@/domain/year/seats'
import { useServices } from '@/services/services'
import { useBlocStore } from '@/stores/bloc'
import { useYearStore } from '@/stores/year'

/** What the person at the table read out, against the key of a signature: the same code, or another. */
export type Answer = { readonly kid: string; readonly said: 'same' | 'differs' }

/**
 * What came of comparing the seats' keys with their persons. Kept for this tab and this opening of the signing;
 * an answer falls as soon as the seat is signed with another key.
 */
export function useCompared() {
  const { memory } = useServices()
  const bloc = useBlocStore()
  const year = useYearStore()
  const answers = shallowRef<ReadonlyMap<string, Answer>>(new Map())

  /** Whose comparison this is, and of which signing. */
  const name = computed(() => {
    const { opening } = year.replay.projection
    return bloc.me === null || opening === '' ? null : `${bloc.me.uid}/${opening}`
  })

  watch(
    name,
    (now) => {
      const kept = memory.compared.read()
      answers.value = new Map(kept?.name === now ? Object.entries(kept.answers) : [])
    },
    { immediate: true },
  )

  /** What was found of the key that the seat is signed with; undefined while it has not been compared. */
  function answerOf({ unit, signature }: Seat): Answer['said'] | undefined {
    const answer = answers.value.get(unit)
    return signature !== null && answer?.kid === signature.kid ? answer.said : undefined
  }

  /** Notes what was found, or takes it back. */
  function answer({ unit, signature }: Seat, said: Answer['said'] | undefined): void {
    const next = new Map(answers.value)
    if (said !== undefined && signature !== null) next.set(unit, { kid: signature.kid, said })
    else next.delete(unit)
    answers.value = next
    if (name.value !== null) {
      memory.compared.write({ name: name.value, answers: Object.fromEntries(next) })
    }
  }

  // a seat signed with another key is forgotten for good: were the first key to come back, it is compared anew
  watch(
    () => year.seats,
    (seats) => {
      for (const seat of seats) {
        const stale = answers.value.has(seat.unit) && answerOf(seat) === undefined
        if (seat.signature !== null && stale) answer(seat, undefined)
      }
    },
    { immediate: true },
  )

  function kidsSaid(said: Answer['said']): ReadonlySet<string> {
    return new Set(
      year.seats.flatMap((seat) =>
        seat.signature !== null && answerOf(seat) === said ? [seat.signature.kid] : [],
      ),
    )
  }

  /** The keys that were compared, of the signatures that live now. */
  const confirmed = computed(() => kidsSaid('same'))
  /** The keys that were found to be others than their persons read out. */
  const differing = computed(() => kidsSaid('differs'))

  return { answerOf, answer, confirmed, differing }
}
