import { expect, test } from 'vitest'
import { byHand } from '../../../../scripts/demo/by-hand'
import { hasDisplay } from '../../../../scripts/demo/display'
import { sideBySide } from '../../../../scripts/demo/layout'

test('a Linux machine without a display server shows no windows', () => {
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasDisplay('darwin', {})).toBe(true)
  expect(hasDisplay('win32', {})).toBe(true)
})

test('without windows, three lines say how to do it by hand', () => {
  const lines = byHand('http://localhost:5273').split('\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toContain('http://localhost:5273')
  expect(lines.map((line) => line.slice(0, 2))).toEqual(['1.', '2.', '3.'])
})

test('six windows stand side by side on a usual screen, and none over another', () => {
  const places = sideBySide(6, { width: 1920, height: 1040 })
  expect(new Set(places.map(({ x, y }) => `${x},${y}`)).size).toBe(6)
  for (const { x, y, width, height } of places) {
    expect(width).toBe(640)
    expect(x + width).toBeLessThanOrEqual(1920)
    expect(y + height).toBeLessThanOrEqual(1040)
  }
})

test('on a small screen no window is narrower than a phone', () => {
  for (const { width } of sideBySide(6, { width: 800, height: 600 }))
    expect(width).toBeGreaterThanOrEqual(360)
  expect(sideBySide(6, { width: 300, height: 600 })).toHaveLength(6)
})
