/** Vietnamese is what the officials read; English is a translation for other readers. */
export const locales = ['vi', 'en'] as const

export type Locale = (typeof locales)[number]

const key = 'giao-uoc.locale'

/** The language chosen last time on this device, else Vietnamese. */
export function rememberedLocale(): Locale {
  try {
    const stored = localStorage.getItem(key)
    return locales.find((locale) => locale === stored) ?? 'vi'
  } catch {
    return 'vi'
  }
}

/** Keeps the choice for the next visit, where the browser lets us. */
export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(key, locale)
  } catch {
    // A private window may refuse; the choice then lasts as long as the page.
  }
}
