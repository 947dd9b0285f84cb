import { giveKeyRoom } from '@/actions/give-key-room'
import { fail, type Result } from '@/domain/shared/result'

import { useBlocStore } from '@/stores/bloc'
import { useServices } from '@/services/services'

/** How many keys a member of this bloc may still make, and a way to let them make more. */
export function useKeyRoom() {
  const { load } = useServices()
  const bloc = useBlocStore()

  async function roomOf(uid: string): Promise<Result<number>> {
    if (bloc.id === null) return fail('NOT_A_MEMBER')
    const { database } = await load()
    return database.keyRoom(bloc.id, uid)
  }

  async function give(uid: string): Promise<Result<null>> {
    if (bloc.id === null || bloc.me === null) return fail('NOT_A_MEMBER')
    return giveKeyRoom(await load(), bloc.id, bloc.me, uid)
  }

  return { roomOf, give }
}
