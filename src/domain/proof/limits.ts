/** The largest bundle that a reader accepts. Anything larger is refused before it is parsed. */
export const limits = {
  bytes: 16 * 1024 * 1024,
  entries: 20_000,
  revisions: 1_000,
  texts: 1_000,
  terms: 200,
} as const
