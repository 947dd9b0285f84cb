/** A picture as RGBA bytes. */
export type Picture = {
  readonly metadata: { readonly width: number; readonly height: number }
  readonly data: Uint8Array | Uint8ClampedArray
}

/** Side of a cell in pixels: about a letter. */
const side = 12
/** How far the mean of one colour channel in a cell may be off, of 255. */
const tolerance = 16
/** How many cells of a thousand may be off by more. */
const share = 4

type Cells = { readonly across: number; readonly down: number; readonly means: Float64Array }

/** The mean red, green and blue of every cell; what hinting and smoothing change in a letter cancels out. */
function cellsOf({ metadata: { width, height }, data }: Picture): Cells {
  const across = Math.ceil(width / side)
  const down = Math.ceil(height / side)
  const means = new Float64Array(across * down * 3)
  const counts = new Float64Array(across * down)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const cell = Math.floor(y / side) * across + Math.floor(x / side)
      const at = (y * width + x) * 4
      counts[cell] = (counts[cell] ?? 0) + 1
      for (let channel = 0; channel < 3; channel += 1) {
        means[cell * 3 + channel] = (means[cell * 3 + channel] ?? 0) + (data[at + channel] ?? 0)
      }
    }
  }
  return { across, down, means: means.map((sum, index) => sum / (counts[Math.floor(index / 3)] ?? 1)) }
}

/** Cells of a thousand that differ visibly between two pictures; 1000 where they are not of one size. */
export function differing(reference: Picture, actual: Picture): number {
  const { width, height } = reference.metadata
  if (width !== actual.metadata.width || height !== actual.metadata.height) return 1000
  const [a, b] = [cellsOf(reference), cellsOf(actual)]
  let off = 0
  for (let cell = 0; cell < a.across * a.down; cell += 1) {
    const far = [0, 1, 2].some((channel) => {
      const index = cell * 3 + channel
      return Math.abs((a.means[index] ?? 0) - (b.means[index] ?? 0)) > tolerance
    })
    if (far) off += 1
  }
  return (off / (a.across * a.down)) * 1000
}

/** Whether `actual` shows what `reference` shows, whatever browser drew its letters (ADR 19). */
export function comparePictures(reference: Picture, actual: Picture) {
  const off = differing(reference, actual)
  const pass = off <= share
  return {
    pass,
    diff: null,
    message: pass ? null : `${off.toFixed(1)} ‰ of the cells differ, ${share} ‰ may`,
  }
}
