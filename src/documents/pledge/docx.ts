import { AlignmentType, type Paragraph, type Table } from 'docx'

import { say } from '@/i18n/say'

import { documentHeading, documentTitle, footBox, seatGrid, witnessTable } from '../docx/blocks'
import { renderDocx } from '../docx/render'
import { tableOf, type Cell } from '../docx/table'
import { gap, line, paragraph } from '../docx/text'
import { mediaTypes, type Paper, type PaperSource } from '../paper-source'
import { words } from '../parts/words'
import { maxLandscapeColumns, maxPortraitColumns, hasAppendix, type PaperItem } from './items'
import { pledgePaper, type PledgePaper } from './model'

type Columns = {
  readonly heads: readonly string[]
  readonly widths: readonly number[]
  readonly targetsOf: (item: PaperItem) => readonly string[]
  readonly size: number
}

const left = { alignment: AlignmentType.LEFT }
const cell = (paragraph: Paragraph): Cell => ({ content: [paragraph] })

function itemRow(item: PaperItem, { targetsOf, size }: Columns): readonly Cell[] {
  const said = [line(item.text, { size }, left), line(item.facts, { size: size - 2, italics: true }, left)]
  const figures = targetsOf(item).map((text) => cell(line(text, { size: 11 })))
  return [cell(line(String(item.number), { size: 11 })), { content: said }, ...figures]
}

function table({ areas }: PledgePaper, columns: Columns): Table {
  const heads = [words.number, words.content, ...columns.heads]
  return tableOf({
    widths: columns.widths,
    ruled: true,
    headerRows: 1,
    rows: [
      heads.map((text) => cell(line(text, { bold: true, size: 11 }))),
      ...areas.flatMap(({ title, items }) => [
        [
          {
            content: [line(title, { bold: true, size: columns.size }, { ...left, keepNext: true })],
            span: columns.widths.length,
          },
        ],
        ...items.map((item) => itemRow(item, columns)),
      ]),
    ],
  })
}

function itemTable(paper: PledgePaper): Table {
  const inAppendix = paper.columns.length > maxPortraitColumns
  const heads = inAppendix ? [words.target] : paper.columns
  const each = inAppendix ? 30 : 17
  return table(paper, {
    heads,
    widths: [11, 160 - 11 - heads.length * each, ...heads.map(() => each)],
    targetsOf: (item) => (inAppendix ? [item.common ?? words.seeAppendix] : item.targets),
    size: 12,
  })
}

function appendix(paper: PledgePaper): readonly (Paragraph | Table)[] {
  const count = Math.ceil(paper.columns.length / maxLandscapeColumns)
  return [
    line(words.appendix, { bold: true, size: 14 }),
    line(words.appendixTitle, { bold: true }),
    line(say(words.appendixOf, { title: paper.title }), { italics: true }),
    ...Array.from({ length: count }, (_, index) => {
      const from = index * maxLandscapeColumns
      const heads = paper.columns.slice(from, from + maxLandscapeColumns)
      const columns: Columns = {
        heads,
        widths: [11, 247 - 11 - heads.length * 19, ...heads.map(() => 19)],
        targetsOf: ({ targets }) => targets.slice(from, from + maxLandscapeColumns),
        size: 11,
      }
      return [gap(3), table(paper, columns)]
    }).flat(),
  ]
}

function body(paper: PledgePaper): readonly (Paragraph | Table)[] {
  const { reservations } = paper
  return [
    documentHeading({ body: paper.bloc, placeAndDate: paper.placeAndDate }),
    ...documentTitle(paper.title, paper.subtitles),
    ...paper.bases.map((text) => paragraph(text, { italics: true })),
    paragraph(paper.meeting),
    ...paper.parties.map((text, index) => paragraph(`${String(index + 1)}. ${text}`)),
    paragraph(paper.witness),
    paragraph(paper.agree),
    itemTable(paper),
    ...(reservations.length === 0
      ? []
      : [paragraph(words.reservations, { bold: true }, { spacing: { before: 120 } })]),
    ...reservations.map((text) => paragraph(`- ${text}`)),
    line(words.end, {}, { alignment: AlignmentType.RIGHT }),
    line(words.representatives, { bold: true }, { spacing: { before: 120, after: 120 }, keepNext: true }),
    seatGrid(paper.seats),
    witnessTable(paper.witnessSeat, paper.recipients),
    footBox(paper.foot),
  ]
}

/** The pledge for word processors: the same words in the same order as the PDF. */
export async function pledgeDocx(source: PaperSource): Promise<Paper> {
  const paper = pledgePaper(source)
  const { title, year } = source.read.revision
  const bytes = await renderDocx({
    title,
    draft: paper.draft ? words.draft : null,
    code: paper.foot.codes.at(0) ?? '',
    body: body(paper),
    appendix: hasAppendix(paper) ? appendix(paper) : [],
  })
  const name = paper.draft ? `giao-uoc-${year}-du-thao.docx` : `giao-uoc-${year}.docx`
  return { name, type: mediaTypes.docx, bytes }
}
