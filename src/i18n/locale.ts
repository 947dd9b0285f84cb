/** Vietnamese is what the officials read; English is a translation for other readers. */
export const locales = ['vi', 'en'] as const

export type Locale = (typeof locales)[number]

/** Where the language chosen last is stored. */
export type LocaleMemory = {
  readonly read: () => Locale | null
  readonly write: (locale: Locale) => void
}
