import { expect, test } from 'vitest'

import './support'

function channels(token: string): number[] {
  const value = getComputedStyle(document.documentElement).getPropertyValue(`--color-${token}`).trim()
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(value)
  if (!hex) throw new Error(`--color-${token} is "${value}", not a six-digit colour.`)
  return hex.slice(1).map((part) => parseInt(part, 16) / 255)
}

/** Relative luminance and contrast as WCAG 2.1 defines them. */
function luminance(token: string): number {
  const [red = 0, green = 0, blue = 0] = channels(token).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const atLeast: readonly [string, string, number][] = [
  ['ink', 'paper', 7],
  ['ink', 'table', 7],
  ['ink-2', 'paper', 5],
  ['ink-2', 'table', 5],
  ['edge', 'paper', 3],
  ['edge', 'table', 3],
  ['focus', 'paper', 3],
  ['focus', 'table', 3],
  ['act', 'paper', 4.5],
  ['act', 'table', 4.5],
  ['act-text', 'act', 7],
  ['act-text', 'act-pressed', 7],
  ['focus', 'act', 1.5],
  ['signed', 'paper', 7],
  ['signed', 'table', 4.5],
  ['signed', 'signed-ground', 4.5],
  ['wait', 'paper', 4.5],
  ['wait', 'table', 4.5],
  ['wait', 'wait-ground', 4.5],
  ['ink', 'wait-ground', 7],
  ['wrong', 'paper', 4.5],
  ['wrong', 'table', 4.5],
  ['wrong', 'wrong-ground', 4.5],
  ['ink', 'wrong-ground', 7],
  ['done', 'paper', 4.5],
  ['done', 'table', 4.5],
  ['done', 'done-ground', 4.5],
  ['ink', 'done-ground', 7],
]

test.each(atLeast)('%s on %s is at least %f to 1', (front, back, ratio) => {
  expect(contrast(front, back)).toBeGreaterThanOrEqual(ratio)
})

test('the measure is right: black on white is 21 to 1', () => {
  const root = document.documentElement
  root.style.setProperty('--color-black', '#000000')
  root.style.setProperty('--color-white', '#ffffff')
  expect(contrast('black', 'white')).toBeCloseTo(21, 5)
})
