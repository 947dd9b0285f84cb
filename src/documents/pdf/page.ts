import type { Content, ContextPageSize, DynamicContent, Margins } from 'pdfmake/interfaces'

/** Millimetres in points. */
export const mm = (length: number): number => (length * 72) / 25.4

/** Decree 30/2020, appendix I: top and bottom 20 mm, left 30 mm for the binding, right 20 mm. */
export const margins: Margins = [mm(30), mm(20), mm(20), mm(20)]

/** The width of what is printed on an upright and on a turned sheet of A4. */
export const width = { upright: 595.28 - mm(50), turned: 841.89 - mm(50) }

/**
 * The number in the middle of the upper margin, not on the first page; a turned appendix is numbered by itself
 * (Decree 30/2020, appendix I, II.1 and III). A draft says on every page that it is one.
 */
export function pageHead(draft: string | null): DynamicContent {
  let turned = 0
  return (page: number, _count: number, size: ContextPageSize): Content => {
    if (page === 1) turned = 0
    if (size.orientation === 'landscape') turned += 1
    const number = turned > 0 ? turned : page
    const shown = number === 1 ? '' : String(number)
    return [
      { text: shown, alignment: 'center', margin: [0, mm(9), 0, 0] },
      ...(draft === null
        ? []
        : [
            {
              text: draft,
              bold: true,
              fontSize: 11,
              alignment: 'right' as const,
              margin: [0, -mm(4), mm(20), 0] as Margins,
            },
          ]),
    ]
  }
}

/** The code of the content at the foot of every page, so that no sheet can be changed for one of another text. */
export function pageFoot(code: string): DynamicContent {
  return (): Content => ({ text: code, fontSize: 9, alignment: 'right', margin: [0, mm(7), mm(20), 0] })
}

/** A rule of `length` points in the middle of a column `wide` points wide. */
export function rule(wide: number, length: number): Content {
  return {
    canvas: [
      { type: 'line', x1: (wide - length) / 2, y1: 2, x2: (wide + length) / 2, y2: 2, lineWidth: 0.75 },
    ],
    margin: [0, 0, 0, 2],
  }
}
