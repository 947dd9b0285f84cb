/** The sizes a reader can choose, from small to large. */
export const textSizes = ['small', 'normal', 'large', 'largest'] as const

export type TextSize = (typeof textSizes)[number]

/** The next smaller or larger size, or the same one at either end. */
export function stepTextSize(size: TextSize, step: -1 | 1): TextSize {
  return textSizes[textSizes.indexOf(size) + step] ?? size
}

/** Shows the whole page in this size. */
export function applyTextSize(size: TextSize, root: HTMLElement = document.documentElement): void {
  root.dataset['textSize'] = size
}
