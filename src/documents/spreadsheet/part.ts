const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** What XML passes over, and text that it takes as it stands; the first of them begins where it seems to. */
const passedOver = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>/g

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
  return plain.includes('<!') ? null : new TextEncoder().encode(plain)
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
