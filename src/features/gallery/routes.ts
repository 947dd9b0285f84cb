import type { RouteRecordRaw } from 'vue-router'

/** The gallery of the UI kit, for developers only. */
export const pages: RouteRecordRaw[] = [
  {
    path: '/ui',
    component: () => import('./pages/UiGalleryPage.vue'),
    meta: { public: true },
  },
]
