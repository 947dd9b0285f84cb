import '@/ui/styles/index.css'

import { createPinia } from 'pinia'
import { onTestFinished } from 'vitest'
import { render } from 'vitest-browser-vue'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'

import { createAppI18n } from '@/i18n'
import BlocPage from '@/pages/BlocPage.vue'
import FreezePage from '@/pages/FreezePage.vue'
import HomePage from '@/pages/HomePage.vue'
import NotFoundPage from '@/pages/NotFoundPage.vue'
import SignInPage from '@/pages/SignInPage.vue'
import StartPage from '@/pages/StartPage.vue'
import YearPage from '@/pages/YearPage.vue'
import { servicesKey } from '@/stores/services'
import { announcerKey, createAnnouncer } from '@/ui/announcer'
import UiLiveRegion from '@/ui/UiLiveRegion.vue'

import { createCeremony, type Ceremony } from './ceremony'
import { createMemoryAuth, type MemoryAuth } from './memory-auth'

/** Pages that other tests show: here they are only where one has come. */
function elsewhere(name: string) {
  return { path: name, name, component: { render: () => h('h1', name) } }
}

/** What is behind the app: a ceremony in memory, somebody who signs in, and a network that can be cut. */
export type Behind = {
  readonly ceremony?: Ceremony
  readonly auth?: MemoryAuth
  readonly watchOnline?: (next: (online: boolean) => void) => () => void
}

/** Opens the app at `path`, with its own pages, stores, words and live region. */
export async function openApp(path: string, behind: Behind = {}) {
  const { ceremony = createCeremony(), auth = createMemoryAuth() } = behind
  const pinia = createPinia()
  const announcer = createAnnouncer()
  const services = {
    auth: auth.auth,
    load: () => Promise.resolve(ceremony.services),
    watchOnline: behind.watchOnline ?? (() => () => undefined),
  }
  const others = ['review', 'sign', 'board', 'keys'].map(elsewhere)
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'start', component: StartPage },
      { path: '/sign-in', name: 'sign-in', component: SignInPage },
      { path: '/b/:bloc', name: 'bloc', component: BlocPage, props: true },
      {
        path: '/b/:bloc/:year(\\d{4})',
        component: YearPage,
        props: true,
        children: [
          { path: '', name: 'home', component: HomePage },
          { path: 'freeze', name: 'freeze', component: FreezePage },
          ...others,
        ],
      },
      { path: '/:rest(.*)*', name: 'not-found', component: NotFoundPage },
    ],
  })
  const Host = defineComponent(() => () => [h(RouterView), h(UiLiveRegion, { announcer })])
  await router.push(path)
  const shown = await render(Host, {
    global: {
      plugins: [pinia, createAppI18n(), router],
      provide: { [servicesKey as symbol]: services, [announcerKey as symbol]: announcer },
    },
  })
  onTestFinished(() => {
    document.documentElement.removeAttribute('data-text-size')
    localStorage.clear()
  })
  return { ...shown, router, auth, ceremony }
}

/** Waits until every change of colour or place has come to its end; what spins for ever is not waited for. */
export async function settled(): Promise<void> {
  const ending = document
    .getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity)
  await Promise.allSettled(ending.map((animation) => animation.finished))
}
