import { AlignmentType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx'

/** Points in half points, the unit of font sizes; millimetres in twentieths of a point, the unit of everything else. */
export const halfPoints = (points: number): number => Math.round(points * 2)
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

type Look = Pick<IRunOptions, 'bold' | 'italics'> & { readonly size?: number }

/** A single line, centred by default. */
export function line(text: string, look: Look = {}, layout: IParagraphOptions = {}): Paragraph {
  const { size = 13, ...style } = look
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, size: halfPoints(size), ...style })],
    ...layout,
  })
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

/** Vertical space. */
export const gap = (millimetres: number): Paragraph =>
  new Paragraph({ spacing: { before: twips(millimetres) }, children: [] })
