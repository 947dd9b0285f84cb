const quote = 0x22
const backslash = 0x5c
const opens = new Set([0x5b, 0x7b])
const closes = new Set([0x5d, 0x7d])

/**
 * True if brackets outside strings nest deeper than `limit` anywhere in a JSON text. One pass, no recursion: it
 * stands before every parser, so that a hostile text cannot exhaust the stack.
 */
export function nestsDeeper(text: string, limit: number): boolean {
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
      if (depth > limit) return true
    } else if (closes.has(unit)) depth -= 1
  }
  return false
}
