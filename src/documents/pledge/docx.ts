import type { Paragraph, Table } from 'docx'

import { say } from '@/i18n/say'

import { documentHeading, documentTitle, footBox, seatGrid, witnessTable } from '../docx/blocks'
import { renderDocx } from '../docx/render'
import { tableOf, type Cell } from '../docx/table'
import { gap, left, line, paragraph, quotation } from '../docx/text'
import { forWord } from '../medium/media'
import { mediaTypes, type Paper, type PaperSource } from '../paper-source'
import { withWholeNames } from '../parts/whole-names'
import { spellingNote } from '../parts/foot'
import { words } from '../parts/words'
import { maxLandscapeColumns, maxPortraitColumns, hasAppendix, type PaperItem } from './items'
import { pledgePaper, type PledgePaper } from './model'

/** The columns behind the content; their widths in mm. */
type Columns = {
  readonly heads: readonly string[]
  readonly widths: readonly number[]
  readonly cellsOf: (item: PaperItem) => readonly string[]
  readonly size: number
}

const numberWidth = 9
const uomWidth = 19
const cell = (paragraph: Paragraph): Cell => ({ content: [paragraph] })

function itemRow(item: PaperItem, { cellsOf, size }: Columns): readonly Cell[] {
  const said = [
    line(item.text, { size }, left),
    line(item.direction, { size: size - 2, italics: true }, left),
  ]
  const figures = cellsOf(item).map((text) => cell(line(text, { size: 11 })))
  return [
    cell(line(String(item.number), { size: 11 })),
    { content: said },
    cell(line(item.uom, { size: 11 })),
    ...figures,
  ]
}

function table({ areas }: PledgePaper, paperWidth: number, columns: Columns, last: readonly Cell[][]): Table {
  const heads = [words.number, words.content, words.uom, ...columns.heads]
  const behind = [uomWidth, ...columns.widths]
  const widths = [
    numberWidth,
    paperWidth - numberWidth - behind.reduce((sum, one) => sum + one, 0),
    ...behind,
  ]
  return tableOf({
    widths,
    ruled: true,
    headerRows: 1,
    rows: [
      heads.map((text) => cell(line(text, { bold: true, size: 11 }))),
      ...areas.flatMap(({ title, items }) => [
        [
          {
            content: [line(title, { bold: true, size: columns.size }, { ...left, keepNext: true })],
            span: widths.length,
          },
        ],
        ...items.map((item) => itemRow(item, columns)),
      ]),
      ...last,
    ],
  })
}

function itemTable(paper: PledgePaper): Table {
  const inAppendix = paper.columns.length > maxPortraitColumns
  const heads = inAppendix ? [words.target] : paper.columns
  const columns: Columns = {
    heads: [words.points, ...heads],
    widths: [13, ...heads.map(() => (inAppendix ? 30 : 14.5))],
    cellsOf: ({ points, targets, common }) => [
      points,
      ...(inAppendix ? [common ?? words.seeAppendix] : targets),
    ],
    size: 12,
  }
  const total: readonly Cell[] = [
    { content: [line(words.total, { bold: true, size: 12 }, left)], span: 3 },
    cell(line(paper.totalPoints, { bold: true, size: 11 })),
    { content: [line('')], span: heads.length },
  ]
  return table(paper, 160, columns, [[...total]])
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
        widths: heads.map(() => 19),
        cellsOf: ({ targets }) => targets.slice(from, from + maxLandscapeColumns),
        size: 11,
      }
      return [gap(3), table(paper, 247, columns, [])]
    }).flat(),
  ]
}

function body(paper: PledgePaper): readonly (Paragraph | Table)[] {
  const { reservations } = paper
  return [
    documentHeading({ body: paper.bloc, symbol: paper.symbol, placeAndDate: paper.placeAndDate }),
    ...documentTitle(paper.title, paper.subtitles),
    ...paper.bases.map((text) => paragraph(text, { italics: true })),
    paragraph(paper.meeting),
    ...paper.parties.map((text, index) => paragraph(`${String(index + 1)}. ${text}`, {}, left)),
    paragraph(paper.witness),
    paragraph(paper.agree),
    itemTable(paper),
    ...(reservations.length === 0
      ? []
      : [paragraph(words.reservations, { bold: true }, { spacing: { before: 120 } })]),
    ...reservations.flatMap(({ about, words: own }) => [
      paragraph(`- ${about}:`, {}, { keepNext: true }),
      quotation(own),
    ]),
    paragraph(paper.contents, {}, { spacing: { before: 120, after: 120 }, keepNext: true }),
    line(words.representatives, { bold: true }, { spacing: { before: 120, after: 120 }, keepNext: true }),
    seatGrid(paper.seats),
    witnessTable(paper.witnessSeat, paper.recipients),
    footBox(paper.foot, spellingNote(paper, forWord)),
  ]
}

/** The pledge for word processors: the same words in the same order as the PDF. */
export async function pledgeDocx(source: PaperSource): Promise<Paper> {
  const { title, year, parties } = source.read.revision
  const model = pledgePaper(source)
  const paper = { ...withWholeNames(model, parties), columns: model.columns }
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
