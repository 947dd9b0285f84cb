import { createRouter, createWebHistory, type RouterHistory, type RouteRecordRaw } from 'vue-router'

import { useSessionStore } from '@/stores/session'

/** Pages of one year; each is loaded when first visited. */
const yearPages: RouteRecordRaw[] = [
  { path: '', name: 'home', component: () => import('@/pages/HomePage.vue') },
  { path: 'draft', name: 'draft', component: () => import('@/pages/DraftPage.vue') },
  { path: 'agreement', name: 'agreement', component: () => import('@/pages/AgreementPage.vue') },
  { path: 'compare', name: 'compare', component: () => import('@/pages/ComparePage.vue') },
  { path: 'freeze', name: 'freeze', component: () => import('@/pages/FreezePage.vue') },
  { path: 'review', name: 'review', component: () => import('@/pages/ReviewPage.vue') },
  { path: 'sign', name: 'sign', component: () => import('@/pages/SignPage.vue') },
  { path: 'keys', name: 'keys', component: () => import('@/pages/KeysPage.vue') },
  { path: 'papers', name: 'papers', component: () => import('@/pages/PapersPage.vue') },
  { path: 'notices', name: 'notices', component: () => import('@/pages/NoticesPage.vue') },
  { path: 'board', name: 'board', component: () => import('@/pages/BoardPage.vue') },
]

/** Pages of a bloc as a whole. */
const blocPages: RouteRecordRaw[] = [
  { path: 'years', name: 'years', component: () => import('@/pages/YearsPage.vue') },
  { path: 'units', name: 'units', component: () => import('@/pages/UnitsPage.vue') },
  { path: 'people', name: 'people', component: () => import('@/pages/PeoplePage.vue') },
]

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'start', component: () => import('@/pages/StartPage.vue') },
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('@/pages/SignInPage.vue'),
    meta: { public: true },
  },
  { path: '/found', name: 'found', component: () => import('@/pages/FoundBlocPage.vue') },
  { path: '/b/:bloc', name: 'bloc', component: () => import('@/pages/BlocPage.vue'), props: true },
  {
    path: '/b/:bloc/',
    component: () => import('@/pages/BlocShellPage.vue'),
    props: true,
    // the address of the bloc itself, with its slash or without
    redirect: ({ params }) => ({ name: 'bloc', params }),
    children: blocPages,
  },
  {
    path: '/b/:bloc/:year(\\d{4})',
    component: () => import('@/pages/YearPage.vue'),
    props: true,
    children: yearPages,
  },
  {
    path: '/b/:bloc/:year(\\d{4})/hall',
    name: 'hall',
    component: () => import('@/pages/ProjectorPage.vue'),
    props: true,
  },
  {
    path: '/:rest(.*)*',
    name: 'not-found',
    component: () => import('@/pages/NotFoundPage.vue'),
    meta: { public: true },
  },
]

if (import.meta.env.DEV || import.meta.env.MODE === 'emulator') {
  routes.unshift({
    path: '/ui',
    component: () => import('@/pages/UiGalleryPage.vue'),
    meta: { public: true },
  })
}

/**
 * The routes, guarded: whoever is not signed in signs in first and then comes back to where they were going.
 * `enter` brings in what every page behind the door needs.
 */
export function createAppRouter(enter: () => Promise<void>, history: RouterHistory = createWebHistory()) {
  const router = createRouter({
    history,
    routes,
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
  router.beforeEach(async (to) => {
    if (to.meta.public === true) return true
    const session = useSessionStore()
    await Promise.all([session.ready(), enter()])
    return session.account === null ? { name: 'sign-in', query: { next: to.fullPath } } : true
  })
  return router
}
