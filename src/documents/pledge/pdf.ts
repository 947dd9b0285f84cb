import type { Content } from 'pdfmake/interfaces'

import type { PaperFonts } from '../fonts'
import { forPdf } from '../medium/media'
import { mediaTypes, type Paper, type PaperSource } from '../paper-source'
import { spellingNote } from '../parts/foot'
import { withWholeNames } from '../parts/whole-names'
import { words } from '../parts/words'
import { footBox } from '../pdf/foot'
import { documentHeading, documentTitle } from '../pdf/heading'
import { mm, pageFoot, pageHead, width } from '../pdf/page'
import { renderPdf } from '../pdf/render'
import { fitsOnPage, seatGrid, seatRow } from '../pdf/seats'
import { heightOf, onePage } from '../pdf/fit'
import { breakable, paragraph, quotation } from '../pdf/text'
import { hasAppendix } from './items'
import { pledgePaper, type PledgePaper } from './model'
import { itemTable, targetAppendix } from './pdf-items'

function opening(paper: PledgePaper): Content[] {
  return [
    ...paper.bases.map((text) => paragraph(text, { italics: true })),
    paragraph(paper.meeting),
    ...paper.parties.map((text, index) => paragraph(`${String(index + 1)}. ${text}`, { alignment: 'left' })),
    paragraph(paper.witness),
    paragraph(paper.agree),
  ]
}

function reservations({ reservations: all }: PledgePaper): Content[] {
  const said = all.map(({ about, words: own }): Content[] => [
    paragraph(`- ${about}:`, { last: false }),
    quotation(own, { indent: mm(10) }),
  ])
  const [first] = all
  if (first === undefined) return []
  const heading: Content = { text: words.reservations, bold: true, margin: [mm(10), 4, 0, 4] }
  const height = heightOf({ text: first.words, fontSize: 13, width: width.portrait - mm(13) })
  return [
    { unbreakable: height < onePage.portrait - 80, stack: [heading, ...(said[0] ?? [])] },
    ...said.slice(1).flat(),
  ]
}

/**
 * The last words of the text, the seats, the witness, and the box at the end of the paper. Neither those words nor the
 * box are ever alone on a page.
 */
function ending(paper: PledgePaper, extra: readonly string[]): Content[] {
  const recipients: Content[] = [
    { text: words.recipients, bold: true, italics: true, fontSize: 12 },
    ...paper.recipients.map((text) => ({ text: breakable(text), fontSize: 11, lineHeight: 1.05 })),
  ]
  const [firstRow, ...rows] = seatGrid(paper.seats)
  const heading: Content = {
    text: words.representatives,
    bold: true,
    alignment: 'center',
    margin: [0, 10, 0, 6],
  }
  return [
    {
      unbreakable: fitsOnPage(paper.seats.slice(0, 3), 100),
      stack: [paragraph(paper.contents), heading, ...(firstRow === undefined ? [] : [firstRow])],
    },
    ...rows,
    {
      unbreakable: fitsOnPage([paper.witnessSeat], 200),
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
  const model = pledgePaper(source)
  const { columns } = model
  const paper = { ...withWholeNames(model, source.read.revision.parties), columns }
  const [code = ''] = paper.foot.codes
  const attached =
    source.bundle === null || paper.draft
      ? []
      : [{ name: 'giao-uoc.proof.json', type: mediaTypes.json, text: source.bundle }]
  const bytes = await renderPdf(
    {
      title: source.read.revision.title,
      at: source.replay.projection.at,
      header: pageHead(paper.draft ? words.draft : null),
      footer: pageFoot(code),
      content: [
        documentHeading({ body: paper.bloc, symbol: paper.symbol, placeAndDate: paper.placeAndDate }),
        documentTitle(paper.title, paper.subtitles),
        ...opening(paper),
        itemTable(paper),
        ...reservations(paper),
        ...ending(paper, [...(attached.length > 0 ? [words.embedded] : []), ...spellingNote(paper, forPdf)]),
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
