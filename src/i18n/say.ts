/** A message with its places filled in, outside of any component: documents are written in one language for good. */
export function say(message: string, words: Readonly<Record<string, string | number>> = {}): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => String(words[name] ?? place))
}
