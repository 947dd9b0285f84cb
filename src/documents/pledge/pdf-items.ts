import type { Content, Margins, TableCell } from 'pdfmake/interfaces'

import { say } from '@/i18n/say'

import { words } from '../parts/words'
import { mm, width } from '../pdf/page'
import { breakable } from '../pdf/text'
import { maxLandscapeColumns, maxPortraitColumns, type PaperArea, type PaperItem } from './items'
import type { PledgePaper } from './model'

const pad = { side: 3, top: 2.5, bottom: 3 }
const layout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => pad.side,
  paddingRight: () => pad.side,
  paddingTop: () => pad.top,
  paddingBottom: () => pad.bottom,
}
/** Negative margins that let a table fill its cell. */
const throughPadding: Margins = [-pad.side, -pad.top, -pad.side, -pad.bottom]

const head = (text: string): TableCell => ({
  text,
  bold: true,
  alignment: 'center',
  fontSize: 11,
  lineHeight: 1,
})
const figure = (text: string): TableCell => ({
  text,
  alignment: 'center',
  fontSize: 11,
  lineHeight: 1.05,
})

type Columns = {
  readonly heads: readonly string[]
  readonly widths: readonly (string | number)[]
  readonly targetsOf: (item: PaperItem) => readonly string[]
  readonly fontSize: number
}

function itemRow(item: PaperItem, { targetsOf, fontSize }: Columns): TableCell[] {
  const said: TableCell = {
    stack: [
      { text: breakable(item.text), fontSize, lineHeight: 1.05 },
      { text: breakable(item.facts), fontSize: fontSize - 2, italics: true, lineHeight: 1.05 },
    ],
  }
  return [figure(String(item.number)), said, ...targetsOf(item).map(figure)]
}

const spanning = (cell: Readonly<Record<string, unknown>>, columns: Columns): TableCell[] => [
  { ...cell, colSpan: columns.widths.length } as TableCell,
  ...columns.widths.slice(1).map(() => ({})),
]

/** An area's title and first item form one row of the table, so that no page ends with a title. */
function areaRows({ title, items }: PaperArea, columns: Columns): TableCell[][] {
  const heading = spanning({ text: breakable(title), bold: true, fontSize: columns.fontSize }, columns)
  const [first, ...others] = items.map((item) => itemRow(item, columns))
  const body = first === undefined ? [heading] : [heading, first]
  const together = { margin: throughPadding, layout, table: { widths: [...columns.widths], body } }
  return [spanning(together, columns), ...others]
}

function table({ areas }: PledgePaper, columns: Columns): Content {
  return {
    margin: [0, 6, 0, 6],
    layout,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: [...columns.widths],
      body: [
        [words.number, words.content, ...columns.heads].map(head),
        ...areas.flatMap((area) => areaRows(area, columns)),
      ],
    },
  }
}

/** The items with their targets; with more than five parties, differing targets are in the appendix. */
export function itemTable(paper: PledgePaper): Content {
  const inAppendix = paper.columns.length > maxPortraitColumns
  const heads = inAppendix ? [words.target] : paper.columns
  return table(paper, {
    heads,
    widths: [mm(9), '*', ...heads.map(() => mm(inAppendix ? 28 : 15))],
    targetsOf: (item) => (inAppendix ? [item.common ?? words.seeAppendix] : item.targets),
    fontSize: 12,
  })
}

/** The appendix: every target of every party, eight parties per table. */
export function targetAppendix(paper: PledgePaper): Content[] {
  const count = Math.ceil(paper.columns.length / maxLandscapeColumns)
  const each = (width.landscape - mm(90)) / maxLandscapeColumns - 2 * pad.side
  const tables = Array.from({ length: count }, (_, index) => {
    const from = index * maxLandscapeColumns
    const heads = paper.columns.slice(from, from + maxLandscapeColumns)
    return table(paper, {
      heads,
      widths: [mm(9), '*', ...heads.map(() => each)],
      targetsOf: ({ targets }) => targets.slice(from, from + maxLandscapeColumns),
      fontSize: 11,
    })
  })
  return [
    {
      pageBreak: 'before',
      pageOrientation: 'landscape',
      stack: [
        { text: words.appendix, bold: true, fontSize: 14, alignment: 'center' },
        { text: words.appendixTitle, bold: true, fontSize: 13, alignment: 'center' },
        { text: say(words.appendixOf, { title: paper.title }), italics: true, alignment: 'center' },
      ],
    },
    ...tables,
  ]
}
