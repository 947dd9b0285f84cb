import type { RouteRecordRaw } from 'vue-router'

import { holdsSigningOffice, leadsBloc, leadsParty } from '@/domain/people/permissions'
import { isDrafting, isFrozen } from '@/domain/stages/stage'
import type { Standpoint } from '@/features/shell/frame'

function signs({ member, parties, stage }: Standpoint): boolean {
  return leadsParty(member, parties) && !isDrafting(stage) && !isFrozen(stage)
}

export const yearPages: RouteRecordRaw[] = [
  {
    path: 'freeze',
    name: 'freeze',
    component: () => import('./pages/FreezePage.vue'),
    meta: {
      yearMenu: {
        order: 3,
        isUseful: ({ member, stage, headUnit }) => isDrafting(stage) && leadsBloc(member, headUnit),
      },
    },
  },
  {
    path: 'sign',
    name: 'sign',
    component: () => import('./pages/SignPage.vue'),
    meta: { yearMenu: { order: 5, isUseful: signs } },
  },
  {
    path: 'board',
    name: 'board',
    component: () => import('./pages/BoardPage.vue'),
    meta: { yearMenu: { order: 6, isUseful: () => true } },
  },
  {
    path: 'keys',
    name: 'keys',
    component: () => import('./pages/KeysPage.vue'),
    meta: {
      yearMenu: { order: 9, isUseful: ({ member }) => holdsSigningOffice(member) },
    },
  },
]

/** Where a link leads that confirms the account of somebody without a password. */
export const pages: RouteRecordRaw[] = [
  { path: '/confirm', name: 'confirm', component: () => import('./pages/ConfirmPage.vue') },
]

/** The board for a big screen, without the page of a year around it. */
export const hall: RouteRecordRaw = {
  path: '/b/:bloc/:year(\\d{4})/hall',
  name: 'hall',
  component: () => import('./pages/HallPage.vue'),
  props: true,
}
