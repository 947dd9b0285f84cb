import type { RouteRecordRaw } from 'vue-router'

/** The page on which a bloc is founded, and the one that shows all blocs of a person. */
export const pages: RouteRecordRaw[] = [
  {
    path: '/overview',
    name: 'overview',
    component: () => import('./pages/OverviewPage.vue'),
    meta: { operating: true },
  },
  { path: '/found', name: 'found', component: () => import('./pages/FoundBlocPage.vue') },
]

export const blocPages: RouteRecordRaw[] = [
  {
    path: 'years',
    name: 'years',
    component: () => import('./pages/YearsPage.vue'),
    meta: { operating: true, blocMenu: { order: 1, isUseful: () => true } },
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
    meta: { operating: true, blocMenu: { order: 3, isUseful: ({ admin }) => admin } },
  },
  {
    path: 'faults',
    name: 'faults',
    component: () => import('./pages/FaultsPage.vue'),
    meta: { operating: true },
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
