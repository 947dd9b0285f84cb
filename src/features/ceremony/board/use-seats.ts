import { computed, type Ref } from 'vue'

import { isDrafting } from '@/domain/stages/stage'
import { voidedAt } from '@/domain/year/seats'
import { useRefusal } from '@/composables/use-refusal'
import { useYearStore } from '@/stores/year'

import { viewSeat, type SeatView } from './seat'
import type { Attendee } from './use-attendance'
import type { Party } from './use-parties'
import { useReviewed } from './use-reviewed'

/** The seats as the board shows them, in the order of the pledge. */
export function useSeats(
  parties: Ref<readonly Party[]>,
  attendees: Ref<readonly Attendee[]>,
): Ref<readonly SeatView[]> {
  const year = useYearStore()
  const reviewed = useReviewed()
  const { refusal } = useRefusal()

  return computed(() => {
    const drafting = isDrafting(year.stage)
    return parties.value.map((party) =>
      viewSeat({
        where: year.where,
        party,
        seat: year.seats.find(({ unit }) => unit === party.id),
        attendees: attendees.value,
        progress: drafting ? undefined : reviewed.value.get(party.id),
        items: year.revision?.revision.items ?? [],
        refusal: refusal.value?.body.unit === party.id ? refusal.value : null,
        voided: voidedAt(year.replay, party.id)?.entry ?? null,
      }),
    )
  })
}
