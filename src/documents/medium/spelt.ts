import { isOneLine, nfc } from '@/domain/shared/text'

/** A sign by its number: "[U+2713]". */
export function numberOf(sign: string): string {
  const hex = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase()
  return `[U+${hex.padStart(4, '0')}]`
}

const space = /[\s\u0085]+/gu
const noBreakSpace = '\u00a0'

/** Marks above and below a letter; more than two would reach into the lines around it. */
const piledMarks = /(?<=\p{M}{2})\p{M}/gu

/**
 * One line of text for a medium that shows the signs for which `isShown` holds. Every other sign is spelt by its
 * number, since one that is left out, or drawn as an empty box, would let two texts look the same. White space becomes
 * single spaces, so that no text can begin a line where it likes.
 */
export function spelt(text: string, isShown: (sign: string) => boolean): string {
  return nfc(text)
    .replace(space, (run) => (run === noBreakSpace ? run : ' '))
    .replace(piledMarks, numberOf)
    .replace(/./gsu, (sign) => (isOneLine(sign) && isShown(sign) ? sign : numberOf(sign)))
}
