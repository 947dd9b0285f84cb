import type { Content } from 'pdfmake/interfaces'

import { mm } from './page'

/** A word this long may be wider than the narrowest column of text, and would push the rest off the page. */
const longWord = /([^\s\ud800-\udfff]{21,})/

type Pieces = string | { readonly text: string; readonly wordBreak: 'break-all' | 'normal' }[]

/** Text that lets very long words (a digest, an address, a file name) break anywhere. */
export function breakable(text: string): Pieces {
  if (!longWord.test(text)) return text
  return text
    .split(longWord)
    .map((piece, index) => ({ text: piece, wordBreak: index % 2 === 1 ? 'break-all' : 'normal' }))
}

/** A paragraph of the body: justified, the first line 10 mm in, 6 points after (Decree 30/2020, appendix I, II.5). */
export function paragraph(text: string, style: { readonly italics?: boolean } = {}): Content {
  return {
    text: breakable(text),
    ...style,
    alignment: 'justify',
    leadingIndent: mm(10),
    margin: [0, 0, 0, 6],
  }
}
