import type { Content } from 'pdfmake/interfaces'

import type { PaperFonts } from '../fonts'
import { mediaTypes, type Paper, type PaperSource } from '../paper-source'
import { words } from '../parts/words'
import { footBox } from '../pdf/foot'
import { documentHeading, documentTitle } from '../pdf/heading'
import { margins, mm, pageFoot, pageHead } from '../pdf/page'
import { renderPdf } from '../pdf/render'
import { seatGrid, seatRow } from '../pdf/seats'
import { paragraph } from '../pdf/text'
import { hasAppendix } from './items'
import { pledgePaper, type PledgePaper } from './model'
import { itemTable, targetAppendix } from './pdf-items'

function opening(paper: PledgePaper): Content[] {
  return [
    ...paper.bases.map((text) => paragraph(text, { italics: true })),
    paragraph(paper.meeting),
    ...paper.parties.map((text, index) => paragraph(`${String(index + 1)}. ${text}`)),
    paragraph(paper.witness),
    paragraph(paper.agree),
  ]
}

function reservations({ reservations: lines }: PledgePaper): Content[] {
  const [first, ...others] = lines.map((line) => paragraph(`- ${line}`))
  if (first === undefined) return []
  const heading: Content = { text: words.reservations, bold: true, margin: [mm(10), 4, 0, 4] }
  return [{ unbreakable: true, stack: [heading, first] }, ...others]
}

/** The seats, the witness, and the box at the end of the paper, which is never alone on a page. */
function ending(paper: PledgePaper, extra: readonly string[]): Content[] {
  const recipients: Content[] = [
    { text: words.recipients, bold: true, italics: true, fontSize: 12 },
    ...paper.recipients.map((text) => ({ text, fontSize: 11, lineHeight: 1.05 })),
  ]
  const [firstRow, ...rows] = seatGrid(paper.seats)
  const heading: Content = {
    text: words.representatives,
    bold: true,
    alignment: 'center',
    margin: [0, 10, 0, 6],
  }
  return [
    { unbreakable: true, stack: [heading, ...(firstRow === undefined ? [] : [firstRow])] },
    ...rows,
    {
      unbreakable: true,
      stack: [
        {
          columns: [
            { width: '42%', stack: recipients },
            {
              width: '*',
              stack: [
                { text: words.witness, bold: true, alignment: 'center' },
                seatRow([paper.witnessSeat], ['*']),
              ],
            },
          ],
        },
        footBox(paper.foot, extra),
      ],
    },
  ]
}

/**
 * The pledge as a PDF in the style of Decree 30/2020, with the proof bundle embedded if there is one. The same source
 * gives the same bytes.
 */
export async function pledgePdf(source: PaperSource, fonts: PaperFonts): Promise<Paper> {
  const paper = pledgePaper(source)
  const [code = ''] = paper.foot.codes
  const attached =
    source.bundle === null || paper.draft
      ? []
      : [{ name: 'giao-uoc.proof.json', type: mediaTypes.json, text: source.bundle }]
  const bytes = await renderPdf(
    {
      title: source.read.revision.title,
      at: source.replay.projection.at,
      pageMargins: margins,
      header: pageHead(paper.draft ? words.draft : null),
      footer: pageFoot(code),
      content: [
        documentHeading({ body: paper.bloc, placeAndDate: paper.placeAndDate }),
        documentTitle(paper.title, paper.subtitles),
        ...opening(paper),
        itemTable(paper),
        ...reservations(paper),
        { text: words.end, alignment: 'right' },
        ...ending(paper, attached.length > 0 ? [words.embedded] : []),
        ...(hasAppendix(paper) ? targetAppendix(paper) : []),
      ],
    },
    fonts,
    attached,
  )
  const { year } = source.read.revision
  const name = paper.draft ? `giao-uoc-${year}-du-thao.pdf` : `giao-uoc-${year}.pdf`
  return { name, type: mediaTypes.pdf, bytes }
}
