import type { RouteRecordRaw } from 'vue-router'

import { isDrafting } from '@/domain/stages/stage'

export const yearPages: RouteRecordRaw[] = [
  {
    path: 'papers',
    name: 'papers',
    component: () => import('./pages/PapersPage.vue'),
    meta: { yearMenu: { order: 8, isUseful: ({ stage, frozenOnce }) => frozenOnce && !isDrafting(stage) } },
  },
]
