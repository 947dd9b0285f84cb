import type { Content, Margins } from 'pdfmake/interfaces'

import type { PaperFonts } from '../fonts'
import { mediaTypes, type Paper, type PaperSource } from '../paper-source'
import { words } from '../parts/words'
import { footBox } from '../pdf/foot'
import { documentHeading, documentTitle } from '../pdf/heading'
import { margins, mm, pageFoot, pageHead } from '../pdf/page'
import { renderPdf } from '../pdf/render'
import { paragraph } from '../pdf/text'
import { minutesPaper, type MinutesPaper, type MinutesPeople } from './model'

const forAPen: Margins = [0, mm(30), 0, 0]

function ending({ signers, recipients, foot }: MinutesPaper): Content {
  return {
    unbreakable: true,
    margin: [0, 10, 0, 0],
    stack: [
      {
        columns: signers.map(({ title, name }) => ({
          stack: [
            { text: title, bold: true, alignment: 'center' as const },
            { text: name, bold: true, alignment: 'center' as const, margin: forAPen },
          ],
        })),
      },
      { text: words.recipients, bold: true, italics: true, fontSize: 12, margin: [0, 8, 0, 0] },
      ...recipients.map((text) => ({ text, fontSize: 11, lineHeight: 1.05 })),
      footBox(foot),
    ],
  }
}

/** The minutes of the signing as a PDF, after template 1.9 of Decree 30/2020. */
export async function minutesPdf(
  source: PaperSource,
  people: MinutesPeople,
  fonts: PaperFonts,
): Promise<Paper> {
  const paper = minutesPaper(source, people)
  const { year } = source.read.revision
  const listed = (lines: readonly string[]) => lines.map((line) => paragraph(`- ${line}`))
  const bytes = await renderPdf(
    {
      title: `${words.minutesTitle} ${paper.subtitle}`,
      at: source.replay.projection.at,
      pageMargins: margins,
      header: pageHead(paper.draft ? words.draft : null),
      footer: pageFoot(paper.foot.codes.at(0) ?? ''),
      content: [
        documentHeading({ body: paper.bloc, symbol: paper.symbol }),
        documentTitle(paper.title, [paper.subtitle]),
        ...paper.facts.map((text) => paragraph(text)),
        ...listed(paper.attendance),
        ...paper.chair.map((text) => paragraph(text)),
        paragraph(words.course),
        ...listed(paper.events),
        paragraph(paper.result),
        paragraph(paper.closing),
        ending(paper),
      ],
    },
    fonts,
  )
  const name = paper.draft ? `bien-ban-${year}-du-thao.pdf` : `bien-ban-${year}.pdf`
  return { name, type: mediaTypes.pdf, bytes }
}
