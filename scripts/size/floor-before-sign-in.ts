import { initializeApp } from 'firebase/app'
import {
  indexedDBLocalPersistence,
  initializeAuth,
  onIdTokenChanged,
  signInWithEmailAndPassword,
} from 'firebase/auth'
import { createPinia } from 'pinia'
import { createApp, h } from 'vue'
import { createI18n } from 'vue-i18n'
import { createRouter, createWebHistory, RouterView } from 'vue-router'

/** The frameworks of a page on which one can sign in, and nothing else. */
const auth = initializeAuth(initializeApp({}), { persistence: [indexedDBLocalPersistence] })
onIdTokenChanged(auth, () => void signInWithEmailAndPassword(auth, '', ''))
createApp({ render: () => h(RouterView) })
  .use(createPinia())
  .use(createI18n({ legacy: false }))
  .use(createRouter({ history: createWebHistory(), routes: [] }))
  .mount('#app')
