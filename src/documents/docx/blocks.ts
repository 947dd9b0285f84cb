import { AlignmentType, BorderStyle, ImageRun, Paragraph, type Table } from 'docx'

import type { PaperFoot } from '../parts/foot'
import type { PaperSeat } from '../parts/seats'
import { words } from '../parts/words'
import { qrBitmap, qrMatrix } from '../qr'
import { tableOf, type Cell } from './table'
import { gap, left, line, run, twips } from './text'

/** A rule `length` mm long in the middle of a column `wide` mm wide. */
function rule(wide: number, length: number): Paragraph {
  const side = twips((wide - length) / 2)
  return new Paragraph({
    children: [run('', { size: 1 })],
    indent: { left: side, right: side },
    spacing: { before: 40, after: 40 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  })
}

type Heading = { readonly body: string; readonly symbol?: string; readonly placeAndDate?: string }

/** The head of the first page: who issues on the left, the nation's name and motto on the right. */
export function documentHeading({ body, symbol = '', placeAndDate = '' }: Heading): Table {
  return tableOf({
    widths: [66, 94],
    rows: [
      [
        { content: [line(body, { bold: true, size: 12 }), rule(66, 26), line(symbol)] },
        {
          content: [
            line(words.nation, { bold: true, size: 12 }),
            line(words.motto, { bold: true }),
            rule(94, 56),
            line(placeAndDate, { italics: true }),
          ],
        },
      ],
    ],
  })
}

/** The title in capitals, the subtitles, and a rule. */
export function documentTitle(title: string, subtitles: readonly string[]): readonly Paragraph[] {
  return [
    line(title, { bold: true, size: 14 }, { spacing: { before: 240 } }),
    ...subtitles.map((text) => line(text, { bold: true })),
    rule(160, 32),
    gap(2),
  ]
}

const emptySeat: PaperSeat = { lines: [], name: '', confirmed: [] }
const keepWithNext = { keepNext: true }

/** Seats side by side, `spans` columns each: capacities, names below the space for a signature, confirmations. */
function seatRows(
  seats: readonly PaperSeat[],
  spans: readonly number[],
  last: Paragraph = gap(1),
): readonly (readonly Cell[])[] {
  const cells = (content: (one: PaperSeat) => readonly Paragraph[]): readonly Cell[] =>
    seats.map((one, index) => ({ content: content(one), span: spans[index] ?? 1 }))
  const orBlank = (lines: readonly Paragraph[]) => (lines.length === 0 ? [line('')] : lines)
  return [
    cells(({ lines }) => orBlank(lines.map((text) => line(text, { bold: true, size: 12 }, keepWithNext)))),
    cells(({ name }) => [line(name, { bold: true }, { spacing: { before: twips(25) }, ...keepWithNext })]),
    cells(({ confirmed }) => [
      ...confirmed.map((text, index) => line(text, { size: 9, italics: index === 0 }, keepWithNext)),
      last,
    ]),
  ]
}

/** The witness's seat under its heading, kept on one page with what follows. */
export function witnessTable(place: PaperSeat, recipients: readonly string[]): Table {
  const heading = { content: [line(words.witness, { bold: true }, keepWithNext)] }
  const [lines = [], ...others] = seatRows([place], [1], line('', { size: 4 }, keepWithNext))
  const withBlankColumn = (cells: readonly Cell[]): readonly Cell[] => [{ content: [line('')] }, ...cells]
  return tableOf({
    widths: [66, 94],
    rows: [
      [{ content: [line('', {}, keepWithNext)] }, heading],
      [{ content: recipientLines(recipients) }, ...lines],
      ...others.map(withBlankColumn),
    ],
  })
}

/** Two seats per row for up to four parties, else three; an incomplete last row is centred. */
export function seatGrid(seats: readonly PaperSeat[]): Table {
  const perRow = seats.length <= 4 ? 2 : 3
  const rows = Array.from({ length: Math.ceil(seats.length / perRow) }, (_, row) => {
    const here = seats.slice(row * perRow, (row + 1) * perRow)
    const margin = perRow - here.length
    return margin === 0
      ? seatRows(
          here,
          here.map(() => 2),
        )
      : seatRows([emptySeat, ...here, emptySeat], [margin, ...here.map(() => 2), margin])
  })
  const columns = 2 * perRow
  return tableOf({ widths: Array.from({ length: columns }, () => 160 / columns), rows: rows.flat() })
}

/** "Nơi nhận" and the names under it. */
export function recipientLines(recipients: readonly string[]): readonly Paragraph[] {
  return [
    line(words.recipients, { bold: true, italics: true, size: 12 }, left),
    ...recipients.map((text) => line(text, { size: 11 }, left)),
  ]
}

/** The box at the end of a paper: codes, where to verify it, the QR code for that, and the legal notice. */
export function footBox({ codes, link, check, notice }: PaperFoot, extra: readonly string[]): Table {
  const [content = '', head = '', key = ''] = codes
  const lines = [[content, head].filter(Boolean).join(' · '), key, ...check, ...extra].filter(Boolean)
  const text = [
    ...lines.map((one) => line(one, { size: 9.5 }, left)),
    line(notice, { size: 9.5, italics: true }, { ...left, spacing: { before: 60 } }),
  ]
  if (link === null) return tableOf({ widths: [160], ruled: true, rows: [[{ content: text }]] })
  const { bytes } = qrBitmap(qrMatrix(link))
  const image = new ImageRun({ type: 'bmp', data: bytes, transformation: { width: 100, height: 100 } })
  const code = new Paragraph({ alignment: AlignmentType.CENTER, children: [image] })
  return tableOf({ widths: [130, 30], ruled: true, rows: [[{ content: text }, { content: [code] }]] })
}
