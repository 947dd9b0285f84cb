import { computed, shallowRef, watchEffect, type Ref } from 'vue'

import type { Member } from '@/domain/people/member'
import { leadsParty, witnesses } from '@/domain/people/permissions'
import { isDrafting } from '@/domain/stages/stage'
import { useBlocStore } from '@/stores/bloc'
import { presentFor } from '@/composables/use-presence'
import { useYearStore } from '@/stores/year'

import type { Party } from './use-parties'

/** A participant of the ceremony, and what their screen shows while they are connected. */
export type Attendee = {
  readonly member: Member
  readonly present: boolean
  /** False while this screen is disconnected: then `present` is the last known value. */
  readonly known: boolean
  /** Id of the text on their screen, "-" for none. */
  readonly revision: string
  readonly item: string
}

/** Which screens show what this one shows. */
export type Screens = { readonly same: number; readonly total: number; readonly others: readonly string[] }

/** How many screens there are to be: everybody who is here, and one more for each unit of which nobody is. */
function expectedOf(attendees: readonly Attendee[]): number {
  const here = attendees.filter(({ present }) => present)
  const units = new Set(here.map(({ member }) => member.unit))
  const awaited = new Set(attendees.map(({ member }) => member.unit).filter((unit) => !units.has(unit)))
  return here.length + awaited.size
}

/**
 * The people of the ceremony (leaders of the parties, and witnesses) and who of them is connected at `now`.
 * While this screen itself is disconnected, the last known state stays.
 */
export function useAttendance(parties: Ref<readonly Party[]>, now: Ref<number>) {
  const bloc = useBlocStore()
  const year = useYearStore()
  const knownAt = shallowRef(now.value)

  watchEffect(() => {
    if (year.fresh) knownAt.value = now.value
  })

  const attendees = computed<readonly Attendee[]>(() => {
    const units = parties.value.map(({ id }) => id)
    return [...bloc.members.records.values()]
      .filter((member) => witnesses(member) || leadsParty(member, units))
      .map((member) => {
        const seen = year.presence.get(member.uid)
        const present = seen !== undefined && knownAt.value - seen.at < presentFor
        return {
          member,
          present,
          known: year.fresh,
          revision: present ? seen.revision : '-',
          item: present ? seen.item : '',
        }
      })
  })

  const screens = computed<Screens | null>(() => {
    const digest = year.revision?.digest
    if (digest === undefined || isDrafting(year.stage) || !year.fresh) return null
    const others = attendees.value.filter(({ revision }) => revision !== '-' && revision !== digest)
    return {
      same: attendees.value.filter(({ revision }) => revision === digest).length,
      total: expectedOf(attendees.value),
      others: others.map(({ member }) => member.name),
    }
  })

  return { attendees, screens }
}
