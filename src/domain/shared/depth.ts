/** The deepest nesting of brackets that a reader accepts. */
const maxDepth = 16

const quote = 0x22
const backslash = 0x5c
const [openList, closeList, openRecord, closeRecord] = [0x5b, 0x5d, 0x7b, 0x7d]

/** The index of the quote that closes the string opened at `from`; the end of the text if it is never closed. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let before = at
    while (text.charCodeAt(before - 1) === backslash) before -= 1
    if ((at - before) % 2 === 0) return at
  }
  return text.length
}

/**
 * True if brackets outside strings are nested deeper than `maxDepth` anywhere in a JSON text. One pass, no recursion:
 * it runs before every parser, so that a hostile text cannot exhaust the stack.
 */
export function nestsDeep(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === quote) at = closingQuote(text, at)
    else if (unit === openList || unit === openRecord) {
      depth += 1
      if (depth > maxDepth) return true
    } else if (unit === closeList || unit === closeRecord) depth -= 1
  }
  return false
}
