import type { RouteRecordRaw } from 'vue-router'

/** The page on which a bloc is founded. */
export const pages: RouteRecordRaw[] = [
  { path: '/found', name: 'found', component: () => import('./pages/FoundBlocPage.vue') },
]

export const blocPages: RouteRecordRaw[] = [
  {
    path: 'years',
    name: 'years',
    component: () => import('./pages/YearsPage.vue'),
    meta: { blocMenu: { order: 1, isUseful: () => true } },
  },
  {
    path: 'units',
    name: 'units',
    component: () => import('./pages/UnitsPage.vue'),
    meta: { blocMenu: { order: 2, isUseful: () => true } },
  },
  {
    path: 'people',
    name: 'people',
    component: () => import('./pages/PeoplePage.vue'),
    meta: { blocMenu: { order: 3, isUseful: ({ admin }) => admin } },
  },
]

export const yearPages: RouteRecordRaw[] = [
  {
    path: 'notices',
    name: 'notices',
    component: () => import('./pages/NoticesPage.vue'),
    meta: { yearMenu: { order: 7, isUseful: () => true } },
  },
]
