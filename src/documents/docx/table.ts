import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type IBorderOptions,
  type Paragraph,
} from 'docx'

import { twips } from './text'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const sides = ['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'] as const

const bordersOf = (border: IBorderOptions) => Object.fromEntries(sides.map((side) => [side, border]))

/** The content of a cell, and how many columns it spans. */
export type Cell = { readonly content: readonly (Paragraph | Table)[]; readonly span?: number }

type Rows = {
  /** Widths of the columns in mm. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly Cell[])[]
  readonly ruled?: boolean
  /** The number of header rows, repeated on every page. */
  readonly headerRows?: number
}

function cellOf({ content, span = 1 }: Cell, width: number, ruled: boolean): TableCell {
  return new TableCell({
    children: [...content],
    columnSpan: span,
    width: { size: twips(width), type: WidthType.DXA },
    margins: { left: 60, right: 60, top: ruled ? 40 : 0, bottom: ruled ? 40 : 0 },
    verticalAlign: VerticalAlignTable.TOP,
    ...(ruled ? {} : { borders: { top: none, bottom: none, left: none, right: none } }),
  })
}

/** A table with fixed columns; rows are not split across pages. */
export function tableOf({ widths, rows, ruled = false, headerRows = 0 }: Rows): Table {
  const total = widths.reduce((sum, width) => sum + width, 0)
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(twips),
    width: { size: twips(total), type: WidthType.DXA },
    borders: bordersOf(ruled ? thin : none),
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: index < headerRows,
          children: cells.map((cell, column) => {
            const from = cells.slice(0, column).reduce((sum, { span = 1 }) => sum + span, 0)
            const width = widths.slice(from, from + (cell.span ?? 1)).reduce((sum, one) => sum + one, 0)
            return cellOf(cell, width, ruled)
          }),
        }),
    ),
  })
}
