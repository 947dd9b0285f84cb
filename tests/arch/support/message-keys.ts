import type { Source } from './sources'

const whole = /(['"`])([a-z]\w*(?:\.\w+)+)\1/g
const begun = /`([a-z]\w*(?:\.\w+)*\.)\$\{/g

type Messages = string | { readonly [key: string]: Messages }

/** The keys of all messages, each by its whole path. */
export function keysOf(messages: Messages, path = ''): readonly string[] {
  if (typeof messages === 'string') return [path]
  return Object.entries(messages).flatMap(([key, inner]) =>
    keysOf(inner, path === '' ? key : `${path}.${key}`),
  )
}

/**
 * The keys that no source names: neither whole (`'board.title'`) nor by the start of a key that is
 * built when the program runs (`errors.${code}`).
 */
export function unusedKeys(
  keys: readonly string[],
  sources: readonly Pick<Source, 'text'>[],
): readonly string[] {
  const named = new Set(matches(sources, whole, 2))
  const starts = matches(sources, begun, 1)
  return keys.filter((key) => !named.has(key) && !starts.some((start) => key.startsWith(start)))
}

function matches(
  sources: readonly Pick<Source, 'text'>[],
  pattern: RegExp,
  group: number,
): readonly string[] {
  return sources.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[group] ?? ''))
}
