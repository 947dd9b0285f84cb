import { inject, type InjectionKey, type Ref } from 'vue'

import type { Locale } from './locale'

export type Language = {
  locale: Readonly<Ref<Locale>>
  /** Changes the language once its messages are loaded; false, and no change, if they cannot be loaded. */
  setLocale: (locale: Locale) => Promise<boolean>
  /** Loads the messages for those who run blocs, and for whoever asks for help. */
  enterOperating: () => Promise<void>
}

export const languageKey: InjectionKey<Language> = Symbol('language')

/** The current language and how to change it. */
export function useLanguage(): Language {
  const language = inject(languageKey, undefined)
  if (!language) throw new Error('No language is provided to this component.')
  return language
}
