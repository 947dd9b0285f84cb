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
  /** Loads the messages for signed-in people. To be awaited before their pages. */
  enter: () => Promise<void>
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

  let entered: Promise<void> | null = null

  async function bringIn(): Promise<void> {
    const { inside } = await import('./vi/inside')
    i18n.global.mergeLocaleMessage('vi', inside)
  }

  /** A failed load is retried the next time. */
  function enter(): Promise<void> {
    entered ??= bringIn().catch((error: unknown) => {
      entered = null
      throw error
    })
    return entered
  }

  const language: Language = { locale, setLocale }

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
