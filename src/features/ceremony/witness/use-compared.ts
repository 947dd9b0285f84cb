import { computed, shallowRef, watch } from 'vue'

import type { Seat } from '@/domain/year/seats'
import { useServices } from '@/services/services'
import { useBlocStore } from '@/stores/bloc'
import { useYearStore } from '@/stores/year'

/** What the person at the table read out, against the key of a signature: the same code, or another. */
export type Answer = { readonly kid: string; readonly said: 'same' | 'differs' }

/**
 * The results of comparing the seats' keys in person. Kept for this tab and this opening of the signing; an answer is
 * dropped as soon as the seat is signed with another key.
 */
export function useCompared() {
  const { memory } = useServices()
  const bloc = useBlocStore()
  const year = useYearStore()
  const answers = shallowRef<ReadonlyMap<string, Answer>>(new Map())

  /** The witness and the signing that the answers belong to. */
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

  /** The answer for the key that the seat is signed with; undefined while it has not been compared. */
  function answerOf({ unit, signature }: Seat): Answer['said'] | undefined {
    const answer = answers.value.get(unit)
    return signature !== null && answer?.kid === signature.kid ? answer.said : undefined
  }

  /** Records an answer, or clears it with undefined. */
  function answer({ unit, signature }: Seat, said: Answer['said'] | undefined): void {
    const next = new Map(answers.value)
    if (said !== undefined && signature !== null) next.set(unit, { kid: signature.kid, said })
    else next.delete(unit)
    answers.value = next
    if (name.value !== null) {
      memory.compared.write({ name: name.value, answers: Object.fromEntries(next) })
    }
  }

  // the answer is dropped for good: if the first key comes back, it must be compared again
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

  function kidsAnswered(said: Answer['said']): ReadonlySet<string> {
    return new Set(
      year.seats.flatMap((seat) =>
        seat.signature !== null && answerOf(seat) === said ? [seat.signature.kid] : [],
      ),
    )
  }

  /** The confirmed keys of the current signatures. */
  const confirmed = computed(() => kidsAnswered('same'))
  /** The keys that differ from what their persons read out. */
  const differing = computed(() => kidsAnswered('differs'))

  return { answerOf, answer, confirmed, differing }
}
