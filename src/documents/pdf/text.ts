import type { Content, ContentTable } from 'pdfmake/interfaces'

import { forPdf } from '../medium/media'
import { mm } from './page'

type Pieces = string | { readonly text: string; readonly wordBreak: 'break-all' | 'normal' }[]

/**
 * Text that lets words of more than `most` signs as printed (a digest, an address, a file name) break anywhere: they
 * may be wider than their column, and would push the rest off the page.
 */
export function breakable(text: string, most = 20): Pieces {
  const isLong = (word: string) => forPdf(word).length > most
  const pieces = text.split(/(\s+)/)
  if (!pieces.some(isLong)) return text
  return pieces.map((piece) => ({ text: piece, wordBreak: isLong(piece) ? 'break-all' : 'normal' }))
}

type Layout = {
  readonly italics?: boolean
  readonly alignment?: 'left' | 'justify'
  readonly last?: boolean
}

/**
 * A paragraph of the body: justified, the first line 10 mm in, 6 points after (Decree 30/2020, appendix I, II.5);
 * fewer where what belongs to it follows.
 */
export function paragraph(
  text: string,
  { italics = false, alignment = 'justify', last = true }: Layout = {},
): Content {
  return {
    text: breakable(text),
    italics,
    alignment,
    leadingIndent: mm(10),
    margin: [0, 0, 0, last ? 6 : 2],
  }
}

/**
 * A person's own words: in quotation marks, with a rule at the side of every line, so that nothing in them can pass
 * for a line of the paper around them.
 */
export function quotation(text: string, { indent = 0, fontSize = 13 } = {}): ContentTable {
  return {
    margin: [indent, 1, 0, fontSize / 2],
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (line: number) => (line === 0 ? 1.5 : 0),
      paddingLeft: () => 6,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
    table: {
      widths: ['*'],
      body: [[{ text: breakable(`“${text}”`), italics: true, fontSize, lineHeight: 1.05 }]],
    },
  }
}
