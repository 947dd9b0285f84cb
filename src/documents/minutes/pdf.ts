import type { Content, Margins } from 'pdfmake/interfaces'

import type { PaperFonts } from '../fonts'
import { forPdf } from '../medium/media'
import { mediaTypes, type Paper, type PaperSource } from '../paper-source'
import { spellingNote } from '../parts/foot'
import { words } from '../parts/words'
import { footBox } from '../pdf/foot'
import { documentHeading, documentTitle } from '../pdf/heading'
import { mm, pageFoot, pageHead, width } from '../pdf/page'
import { renderPdf } from '../pdf/render'
import { heightOf, onePage } from '../pdf/fit'
import { breakable, paragraph, quotation } from '../pdf/text'
import { withWholeNames } from '../parts/whole-names'
import { minutesPaper, type MinutesEvent, type MinutesPaper, type MinutesPeople } from './model'

const forAPen: Margins = [0, mm(30), 0, 0]

function eventLines({ text, own, remarks }: MinutesEvent): Content[] {
  return [
    paragraph(`- ${text}`, { alignment: 'left', last: own.length + remarks.length === 0 }),
    ...own.flatMap(({ about, words: said }) => [
      paragraph(`${about === '' ? words.ownWords : about}:`, { last: false }),
      quotation(said, { indent: mm(10) }),
    ]),
    ...remarks.map((remark) => paragraph(remark)),
  ]
}

function ending(paper: MinutesPaper): Content {
  const { signers, recipients, foot } = paper
  const texts = [...signers.map(({ name }) => name), ...recipients, foot.notice]
  return {
    unbreakable:
      texts.reduce((sum, text) => sum + heightOf({ text, fontSize: 13, width: width.portrait / 2 }), 250) <
      onePage.portrait,
    margin: [0, 10, 0, 0],
    stack: [
      {
        columns: signers.map(({ title, name }) => ({
          stack: [
            { text: title, bold: true, alignment: 'center' as const },
            { text: breakable(name), bold: true, alignment: 'center' as const, margin: forAPen },
          ],
        })),
      },
      { text: words.recipients, bold: true, italics: true, fontSize: 12, margin: [0, 8, 0, 0] },
      ...recipients.map((text) => ({ text: breakable(text), fontSize: 11, lineHeight: 1.05 })),
      footBox(foot, spellingNote(paper, forPdf)),
    ],
  }
}

/** The minutes of the signing as a PDF, after template 1.9 of Decree 30/2020. */
export async function minutesPdf(
  source: PaperSource,
  people: MinutesPeople,
  fonts: PaperFonts,
): Promise<Paper> {
  const { year, parties } = source.read.revision
  const paper = withWholeNames(minutesPaper(source, people), parties)
  const listed = (lines: readonly string[]) =>
    lines.map((line) => paragraph(`- ${line}`, { alignment: 'left' }))
  const bytes = await renderPdf(
    {
      title: `${words.minutesTitle} ${paper.subtitle}`,
      at: source.replay.projection.at,
      header: pageHead(paper.draft ? words.draft : null),
      footer: pageFoot(paper.foot.codes.at(0) ?? ''),
      content: [
        documentHeading({ body: paper.bloc, symbol: paper.symbol }),
        documentTitle(paper.title, [paper.subtitle]),
        ...paper.facts.map((text) => paragraph(text)),
        ...listed(paper.attendance),
        ...paper.chair.map((text) => paragraph(text)),
        paragraph(words.course),
        ...paper.events.flatMap(eventLines),
        paragraph(paper.result, { alignment: 'left' }),
        paragraph(paper.closing),
        ending(paper),
      ],
    },
    fonts,
  )
  const name = paper.draft ? `bien-ban-${year}-du-thao.pdf` : `bien-ban-${year}.pdf`
  return { name, type: mediaTypes.pdf, bytes }
}
