import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)
const page = readFileSync(new URL('docs/glossary.md', root), 'utf8')

function textOf(folder: string, name: RegExp): string {
  const files = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => name.test(file))
    .map((file) => readFileSync(new URL(`${folder}/${file}`, root), 'utf8'))
    .join('\n')
}

const screens = textOf('src/i18n', /(vi\/[\w-]+|verify\/vi)\.json$/).toLowerCase()
const code = textOf('src', /\.(ts|vue)$/)

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (-|Vietnamese)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  // a table of two columns tells words of several senses apart
  .filter((cells) => cells.length === 5)
  .map(([, vietnamese = '', english = '', identifier = '']) => ({ vietnamese, english, identifier }))

describe('the glossary', () => {
  test('has a term of each kind in every row', () => {
    expect(rows.length).toBeGreaterThan(40)
    expect(rows.filter(({ vietnamese, english }) => vietnamese === '' || english === '')).toEqual([])
  })

  test('uses Vietnamese that stands on a screen', () => {
    const terms = rows.flatMap(({ vietnamese }) => vietnamese.replace(/\(.*?\)/g, '').split(','))
    const known = terms.map((term) => term.trim()).filter((term) => term !== '—' && term !== '')
    expect(known.filter((term) => !term.includes('…') && !screens.includes(term.toLowerCase()))).toEqual([])
  })

  test('names identifiers that the code has', () => {
    const named = rows.flatMap(({ identifier }) => [...identifier.matchAll(/`(?:kind: )?([^`]+)`/g)])
    expect(named.length).toBeGreaterThanOrEqual(rows.length)
    const missing = named
      .map(([, name = '']) => name)
      .filter((name) => !new RegExp(`\\b${name}\\b`).test(code))
    expect(missing).toEqual([])
  })
})
