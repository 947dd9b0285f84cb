/** Where a window stands, in pixels. */
export type Place = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** No window is narrower than a phone. */
const narrowest = 360

/**
 * Windows side by side, in as many rows as the screen needs so that none is narrower than a phone;
 * on a screen too small for that they overlap.
 */
export function sideBySide(count: number, screen: { width: number; height: number }): readonly Place[] {
  const columns = Math.max(1, Math.min(Math.ceil(count / 2), Math.floor(screen.width / narrowest)))
  const rows = Math.min(2, Math.ceil(count / columns))
  const [width, height] = [Math.floor(screen.width / columns), Math.floor(screen.height / rows)]
  return Array.from({ length: count }, (_, index) => ({
    x: (index % columns) * width,
    y: (Math.floor(index / columns) % rows) * height,
    width: Math.max(width, narrowest),
    height,
  }))
}
