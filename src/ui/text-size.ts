/** The sizes a reader can choose, from small to large. */
export const textSizes = ['small', 'normal', 'large', 'largest'] as const

export type TextSize = (typeof textSizes)[number]

const key = 'giao-uoc.text-size'

/** The next smaller or larger size, or the same one at either end. */
export function stepTextSize(size: TextSize, step: -1 | 1): TextSize {
  return textSizes[textSizes.indexOf(size) + step] ?? size
}

/** Shows the whole page in this size and remembers it, where the browser lets us remember. */
export function applyTextSize(size: TextSize, root: HTMLElement = document.documentElement): void {
  root.dataset['textSize'] = size
  try {
    localStorage.setItem(key, size)
  } catch {
    // A private window may refuse; the size then lasts as long as the page.
  }
}

/** The size chosen last time on this device, else the normal one. */
export function rememberedTextSize(): TextSize {
  try {
    const stored = localStorage.getItem(key)
    return textSizes.find((size) => size === stored) ?? 'normal'
  } catch {
    return 'normal'
  }
}
