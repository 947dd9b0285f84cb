import '@/ui/styles/index.css'

import { createPinia, setActivePinia } from 'pinia'
import { onTestFinished } from 'vitest'
import { render } from 'vitest-browser-vue'
import { createApp, defineComponent, h, type Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'

import { createAppI18n } from '@/i18n'
import { watchOnline } from '@/device/online'
import { useBlocStore } from '@/stores/bloc'
import { servicesKey } from '@/stores/services'
import { useYearStore } from '@/stores/year'
import { announcerKey, createAnnouncer } from '@/ui/announcer'
import UiLiveRegion from '@/ui/UiLiveRegion.vue'

import type { Ceremony } from './ceremony'
import { createMemoryAuth } from './memory-auth'

const nowhere = { template: '' }

/** Shows `component` as `uid` sees it at `ceremony`, with the stores, the words and the live region of the app. */
export async function showAs(uid: string, ceremony: Ceremony, component: Component, props: object = {}) {
  const pinia = createPinia()
  const announcer = createAnnouncer()
  const i18n = createAppI18n()
  const services = {
    auth: createMemoryAuth(uid).auth,
    load: () => Promise.resolve(ceremony.services),
    watchOnline,
  }
  const paths = ['board', 'hall', 'home', 'keys', 'review', 'sign'].map((name) => ({
    path: `/${name}`,
    name,
    component: nowhere,
  }))
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: nowhere }, ...paths],
  })
  const carrier = createApp(nowhere)
  carrier.provide(servicesKey, services)
  carrier.use(pinia)
  setActivePinia(pinia)
  const { bloc, year } = carrier.runWithContext(() => ({ bloc: useBlocStore(), year: useYearStore() }))
  await bloc.open(ceremony.where.bloc)
  await year.open(ceremony.where)
  onTestFinished(() => {
    year.close()
    bloc.close()
  })
  const Host = defineComponent(() => () => [h(component, props), h(UiLiveRegion, { announcer })])
  const shown = await render(Host, {
    global: {
      plugins: [pinia, i18n, router],
      provide: { [servicesKey as symbol]: services, [announcerKey as symbol]: announcer },
    },
  })
  return { ...shown, bloc, year }
}
