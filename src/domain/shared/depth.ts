/** How many brackets may be open at once in a text that anybody reads. */
const mostDeep = 16

const quote = 0x22
const backslash = 0x5c
const [openList, closeList, openRecord, closeRecord] = [0x5b, 0x5d, 0x7b, 0x7d]

/** Where the string that opens at `from` closes; the end of the text where it never does. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let before = at
    while (text.charCodeAt(before - 1) === backslash) before -= 1
    if ((at - before) % 2 === 0) return at
  }
  return text.length
}

/**
 * True if more than `mostDeep` brackets outside strings are open at once anywhere in a JSON text. One pass, no
 * recursion: it stands before every parser, so that a hostile text cannot exhaust the stack.
 */
export function nestsDeep(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === quote) at = closingQuote(text, at)
    else if (unit === openList || unit === openRecord) {
      depth += 1
      if (depth > mostDeep) return true
    } else if (unit === closeList || unit === closeRecord) depth -= 1
  }
  return false
}
