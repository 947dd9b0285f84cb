/** The languages that commands speak. */
export type Language = 'vi' | 'en'

/** A text in the terminal's language, or one that is the same in every language: what may be shown to people. */
export type Said = string & { readonly said: true }

/**
 * The language of a terminal, as POSIX has it: the first of LC_ALL, LC_MESSAGES and LANG that is not
 * empty decides. Vietnamese where it is Vietnamese, else English.
 */
export function languageOf(env: NodeJS.ProcessEnv): Language {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => (value ?? '') !== '')
  return /^vi(?:[_.@-]|$)/i.test(locale ?? '') ? 'vi' : 'en'
}

/** One text in both languages; answers it in the terminal's. */
export function words(vi: string, en: string): Said {
  return (languageOf(process.env) === 'vi' ? vi : en) as Said
}

/** What is the same in every language: a figure, a path, a name, the output of a program. */
export function asIs(text: string): Said {
  return text as Said
}

/** Several texts, each on lines of its own. */
export function lines(...texts: readonly Said[]): Said {
  return texts.join('\n') as Said
}
