const figure = /^(\D*)(\d[\d.,\s]*)?/u

function fractionOf(text: string, separator: string): string {
  const digits = figure.exec(text)?.[2]?.trimEnd() ?? ''
  const at = digits.lastIndexOf(separator)
  return at < 0 ? '' : digits.slice(at)
}

/**
 * The padding that each text needs so that a right-aligned column of them, in tabular figures, aligns at the decimal
 * separator: "100%" next to "98,5%" needs ",0".
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
