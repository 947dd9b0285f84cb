import type { RouteRecordRaw } from 'vue-router'

/** Pages before a bloc is chosen, and the one for an unknown address. */
export const pages: RouteRecordRaw[] = [
  { path: '/', name: 'start', component: () => import('./pages/StartPage.vue') },
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./pages/SignInPage.vue'),
    meta: { public: true },
  },
  {
    path: '/account/new',
    name: 'new-account',
    component: () => import('./pages/NewAccountPage.vue'),
    meta: { public: true },
  },
  {
    path: '/account/forgotten',
    name: 'forgotten',
    component: () => import('./pages/ForgottenPage.vue'),
    meta: { public: true },
  },
  {
    path: '/account/action',
    name: 'account-action',
    component: () => import('./pages/ActionPage.vue'),
    meta: { public: true },
  },
  { path: '/account', name: 'account', component: () => import('./pages/AccountPage.vue') },
  { path: '/b/:bloc', name: 'bloc', component: () => import('./pages/BlocPage.vue'), props: true },
  {
    path: '/:rest(.*)*',
    name: 'not-found',
    component: () => import('./pages/NotFoundPage.vue'),
    meta: { public: true },
  },
]

/** The page of a bloc around `children`; the address of the bloc itself, with its slash or without, is another. */
export function aroundBloc(children: RouteRecordRaw[]): RouteRecordRaw {
  return {
    path: '/b/:bloc/',
    component: () => import('./pages/BlocShellPage.vue'),
    props: true,
    redirect: ({ params }) => ({ name: 'bloc', params }),
    children,
  }
}

/** The page of a year around `children`. */
export function aroundYear(children: RouteRecordRaw[]): RouteRecordRaw {
  return {
    path: '/b/:bloc/:year(\\d{4})',
    component: () => import('./pages/YearPage.vue'),
    props: true,
    children,
  }
}

export const yearPages: RouteRecordRaw[] = [
  {
    path: '',
    name: 'home',
    component: () => import('./pages/HomePage.vue'),
    meta: { yearMenu: { order: 1, isUseful: () => true } },
  },
]
