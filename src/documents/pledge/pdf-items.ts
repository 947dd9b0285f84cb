import type { Content, Margins, TableCell } from 'pdfmake/interfaces'

import { say } from '@/i18n/say'

import { words } from '../parts/words'
import { heightOf, onePage } from '../pdf/fit'
import { mm, width } from '../pdf/page'
import { breakable } from '../pdf/text'
import { maxLandscapeColumns, maxPortraitColumns, type PaperItem } from './items'
import type { PledgePaper } from './model'

const pad = { side: 2, top: 2.5, bottom: 3 }
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

const small = { alignment: 'center' as const, lineHeight: 1.05 }
const head = (text: string): TableCell => ({ text: breakable(text, 8), bold: true, fontSize: 10, ...small })
const figure = (text: string): TableCell => ({ text: breakable(text, 6), fontSize: 11, ...small })
const uom = (text: string): TableCell => ({ text: breakable(text, 9), fontSize: 10, ...small })

/** The columns behind the number, the content and the unit of measure, each `each` points wide. */
type Columns = {
  readonly heads: readonly string[]
  readonly each: number
  readonly cellsOf: (item: PaperItem) => readonly string[]
  readonly fontSize: number
  readonly page: 'portrait' | 'landscape'
  /** The last row, under all items. */
  readonly last?: TableCell[]
}

const numberWidth = mm(7)
const uomWidth = mm(16)
const pointsWidth = mm(10)
const behindNumber = 3

const isPoints = (heads: readonly string[], index: number) => heads[index] === words.points
const widthsOf = ({ heads, each }: Columns): (string | number)[] => [
  numberWidth,
  '*',
  uomWidth,
  ...heads.map((_, index) => (isPoints(heads, index) ? pointsWidth : each)),
]

/** How wide the column of the content is. */
function contentWidth(columns: Columns): number {
  const widths = widthsOf(columns)
  const others = widths.reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0)
  return width[columns.page] - others - widths.length * (2 * pad.side + 0.5) - 0.5
}

function itemRow(item: PaperItem, { cellsOf, fontSize }: Columns): TableCell[] {
  const said: TableCell = {
    stack: [
      { text: breakable(item.text, 14), fontSize, lineHeight: 1.05 },
      { text: item.direction, fontSize: fontSize - 2, italics: true, lineHeight: 1.05 },
    ],
  }
  return [figure(String(item.number)), said, uom(item.uom), ...cellsOf(item).map(figure)]
}

/** A cell over all columns that are left of `count`. */
const spanning = (cell: Readonly<Record<string, unknown>>, count: number): TableCell[] => [
  { ...cell, colSpan: count } as TableCell,
  ...Array.from({ length: count - 1 }, () => ({})),
]

/** How high the row over the columns may be. */
function heightOfHeads(heads: readonly string[], { each }: Columns): number {
  return (
    Math.max(...heads.map((text) => heightOf({ text, fontSize: 10, width: each }))) + pad.top + pad.bottom
  )
}

/** The names over the columns; where one would fill half a page, the numbers that the units have in the text. */
function headsOf(columns: Columns, first: number): readonly string[] {
  const { heads, page } = columns
  if (heightOfHeads(heads, columns) < onePage[page] * 0.6) return heads
  return heads.map((text, index) =>
    isPoints(heads, index) ? text : say(words.unitNumber, { number: first + index }),
  )
}

/** True if every row, with the title above it, is sure to fit on a page, so that rows can be kept whole. */
function areWhole({ areas }: PledgePaper, heads: readonly string[], columns: Columns): boolean {
  const { fontSize, page, each } = columns
  const wide = contentWidth(columns)
  const room = onePage[page] - heightOfHeads(heads, columns)
  return areas.every(({ title, items }) => {
    const around = heightOf({ text: title, fontSize, width: width[page] }) + 5 * fontSize
    return items.every((item) => {
      const heights = [
        heightOf({ text: item.text, fontSize, width: wide }),
        heightOf({ text: item.uom, fontSize: 10, width: uomWidth }),
        ...columns.cellsOf(item).map((text) => heightOf({ text, fontSize: 11, width: each })),
      ]
      return around + Math.max(...heights) < room
    })
  })
}

/** Rows as one row of the table that is not broken. */
function together(rows: TableCell[][], columns: Columns): TableCell[] {
  const widths = widthsOf(columns)
  return spanning({ margin: throughPadding, layout, table: { widths, body: rows } }, widths.length)
}

/**
 * The rows of the areas, and the last one. Where rows are kept whole, an area's title is kept with its first item and
 * the last row with what is above it, so that neither is alone on a page.
 */
function rowsOf({ areas }: PledgePaper, columns: Columns, whole: boolean): TableCell[][] {
  const last = columns.last === undefined ? [] : [columns.last]
  const count = widthsOf(columns).length
  const groups = areas.flatMap(({ title, items }) => {
    const heading = spanning({ text: breakable(title), bold: true, fontSize: columns.fontSize }, count)
    const [first, ...others] = items.map((item) => itemRow(item, columns))
    return [first === undefined ? [heading] : [heading, first], ...others.map((row) => [row])]
  })
  const all = groups.map((rows, index) => (index === groups.length - 1 ? [...rows, ...last] : rows))
  return all.flatMap((rows) => (whole && rows.length > 1 ? [together(rows, columns)] : rows))
}

function table(paper: PledgePaper, columns: Columns, first: number): Content {
  const heads = headsOf(columns, first)
  const whole = areWhole(paper, heads, columns)
  return {
    margin: [0, 6, 0, 6],
    layout,
    table: {
      headerRows: 1,
      dontBreakRows: whole,
      keepWithHeaderRows: whole ? 1 : 0,
      widths: widthsOf(columns),
      body: [[words.number, words.content, words.uom, ...heads].map(head), ...rowsOf(paper, columns, whole)],
    },
  }
}

/** The items with their points and targets; with more than five parties, differing targets are in the appendix. */
export function itemTable(paper: PledgePaper): Content {
  const inAppendix = paper.columns.length > maxPortraitColumns
  const heads = inAppendix ? [words.target] : paper.columns
  const bold = { bold: true, lineHeight: 1.05 }
  const columns: Columns = {
    heads: [words.points, ...heads],
    each: mm(inAppendix ? 28 : 13),
    cellsOf: ({ points, targets, common }) => [
      points,
      ...(inAppendix ? [common ?? words.seeAppendix] : targets),
    ],
    fontSize: 12,
    page: 'portrait',
    last: [
      ...spanning({ text: words.total, fontSize: 12, ...bold }, behindNumber),
      { text: paper.totalPoints, fontSize: 12, alignment: 'center', ...bold },
      ...spanning({ text: '' }, heads.length),
    ],
  }
  return table(paper, columns, 0)
}

/** The appendix: every target of every party, eight parties per table. */
export function targetAppendix(paper: PledgePaper): Content[] {
  const count = Math.ceil(paper.columns.length / maxLandscapeColumns)
  const each = (width.landscape - mm(90)) / maxLandscapeColumns - 2 * pad.side - 1
  const tables = Array.from({ length: count }, (_, index) => {
    const from = index * maxLandscapeColumns
    const columns: Columns = {
      heads: paper.columns.slice(from, from + maxLandscapeColumns),
      each,
      cellsOf: ({ targets }) => targets.slice(from, from + maxLandscapeColumns),
      fontSize: 11,
      page: 'landscape',
    }
    return table(paper, columns, from + 1)
  })
  return [
    {
      pageBreak: 'before',
      pageOrientation: 'landscape',
      stack: [
        { text: words.appendix, bold: true, fontSize: 14, alignment: 'center' },
        { text: words.appendixTitle, bold: true, fontSize: 13, alignment: 'center' },
        {
          text: breakable(say(words.appendixOf, { title: paper.title })),
          italics: true,
          alignment: 'center',
        },
      ],
    },
    ...tables,
  ]
}
