import type { App } from 'vue'
import { createI18n } from 'vue-i18n'

import { languageKey, type Language } from './language'
import type { Locale, LocaleMemory } from './locale'
import type { Messages } from './messages'
import { door } from './vi/door'

export { useLanguage, type Language } from './language'
export { locales, type Locale } from './locale'
export type { MessageKey, Messages } from './messages'
export { useFormat, type Format } from './use-format'

export type AppI18n = {
  /** For `app.use`. */
  install: (app: App) => void
  /** Loads the messages for signed-in people, and for those who run blocs if `operating`. To be awaited before their pages. */
  enter: (operating?: boolean) => Promise<void>
  /** Restores the language chosen last on this device. To be awaited before the first paint. */
  restore: () => Promise<boolean>
} & Language

/**
 * The languages of the app: Vietnamese immediately (the messages for signed-in people only on `enter`), English when
 * first chosen. `<html lang>` and `memory` follow every change.
 */
export function createAppI18n(memory: LocaleMemory): AppI18n {
  const i18n = createI18n<[Messages], Locale, false>({
    // Deprecated as an option because composition mode will become the only one; for now it must be set.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    legacy: false,
    locale: 'vi',
    fallbackLocale: 'vi',
    messages: { vi: door } as unknown as Record<Locale, Messages>,
  })
  const { locale } = i18n.global

  async function load(next: Locale): Promise<void> {
    if (next === 'en' && !i18n.global.availableLocales.includes('en')) {
      const { en } = await import('./en')
      i18n.global.setLocaleMessage('en', en)
    }
  }

  async function setLocale(next: Locale): Promise<boolean> {
    try {
      await load(next)
    } catch {
      return false
    }
    locale.value = next
    document.documentElement.lang = next
    memory.write(next)
    return true
  }

  /** Loads messages once; a failed load is retried the next time. */
  function once(load: () => Promise<object>): () => Promise<void> {
    let loaded: Promise<void> | null = null
    async function bringIn(): Promise<void> {
      i18n.global.mergeLocaleMessage('vi', await load())
    }
    return () => {
      loaded ??= bringIn().catch((error: unknown) => {
        loaded = null
        throw error
      })
      return loaded
    }
  }

  const enterInside = once(async () => (await import('./vi/inside')).inside)
  const enterOperating = once(async () => (await import('./vi/operating')).operating)

  async function enter(operating = false): Promise<void> {
    await Promise.all([enterInside(), ...(operating ? [enterOperating()] : [])])
  }

  const language: Language = { locale, setLocale, enterOperating }

  return {
    ...language,
    install(app) {
      app.use(i18n)
      app.provide(languageKey, language)
    },
    enter,
    restore: () => setLocale(memory.read() ?? 'vi'),
  }
}
