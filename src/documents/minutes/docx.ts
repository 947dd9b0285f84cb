import type { Paragraph } from 'docx'

import { documentHeading, documentTitle, footBox, recipientLines } from '../docx/blocks'
import { renderDocx } from '../docx/render'
import { tableOf } from '../docx/table'
import { gap, left, line, paragraph, quotation, twips } from '../docx/text'
import { forWord } from '../medium/media'
import { mediaTypes, type Paper, type PaperSource } from '../paper-source'
import { withWholeNames } from '../parts/whole-names'
import { spellingNote } from '../parts/foot'
import { words } from '../parts/words'
import { minutesPaper, type MinutesEvent, type MinutesPeople } from './model'

const eventLines = ({ text, own, remarks }: MinutesEvent): readonly Paragraph[] => [
  paragraph(`- ${text}`, {}, left),
  ...own.flatMap(({ about, words: said }) => [
    paragraph(`${about === '' ? words.ownWords : about}:`, {}, { keepNext: true }),
    quotation(said),
  ]),
  ...remarks.map((remark) => paragraph(remark)),
]

/** The minutes of the signing for word processors, after template 1.9 of Decree 30/2020. */
export async function minutesDocx(source: PaperSource, people: MinutesPeople): Promise<Paper> {
  const { year, parties } = source.read.revision
  const paper = withWholeNames(minutesPaper(source, people), parties)
  const signers = paper.signers.map(({ title, name }) => ({
    content: [
      line(title, { bold: true }, { keepNext: true }),
      line(name, { bold: true }, { spacing: { before: twips(30) } }),
    ],
  }))
  const bytes = await renderDocx({
    title: `${words.minutesTitle} ${paper.subtitle}`,
    draft: paper.draft ? words.draft : null,
    code: paper.foot.codes.at(0) ?? '',
    body: [
      documentHeading({ body: paper.bloc, symbol: paper.symbol }),
      ...documentTitle(paper.title, [paper.subtitle]),
      ...paper.facts.map((text) => paragraph(text)),
      ...paper.attendance.map((text) => paragraph(`- ${text}`, {}, left)),
      ...paper.chair.map((text) => paragraph(text)),
      paragraph(words.course),
      ...paper.events.flatMap(eventLines),
      paragraph(paper.result, {}, left),
      paragraph(paper.closing),
      gap(3),
      tableOf({ widths: [80, 80], rows: [signers] }),
      gap(3),
      ...recipientLines(paper.recipients),
      gap(3),
      footBox(paper.foot, spellingNote(paper, forWord)),
    ],
  })
  const name = paper.draft ? `bien-ban-${year}-du-thao.docx` : `bien-ban-${year}.docx`
  return { name, type: mediaTypes.docx, bytes }
}
