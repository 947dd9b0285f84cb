const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** What XML passes over, and text that it takes as it stands; the first of them begins where it seems to. */
const passedOver = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>/g

/** The cell of a formula for a text that has no result at all, unlike one whose result is empty. */
const withoutResult =
  /(<(?:\w+:)?c\s[^<>]*?)\bt\s*=\s*["']str["']([^<>]*>\s*<(?:\w+:)?f\b(?:[^<>]*\/>|[^<>]*>[^<]*<\/(?:\w+:)?f\s*>)\s*<\/(?:\w+:)?c\s*>)/g

/**
 * A part of a workbook with nothing in it that a search of its text would take for a cell though no office program
 * does; null if it is no XML in UTF-8, or defines entities of its own.
 */
export function plainPart(bytes: Uint8Array): Uint8Array | null {
  const xml = decoded(bytes)
  if (xml === null || xml.includes('\u0000') || !isUtf8(xml)) return null
  const plain = xml.replace(passedOver, (found, literal: string | undefined, at: number) =>
    literal !== undefined ? escaped(literal) : at === 0 && found.startsWith('<?xml') ? found : '',
  )
  // the reader takes a formula of no kind for what it is, but one for a text for an empty text
  return plain.includes('<!') ? null : new TextEncoder().encode(plain.replace(withoutResult, '$1$2'))
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** False if a part says of itself that its letters are meant in another encoding. */
function isUtf8(xml: string): boolean {
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(xml)?.[1]
  return declared === undefined || declared.toLowerCase() === 'utf-8'
}
