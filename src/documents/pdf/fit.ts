import { forPdf } from '../medium/media'

/** A text in a column `width` points wide. */
export type Printed = { readonly text: string; readonly fontSize: number; readonly width: number }

/** The height of a page between its margins: pdfmake leaves out what is kept whole and is taller. */
export const onePage = { portrait: 720, landscape: 475 }

const narrow = /[a-ln-vx-zđ0-9 .,;:()-]/
const middling = /[A-ZĐmw]/

/** The most that a sign is wide in any of the styles, in its own font size. */
function emOf(sign: string): number {
  if (narrow.test(sign)) return 0.65
  return middling.test(sign) ? 1 : 1.5
}

/** More than `text` will be high: as if every line were half empty because of the word that comes next. */
export function heightOf({ text, fontSize, width }: Printed): number {
  const letters = Array.from(forPdf(text).normalize('NFD')).filter((sign) => !/\p{M}/u.test(sign))
  const length = letters.reduce((sum, sign) => sum + emOf(sign), 0) * fontSize
  return (Math.ceil((2 * length) / width) + (text === '' ? 0 : 1)) * fontSize * 1.35
}
