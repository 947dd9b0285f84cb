import type { RouteRecordRaw } from 'vue-router'

/** The gallery of the kit, which is there for developers alone. */
export const pages: RouteRecordRaw[] = [
  {
    path: '/ui',
    component: () => import('./pages/UiGalleryPage.vue'),
    meta: { public: true },
  },
]
