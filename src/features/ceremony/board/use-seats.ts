import { computed, type Ref } from 'vue'

import { standingOf } from '@/domain/log/standing'
import { isDrafting } from '@/domain/stages/stage'
import { standingRefusal } from '@/domain/year/faults'
import { voidedAt } from '@/domain/year/seats'
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

  return computed(() => {
    const drafting = isDrafting(year.stage)
    const standing = standingRefusal(year.replay)
    const refusal = standingOf(standing?.seq ?? 0, year.verdicts).state === 'invalid' ? null : standing
    return parties.value.map((party) =>
      viewSeat({
        where: year.where,
        party,
        seat: year.seats.find(({ unit }) => unit === party.id),
        attendees: attendees.value,
        progress: drafting ? undefined : reviewed.value.get(party.id),
        items: year.revision?.revision.items ?? [],
        refusal: refusal?.body.unit === party.id ? refusal : null,
        voided: voidedAt(year.replay, party.id)?.entry ?? null,
      }),
    )
  })
}
