import { createRouter, createWebHistory, type RouterHistory, type RouteRecordRaw } from 'vue-router'

import * as ceremony from '@/features/ceremony/routes'
import * as gallery from '@/features/gallery/routes'
import * as office from '@/features/office/routes'
import * as prepare from '@/features/prepare/routes'
import * as record from '@/features/record/routes'
import * as shell from '@/features/shell/routes'
import { useSessionStore } from '@/stores/session'
import type { OpenDialogs } from '@/ui/open-dialogs'

import { backClosesDialogs } from './back-closes-dialogs'

/** Every page of the app, each loaded when first visited. */
const routes: RouteRecordRaw[] = [
  ...shell.pages,
  ...office.pages,
  ...ceremony.pages,
  shell.aroundBloc(office.blocPages),
  shell.aroundYear([
    ...shell.yearPages,
    ...prepare.yearPages,
    ...ceremony.yearPages,
    ...record.yearPages,
    ...office.yearPages,
  ]),
  ceremony.hall,
]

if (import.meta.env.DEV || import.meta.env.MODE === 'emulator') routes.push(...gallery.pages)

/**
 * The routes, guarded: a person who is not signed in signs in first and then returns to where they were going. `enter`
 * loads the messages of pages for signed-in people, and, where it is told so, those for who runs blocs. "Back" closes a
 * dialog first.
 */
export function createAppRouter(
  enter: (operating?: boolean) => Promise<void>,
  dialogs: OpenDialogs,
  history: RouterHistory = createWebHistory(),
) {
  const router = createRouter({
    history,
    routes,
    scrollBehavior: (to, from, saved) => (to.fullPath === from.fullPath ? false : (saved ?? { top: 0 })),
  })
  backClosesDialogs(router, dialogs)
  router.beforeEach(async (to) => {
    if (to.meta.public === true) return true
    const session = useSessionStore()
    await Promise.all([session.ready(), enter(to.meta.operating)])
    return session.account === null ? { name: 'sign-in', query: { next: to.fullPath } } : true
  })
  return router
}
