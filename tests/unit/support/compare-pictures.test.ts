import { expect, test } from 'vitest'

import { comparePictures, differing, type Picture } from '../../support/compare-pictures'

const [width, height] = [240, 240]

/** A picture drawn pixel by pixel in grey: 0 is black. */
function drawn(grey: (x: number, y: number) => number): Picture {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.fill(grey(x, y), (y * width + x) * 4, (y * width + x) * 4 + 3)
  }
  return { metadata: { width, height }, data }
}

/** Lines of "letters": strokes two pixels wide in every tenth, on lines 24 apart. */
const stroke = (x: number, y: number) => x % 10 < 2 && y % 24 < 12
const text = drawn((x, y) => (stroke(x, y) ? 28 : 248))

test('the same picture passes, and letters smoothed in another way do', () => {
  const smoothed = drawn((x, y) => {
    const covered = Number(stroke(x, y)) + Number(stroke(x + 1, y)) + Number(stroke(x - 1, y))
    return 248 - (covered / 3) * 220
  })
  expect(comparePictures(text, text)).toEqual({ pass: true, diff: null, message: null })
  expect(differing(text, smoothed)).toBeLessThanOrEqual(4)
})

test.each([
  ['a line that moved', drawn((x, y) => (stroke(x, y < 120 ? y : y + 8) ? 28 : 248))],
  ['a word that is gone', drawn((x, y) => (stroke(x, y) && !(y < 24 && x < 60) ? 28 : 248))],
  ['a button of another colour', drawn((x, y) => (x < 48 && y > 200 ? 120 : stroke(x, y) ? 28 : 248))],
])('%s does not pass', (_what, changed) => {
  const { pass, message } = comparePictures(text, changed)
  expect(pass).toBe(false)
  expect(message).toMatch(/‰ of the cells differ/)
})

test('pictures of different sizes never pass', () => {
  const smaller = { metadata: { width: 120, height: 480 }, data: text.data }
  expect(comparePictures(text, smaller).pass).toBe(false)
})
