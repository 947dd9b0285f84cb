import { describe, expect, test } from 'vitest'

import { holdsTest, readPage, testsNamedIn } from './support/named-tests'

const page = readPage('docs/threat-model.md')
const named = testsNamedIn(page)

describe('the threat model', () => {
  test('names tests, and names no other', () => {
    expect(named.length).toBeGreaterThan(40)
    expect(new Set(named.map(([file, name]) => `${file} ${name}`)).size).toBe(named.length)
    // every quoted name belongs to a file: none was overlooked by the pattern
    expect([...page.matchAll(/“[^”]+”/g)]).toHaveLength(named.length)
  })

  test.each(named)('%s holds “%s”', (file, name) => {
    expect(holdsTest(file, name)).toBe(true)
  })

  test('every attacker has a test, and what is not defended is said', () => {
    const sections = page.split(/^## /m).slice(1)
    const attackers = sections.filter((section) => !section.startsWith('Not defended'))
    expect(attackers.length).toBe(sections.length - 1)
    for (const attacker of attackers)
      expect(attacker).toMatch(/\*\*Defence\.\*\*[^]*\*\*Shown by\*\* `tests\//)
  })
})
