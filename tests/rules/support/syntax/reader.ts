/** Reads a text from left to right, over spaces and comments. */
export type Reader = {
  at(): number
  /** The end of what was read last, before any space. */
  end(): number
  peek(text: string): boolean
  /** Reads `text` if it comes next. */
  take(text: string): boolean
  expect(text: string): void
  /** Reads what matches `pattern` (sticky) next, or gives null. */
  match(pattern: RegExp): string | null
  done(): boolean
}

const blank = /(?:\s|\/\/[^\n]*)*/y

export function readerOf(text: string): Reader {
  let position = 0
  let last = 0
  const skip = () => {
    blank.lastIndex = position
    blank.exec(text)
    position = blank.lastIndex
  }
  const reader: Reader = {
    at: () => position,
    end: () => last,
    peek: (wanted) => text.startsWith(wanted, position),
    take(wanted) {
      if (!text.startsWith(wanted, position)) return false
      if (/\w$/.test(wanted) && /\w/.test(text[position + wanted.length] ?? '')) return false
      position += wanted.length
      last = position
      skip()
      return true
    },
    expect(wanted) {
      if (!reader.take(wanted))
        throw new Error(`expected ${wanted} at ${text.slice(position, position + 40)}`)
    },
    match(pattern) {
      pattern.lastIndex = position
      const found = pattern.exec(text)?.[0] ?? null
      if (found === null) return null
      position += found.length
      last = position
      skip()
      return found
    },
    done: () => position === text.length,
  }
  skip()
  return reader
}
