import { expect, test } from 'vitest'

import { holdsTest, readPage, testsNamedIn } from './support/named-tests'

const page = readPage('docs/production.md')
const named = testsNamedIn(page)

test.each(named)('%s holds “%s”', (file, name) => {
  expect(holdsTest(file, name)).toBe(true)
})

test('every row says how it is here, how it is there, what was done and where that is tested', () => {
  const rows = page.split('\n').filter((line) => /^\| (?!-|What )/.test(line))
  const ofFive = rows.map((row) => row.split(/(?<!\\)\|/).slice(1, -1)).filter((cells) => cells.length === 5)
  expect(ofFive.length).toBeGreaterThan(30)
  for (const cells of ofFive) {
    expect(cells.map((cell) => cell.trim())).not.toContain('')
    expect(cells[4]).toMatch(/`tests\/|as above|^ — /)
  }
})
