/** How many brackets may be open at once in a text that anybody reads. */
const mostDeep = 16

const quote = 0x22
const backslash = 0x5c
const opens = new Set([0x5b, 0x7b])
const closes = new Set([0x5d, 0x7d])

/**
 * True if more than `mostDeep` brackets outside strings are open at once anywhere in a JSON text. One pass, no
 * recursion: it stands before every parser, so that a hostile text cannot exhaust the stack.
 */
export function nestsDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (inString) {
      if (unit === backslash) at += 1
      else if (unit === quote) inString = false
    } else if (unit === quote) inString = true
    else if (opens.has(unit)) {
      depth += 1
      if (depth > mostDeep) return true
    } else if (closes.has(unit)) depth -= 1
  }
  return false
}
