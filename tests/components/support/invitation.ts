import type { Opening } from './app'
import type { World } from './world'

/** The page of the bloc's people, as its admin sees it on a phone. */
export const peoplePage: Opening = { at: '/b/khoi-phuong-lien-chieu/people', as: 'noivu', size: [360, 740] }

/** An invitation, without its times. */
export const invite = {
  role: 'leader' as const,
  admin: false,
  unit: 'hoa-minh',
  name: 'Nguyễn Thị Kim Chi',
  position: 'Phó Chủ tịch UBND phường Hòa Minh',
  capacities: ['KT. CHỦ TỊCH'],
  email: 'pho@hoaminh.test',
  by: 'noivu',
}

/** The invitation waits, for so many days more. */
export const waiting = (days: number) => (world: World) => {
  world.invites.put(invite.email, { ...invite, at: world.now(), until: world.now() + days * 86_400_000 })
}
