import type { Content, Margins, TableCell } from 'pdfmake/interfaces'

import type { PaperSeat } from '../parts/seats'
import { mm } from './page'

/** What is left free for a pen or for the signature that the office's own system draws. */
const penSpace = mm(30)

const middle = { alignment: 'center' as const, lineHeight: 1.05 }
const above: Margins = [0, 3, 0, 0]

const linesCell = ({ lines }: PaperSeat): TableCell => ({
  stack: lines.map((text) => ({ text, bold: true, fontSize: 12, ...middle })),
})
const nameCell = ({ name }: PaperSeat): TableCell => ({
  text: name,
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

/** Places side by side: capacities on one line, names on one line, confirmations under them; never torn apart. */
export function seatRow(seats: readonly PaperSeat[], widths: readonly (string | number)[]): Content {
  return {
    unbreakable: true,
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

/** Two abreast for up to four parties, else three; a last row that is not full stands in the middle. */
export function seatGrid(seats: readonly PaperSeat[]): readonly Content[] {
  const abreast = seats.length <= 4 ? 2 : 3
  const share = `${String(Math.floor(100 / abreast))}%`
  const nobody: PaperSeat = { lines: [], name: '', confirmed: [] }
  return Array.from({ length: Math.ceil(seats.length / abreast) }, (_, row) => {
    const here = seats.slice(row * abreast, (row + 1) * abreast)
    const full = here.length === abreast
    const grid = full
      ? seatRow(
          here,
          here.map(() => share),
        )
      : seatRow([nobody, ...here, nobody], ['*', ...here.map(() => share), '*'])
    return { stack: [grid], margin: [0, 0, 0, 6] }
  })
}
