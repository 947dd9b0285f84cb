import { encode } from 'uqr'

/** Dark modules of a QR code for `text`, row by row, without the quiet zone. */
export type QrMatrix = readonly (readonly boolean[])[]

/** The code for `text`, with error correction level M, since paper is folded and copied (ISO/IEC 18004 §6.5.1). */
export function qrMatrix(text: string): QrMatrix {
  return encode(text, { ecc: 'M', border: 0 }).data
}

/** The code as an SVG, with the quiet zone of four modules that scanners need. */
export function qrSvg(matrix: QrMatrix): string {
  const size = matrix.length + 8
  const dark = matrix.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x + 4} ${y + 4}h1v1h-1z`] : [])))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#000" d="${dark.join('')}"/></svg>`
}

const scale = 6
const quiet = 4

/**
 * The code as a bitmap with one bit per pixel (BITMAPINFOHEADER, bottom row first), for word processors, not all of
 * which support SVG. White is colour 1, so that the padding of rows is white too.
 */
export function qrBitmap(matrix: QrMatrix): { readonly bytes: Uint8Array; readonly size: number } {
  const size = (matrix.length + 2 * quiet) * scale
  const stride = Math.ceil(size / 32) * 4
  const start = 14 + 40 + 8
  const bytes = new Uint8Array(start + stride * size).fill(0xff, start)
  const view = new DataView(bytes.buffer)
  bytes.set([0x42, 0x4d])
  view.setUint32(2, bytes.length, true)
  view.setUint32(10, start, true)
  view.setUint32(14, 40, true)
  view.setInt32(18, size, true)
  view.setInt32(22, size, true)
  view.setUint16(26, 1, true)
  view.setUint16(28, 1, true)
  view.setUint32(34, stride * size, true)
  view.setUint32(58, 0x00ffffff, true)
  for (let y = 0; y < size; y += 1) {
    const row = matrix[Math.floor(y / scale) - quiet] ?? []
    for (let x = 0; x < size; x += 1) {
      if (row[Math.floor(x / scale) - quiet] !== true) continue
      const at = start + (size - 1 - y) * stride + (x >> 3)
      bytes[at] = (bytes[at] ?? 0) & ~(0x80 >> (x & 7))
    }
  }
  return { bytes, size }
}
