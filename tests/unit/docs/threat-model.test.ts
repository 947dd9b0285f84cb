import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)
const page = readFileSync(new URL('docs/threat-model.md', root), 'utf8')

/** `file`: “name”, “name” … as the page writes it. */
const named = [...page.matchAll(/`(tests\/[^`]+)`: (“[^”]+”(?:, “[^”]+”)*)/g)].flatMap(
  ([, file = '', names = '']) =>
    [...names.matchAll(/“([^”]+)”/g)].map(([, name = '']) => [file, name] as const),
)

describe('the threat model', () => {
  test('names tests, and names no other', () => {
    expect(named.length).toBeGreaterThan(40)
    expect(new Set(named.map(([file, name]) => `${file} ${name}`)).size).toBe(named.length)
    // every quoted name belongs to a file: none was overlooked by the pattern
    expect([...page.matchAll(/“[^”]+”/g)]).toHaveLength(named.length)
  })

  test.each(named)('%s holds “%s”', (file, name) => {
    const path = new URL(file, root)
    expect(existsSync(path)).toBe(true)
    const source = readFileSync(path, 'utf8')
    const spelled = [`'${name}'`, `"${name}"`, `\`${name}\``]
    expect(spelled.some((spelling) => source.includes(spelling))).toBe(true)
  })

  test('every attacker has a test, and what is not defended is said', () => {
    const sections = page.split(/^## /m).slice(1)
    const attackers = sections.filter((section) => !section.startsWith('Not defended'))
    expect(attackers.length).toBe(sections.length - 1)
    for (const attacker of attackers)
      expect(attacker).toMatch(/\*\*Defence\.\*\*[^]*\*\*Shown by\*\* `tests\//)
  })
})
