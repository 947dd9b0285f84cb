import '@/ui/styles/index.css'

import { createPinia } from 'pinia'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-vue'
import { createMemoryHistory } from 'vue-router'

import App from '@/app/App.vue'
import { createAppRouter } from '@/app/router'
import { createKey } from '@/actions/create-key'
import type { Services } from '@/actions/scene'
import { memory } from '@/device/memory'
import type { ErrorCode } from '@/domain/shared/errors'
import { createAppI18n, type Locale } from '@/i18n'
import { servicesKey, type AppServices } from '@/services/services'
import { announcerKey, createAnnouncer } from '@/ui/announcer'
import { createOpenDialogs, openDialogsKey } from '@/ui/open-dialogs'

import { bloc, where } from './people'
import { createServices } from './services'
import { createWorld, type Scene, type World } from './world'

export type Opening = Scene & {
  /** Who is signed in; nobody if null. */
  readonly as?: string | null
  /** The page of the year, or a whole path with its slash. */
  readonly at?: string
  readonly locale?: Locale
  readonly size?: readonly [number, number]
  /** The person has a signing key of this device already. */
  readonly withKey?: boolean
  /** The person has said of their keys of other devices that they are theirs. */
  readonly trusted?: boolean
  /** How long ago the person signed in (ms). */
  readonly signedInFor?: number
  /** The answer to a password or a link, if it is another than whether they are right. */
  readonly signInFails?: ErrorCode | undefined
  /** Whom to ask, as the build says. */
  readonly contact?: string
  /** Changes the world, or what this device keeps, before the screen opens. */
  readonly given?: (world: World, services: Services) => void | Promise<void>
}

/** A page of the app: a router, stores and words of its own. */
async function openPage(app: AppServices, at: string, locale: Locale) {
  const i18n = createAppI18n(memory.locale)
  await i18n.setLocale(locale)
  const dialogs = createOpenDialogs()
  const path = at.startsWith('/') ? at : `/b/${where.bloc}/${where.year}/${at}`
  const history = createMemoryHistory()
  history.replace(path)
  const router = createAppRouter(i18n.enter, dialogs, history)
  const announcer = createAnnouncer()
  const screen = await render(App, {
    global: {
      plugins: [createPinia(), i18n, router],
      provide: {
        [servicesKey as symbol]: app,
        [announcerKey as symbol]: announcer,
        [openDialogsKey as symbol]: dialogs,
      },
    },
  })
  await router.push(path)
  return { router, screen, announcer, i18n }
}

/** The whole app on one screen: its own router, stores and pages over a world in memory. */
export async function openApp({
  as = 'hoaminh',
  at = '',
  locale = 'vi',
  size = [1440, 900],
  withKey = false,
  trusted = false,
  signedInFor = 0,
  signInFails,
  contact,
  given,
  ...scene
}: Opening = {}) {
  localStorage.clear()
  sessionStorage.clear()
  await page.viewport(...size)
  const world = createWorld(scene)
  const { app, auth, services, trouble, versions, goOnline } = await createServices(world, as, signedInFor)
  if (signInFails !== undefined) trouble.signIn = signInFails
  if (trusted) {
    const own = [...world.keys.get().records].filter(([, key]) => key.uid === as)
    for (const [kid] of own) await services.signer.acknowledge(kid)
  }
  if (withKey && as !== null) {
    const name = world.members.get().records.get(as)?.name ?? as
    const owner = { bloc: where.bloc, uid: as, email: `${as}@demo.test`, name, rpId: bloc.rpId }
    await createKey(services, 'device', owner, [], 0)
  }
  await given?.(world, services)
  const first = await openPage(contact === undefined ? app : { ...app, contact }, at, locale)
  let { screen } = first
  /** Loads the page anew, at `next`: what the browser and the server keep is all that is left. */
  async function reload(next = at) {
    await screen.unmount()
    const shown = await openPage(app, next, locale)
    ;({ screen } = shown)
    return shown
  }
  return { ...first, world, services, auth, trouble, versions, goOnline, reload }
}
