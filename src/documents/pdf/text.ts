import type { Content } from 'pdfmake/interfaces'

import { mm } from './page'

/** A paragraph of the body: justified, the first line 10 mm in, 6 points after (Decree 30/2020, appendix I, II.5). */
export function paragraph(text: string, style: { readonly italics?: boolean } = {}): Content {
  return { text, ...style, alignment: 'justify', leadingIndent: mm(10), margin: [0, 0, 0, 6] }
}
