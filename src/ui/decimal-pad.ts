const figure = /^(\D*)(\d[\d.,\s]*)?/u

function fractionOf(text: string, separator: string): string {
  const digits = figure.exec(text)?.[2]?.trimEnd() ?? ''
  const at = digits.lastIndexOf(separator)
  return at < 0 ? '' : digits.slice(at)
}

/**
 * What each text lacks so that a column of them, set flush right with figures of one width, stands
 * on the decimal separator: "100%" beside "98,5%" lacks ",0".
 */
export function decimalPads(texts: readonly string[], separator: ',' | '.'): string[] {
  const fractions = texts.map((text) => fractionOf(text, separator))
  const longest = Math.max(0, ...fractions.map((fraction) => fraction.length))
  return fractions.map((fraction) =>
    fraction === ''
      ? (longest > 0 ? separator : '') + '0'.repeat(Math.max(0, longest - 1))
      : '0'.repeat(longest - fraction.length),
  )
}
