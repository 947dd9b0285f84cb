import { createPinia } from 'pinia'
import { createApp } from 'vue'

import { createAppI18n } from '@/i18n'
import { servicesKey } from '@/services/services'
import { announcerKey, createAnnouncer } from '@/ui/announcer'
import { applyTextSize } from '@/ui/text-size'
import '@/ui/styles/index.css'

import App from './App.vue'
import { createContainer, memory } from './container'
import { createAppRouter } from './router'

applyTextSize(memory.textSize.read() ?? 'normal')
const i18n = createAppI18n(memory.locale)
const [services] = await Promise.all([createContainer(), i18n.restore()])

const app = createApp(App)
app.provide(servicesKey, services)
app.provide(announcerKey, createAnnouncer())
app.use(createPinia())
app.use(i18n)
app.use(createAppRouter(i18n.enter))
app.mount('#app')
