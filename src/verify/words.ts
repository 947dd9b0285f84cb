import { memory } from '@/device/memory'
import en from '@/i18n/verify/en.json'
import vi from '@/i18n/verify/vi.json'
import type { Locale } from '@/i18n/locale'

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`
}[keyof T & string]

/** A message of this page by its path. */
export type Word = Paths<typeof vi>

type Node = string | { readonly [key: string]: Node }

const texts: Record<Locale, Node> = { vi, en }
let locale: Locale = memory.locale.read() ?? 'vi'

/** The current language. */
export function language(): Locale {
  return locale
}

/** Switches to the other language, now and for the next visit. */
export function switchLanguage(): void {
  locale = locale === 'vi' ? 'en' : 'vi'
  memory.locale.write(locale)
}

function find(path: string): string | undefined {
  let node: Node | undefined = texts[locale]
  for (const key of path.split('.')) {
    node = typeof node === 'object' && Object.hasOwn(node, key) ? node[key] : undefined
  }
  return typeof node === 'string' ? node : undefined
}

/** The message at `path`, with its placeholders filled in. */
export function say(path: Word, words: Readonly<Record<string, string | number>> = {}): string {
  return (find(path) ?? path).replace(/\{(\w+)\}/g, (_place, name: string) => String(words[name] ?? ''))
}

/** The message at `group`.`key`, for keys that come from a file; `otherwise` if there is none. */
export function wordOf(group: 'reason' | 'what' | 'actName', key: string, otherwise: string): string {
  return find(`${group}.${key}`) ?? otherwise
}
