import type { RouteRecordRaw } from 'vue-router'

import { isDrafting } from '@/domain/stages/stage'

export const yearPages: RouteRecordRaw[] = [
  {
    path: 'draft',
    name: 'draft',
    component: () => import('./pages/DraftPage.vue'),
    meta: { yearMenu: { order: 2, isUseful: ({ stage }) => isDrafting(stage) } },
  },
  { path: 'agreement', name: 'agreement', component: () => import('./pages/AgreementPage.vue') },
  { path: 'compare', name: 'compare', component: () => import('./pages/ComparePage.vue') },
  {
    path: 'review',
    name: 'review',
    component: () => import('./pages/ReviewPage.vue'),
    meta: { yearMenu: { order: 4, isUseful: ({ stage, frozenOnce }) => frozenOnce && !isDrafting(stage) } },
  },
]
