/** A cell that can be read in more than one way. */
export type Question = {
  readonly address: string
  /** What the cell is about, in the words of its row and its column. */
  readonly about: string
  readonly column: string
  /** What it may mean, as decimals; what the cell shows comes first. */
  readonly readings: readonly string[]
  readonly uom: string
  /** What stands now in its place. */
  readonly stands: string | null
}

/** The chosen readings, by the addresses of their cells. */
export type Answers = ReadonlyMap<string, string>
