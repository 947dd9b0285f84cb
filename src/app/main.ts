import { createPinia } from 'pinia'
import { createApp } from 'vue'

import { createAppI18n } from '@/i18n'
import { servicesKey } from '@/services/services'
import { announcerKey, createAnnouncer } from '@/ui/announcer'
import { createOpenDialogs, openDialogsKey } from '@/ui/open-dialogs'
import { applyTextSize } from '@/ui/text-size'
import '@/ui/styles/index.css'

import App from './App.vue'
import { createContainer, memory } from './container'
import { createAppRouter } from './router'

applyTextSize(memory.textSize.read() ?? 'normal')
const i18n = createAppI18n(memory.locale)
const [services] = await Promise.all([createContainer(), i18n.restore()])

const app = createApp(App)
const dialogs = createOpenDialogs()
app.provide(servicesKey, services)
app.provide(announcerKey, createAnnouncer())
app.provide(openDialogsKey, dialogs)
app.use(createPinia())
app.use(i18n)
const router = createAppRouter(i18n.enter, dialogs)
app.use(router)
// spelled out here, so that a build that reports nothing holds nothing of it
if (import.meta.env.VITE_ERROR_REPORTS === 'on')
  void import('./watch-faults').then(({ watchFaults }) => watchFaults(services, router))
// until there is a page to show, the words in the HTML stay
const reached = await router.isReady().then(
  () => true,
  () => false,
)
app.mount('#app')
// once more, where somebody is told that it failed
if (!reached) void router.push(window.location.href.slice(window.location.origin.length))
