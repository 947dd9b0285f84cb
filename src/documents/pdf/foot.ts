import type { Content } from 'pdfmake/interfaces'

import type { PaperFoot } from '../parts/foot'
import { qrMatrix, qrSvg } from '../qr'
import { mm } from './page'
import { breakable } from './text'

/** The box at the end of a paper: codes, where to verify it, the QR code for that, and the legal notice. */
export function footBox({ codes, link, check, notice }: PaperFoot, extra: readonly string[]): Content {
  const [content = '', head = '', key = ''] = codes
  const lines = [[content, head].filter(Boolean).join(' · '), key, ...check, ...extra].filter(Boolean)
  const text: Content = {
    stack: [
      ...lines.map((line) => ({ text: breakable(line), fontSize: 9.5, lineHeight: 1.05 })),
      { text: breakable(notice), fontSize: 9.5, italics: true, lineHeight: 1.05, margin: [0, 3, 0, 0] },
    ],
  }
  const code: Content[] =
    link === null ? [] : [{ width: mm(26), svg: qrSvg(qrMatrix(link)), fit: [mm(26), mm(26)] }]
  return {
    unbreakable: true,
    margin: [0, 8, 0, 0],
    table: {
      widths: ['*'],
      body: [[{ columns: [{ width: '*', ...text }, ...code], columnGap: 8, margin: [2, 2, 2, 2] }]],
    },
    layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5 },
  }
}
