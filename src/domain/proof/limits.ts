/** What a reader of a bundle takes in at most. Larger is refused before it is parsed. */
export const limits = { bytes: 16 * 1024 * 1024, entries: 20_000, revisions: 1_000 } as const
