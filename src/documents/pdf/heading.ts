import type { Content } from 'pdfmake/interfaces'

import { words } from '../parts/words'
import { rule, width } from './page'
import { breakable } from './text'

type Heading = {
  readonly body: string
  /** Under the body: number and symbol of the document, if it has one. */
  readonly symbol?: string
  /** Under the motto: place and date, if the template has them. */
  readonly placeAndDate?: string
}

const left = 195
const right = width.portrait - left

/** The head of the first page: who issues on the left, the nation's name and motto on the right (boxes 1 to 4). */
export function documentHeading({ body, symbol = '', placeAndDate = '' }: Heading): Content {
  const tight = { lineHeight: 1.05, alignment: 'center' as const }
  return {
    columns: [
      {
        width: left,
        stack: [
          { text: breakable(body), bold: true, fontSize: 12, ...tight, margin: [0, 0, 6, 0] },
          rule(left, left * 0.4),
          { text: symbol, ...tight },
        ],
      },
      {
        width: right,
        stack: [
          { text: words.nation, bold: true, fontSize: 12, ...tight, noWrap: true },
          { text: words.motto, bold: true, fontSize: 13, ...tight },
          rule(right, 160),
          { text: breakable(placeAndDate), italics: true, fontSize: 13, ...tight, margin: [0, 4, 0, 0] },
        ],
      },
    ],
    margin: [0, 0, 0, 14],
  }
}

/** The title in capitals, the subtitles below it, and a rule. */
export function documentTitle(title: string, subtitles: readonly string[]): Content {
  return {
    stack: [
      { text: breakable(title), bold: true, fontSize: 14, alignment: 'center' },
      ...subtitles.map((text) => ({
        text: breakable(text),
        bold: true,
        fontSize: 13,
        alignment: 'center' as const,
      })),
      rule(width.portrait, width.portrait * 0.2),
    ],
    margin: [0, 0, 0, 8],
  }
}
