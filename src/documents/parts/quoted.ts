/** A person's own words: what about (empty for the whole of an act), and the words. */
export type OwnWords = { readonly about: string; readonly words: string }

/** Own words within a line: in quotation marks, which nothing in them can close, since theirs become single ones. */
export function quoted(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`
}
