import {
  AlignmentType,
  BorderStyle,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx'

import { forWord } from '../medium/media'

/** Points in half points, the unit of font sizes; millimetres in twentieths of a point, the unit of everything else. */
export const halfPoints = (points: number): number => Math.round(points * 2)
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

export const left = { alignment: AlignmentType.LEFT }

type Look = Pick<IRunOptions, 'bold' | 'italics'> & { readonly size?: number }

/** The one way in which text comes into a document. */
export function run(text: string, { size = 13, ...style }: Look = {}): TextRun {
  return new TextRun({ text: forWord(text), size: halfPoints(size), ...style })
}

/** The number of the page on which it stands. */
export const pageNumber = (): TextRun => new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(13) })

/** A single line, centred by default. */
export function line(text: string, look: Look = {}, layout: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, look)], ...layout })
}

/** A paragraph of the body: justified, the first line 10 mm in, 6 points after (Decree 30/2020, appendix I, II.5). */
export function paragraph(text: string, look: Look = {}, layout: IParagraphOptions = {}): Paragraph {
  return line(text, look, {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(10) },
    spacing: { after: 120, line: 276 },
    ...layout,
  })
}

/** A person's own words: in quotation marks, with a rule at the side of every line, as in the PDF. */
export function quotation(text: string): Paragraph {
  return line(
    `“${text}”`,
    { italics: true },
    {
      alignment: AlignmentType.LEFT,
      indent: { left: twips(12) },
      spacing: { after: 120 },
      border: { left: { style: BorderStyle.SINGLE, size: 12, color: '000000', space: 6 } },
    },
  )
}

/** Vertical space. */
export const gap = (millimetres: number): Paragraph =>
  new Paragraph({ spacing: { before: twips(millimetres) }, children: [] })
