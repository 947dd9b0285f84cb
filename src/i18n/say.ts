/** A message with its placeholders filled in, outside any component: documents have one fixed language. */
export function say(message: string, words: Readonly<Record<string, string | number>> = {}): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => String(words[name] ?? place))
}
