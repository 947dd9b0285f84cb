import { say } from '@/i18n/say'

const place = /\{(\w+)\}(?=[.;])/g

/** Like `say`; where a mark of the message follows words that end with one of their own, only that of the message stays. */
export function tell(message: string, words: Readonly<Record<string, string | number>>): string {
  const ending = new Set([...message.matchAll(place)].map(([, name = '']) => name))
  const trimmed = Object.entries(words).map(([name, word]) => [
    name,
    ending.has(name) && typeof word === 'string' ? word.replace(/[\s.;,]+$/u, '') : word,
  ])
  return say(message, Object.fromEntries(trimmed) as typeof words)
}
