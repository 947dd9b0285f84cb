import type { Content, ContextPageSize, DynamicContent, Margins } from 'pdfmake/interfaces'

/** Millimetres in points. */
export const mm = (length: number): number => (length * 72) / 25.4

/** Decree 30/2020, appendix I: top and bottom 20 mm, left 30 mm for the binding, right 20 mm. */
export const margins: Margins = [mm(30), mm(20), mm(20), mm(20)]

/** The width of the printed area on a portrait and on a landscape A4 page. */
export const width = { portrait: 595.28 - mm(50), landscape: 841.89 - mm(50) }

/**
 * The page number, centred in the top margin, except on the first page; a landscape appendix is numbered separately
 * (Decree 30/2020, appendix I, II.1 and III). A draft is marked as such on every page.
 */
export function pageHead(draft: string | null): DynamicContent {
  let landscapePages = 0
  return (page: number, _count: number, size: ContextPageSize): Content => {
    if (page === 1) landscapePages = 0
    if (size.orientation === 'landscape') landscapePages += 1
    const number = landscapePages > 0 ? landscapePages : page
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

/** The content code at the bottom of every page, so that no sheet can be swapped for one of another text. */
export function pageFoot(code: string): DynamicContent {
  return (): Content => ({ text: code, fontSize: 9, alignment: 'right', margin: [0, mm(7), mm(20), 0] })
}

/** A rule of `length` points, centred in a column `wide` points wide. */
export function rule(wide: number, length: number): Content {
  return {
    canvas: [
      { type: 'line', x1: (wide - length) / 2, y1: 2, x2: (wide + length) / 2, y2: 2, lineWidth: 0.75 },
    ],
    margin: [0, 0, 0, 2],
  }
}
