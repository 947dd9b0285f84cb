import type { Content, Margins, TableCell } from 'pdfmake/interfaces'

import type { PaperSeat } from '../parts/seats'
import { heightOf, onePage } from './fit'
import { mm, width } from './page'
import { breakable } from './text'

/** Space for a handwritten signature, or for the visible one that the office's own system adds. */
const penSpace = mm(25)

const middle = { alignment: 'center' as const, lineHeight: 1.05 }
const above: Margins = [0, 3, 0, 0]

const linesCell = ({ lines }: PaperSeat): TableCell => ({
  stack: lines.map((text) => ({ text: breakable(text), bold: true, fontSize: 12, ...middle })),
})
const nameCell = ({ name }: PaperSeat): TableCell => ({
  text: breakable(name),
  bold: true,
  fontSize: 13,
  ...middle,
  margin: [0, penSpace, 0, 0],
})
const confirmedCell = ({ confirmed }: PaperSeat): TableCell => ({
  stack: confirmed.map((text, index) => ({
    text,
    fontSize: 9,
    italics: index === 0,
    ...middle,
    ...(index === 0 ? { margin: above } : {}),
  })),
})

/** True if seats side by side, with `more` points above and below them, are sure to fit on one page. */
export function fitsOnPage(seats: readonly PaperSeat[], more = 0): boolean {
  const heights = seats.map(({ lines, name }) =>
    [...lines, name].map((text) => heightOf({ text, fontSize: 13, width: width.portrait / 3 - 8 })),
  )
  const highest = Math.max(...heights.map((all) => all.reduce((sum, height) => sum + height, 0)))
  return highest + penSpace + 50 + more < onePage.portrait
}

/** Seats side by side: capacities in one row, names in one row, confirmations below; not split across pages. */
export function seatRow(seats: readonly PaperSeat[], widths: readonly (string | number)[]): Content {
  return {
    unbreakable: fitsOnPage(seats),
    layout: {
      defaultBorder: false,
      paddingLeft: () => 3,
      paddingRight: () => 3,
      paddingTop: () => 0,
      paddingBottom: () => 1,
    },
    table: {
      widths: [...widths],
      body: [seats.map(linesCell), seats.map(nameCell), seats.map(confirmedCell)],
    },
  }
}

/** Two seats per row for up to four parties, else three; an incomplete last row is centred. */
export function seatGrid(seats: readonly PaperSeat[]): readonly Content[] {
  const perRow = seats.length <= 4 ? 2 : 3
  const share = `${String(Math.floor(100 / perRow))}%`
  const emptySeat: PaperSeat = { lines: [], name: '', confirmed: [] }
  return Array.from({ length: Math.ceil(seats.length / perRow) }, (_, row) => {
    const here = seats.slice(row * perRow, (row + 1) * perRow)
    const full = here.length === perRow
    const grid = full
      ? seatRow(
          here,
          here.map(() => share),
        )
      : seatRow([emptySeat, ...here, emptySeat], ['*', ...here.map(() => share), '*'])
    return { stack: [grid], margin: [0, 0, 0, 6] }
  })
}
