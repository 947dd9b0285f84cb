import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { vi } from '@/i18n/vi'
import { projectRoot } from '../../scripts/stack/project'
import { faultOf, messageAt, readRows, type Row } from './support/mishap-table'
import { sourcesIn } from './support/sources'

const rows = readRows(readFileSync(join(projectRoot, 'docs/mishaps.md'), 'utf8'))
const sources = new Map(sourcesIn('tests').map(({ path, text }) => [path, text]))
const sourceOf = (path: string) => sources.get(path)

test('the table of mishaps is there, row by row', () => {
  expect(rows.length).toBeGreaterThanOrEqual(36)
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
})

test.each(rows)('$name: its words are those of the app, and its test reads them', (row) => {
  expect(faultOf(row, vi, sourceOf)).toBeNull()
})

test('every mishap that is played stands in the table', () => {
  const played = [...sources].filter(([path]) => path.startsWith('tests/e2e/mishaps/'))
  const titles = played.flatMap(([, text]) => [...text.matchAll(/^test\('(.+?)', async/gm)])
  expect(titles.length).toBeGreaterThan(15)
  const named = rows.map(({ title }) => title)
  expect(titles.map(([, title]) => title).filter((title) => !named.includes(title ?? ''))).toEqual([])
})

test('a row without a test, with other words, or whose test reads something else is found', () => {
  const row: Row = {
    name: 'a',
    words: ['Sai.'],
    keys: ['errors.A'],
    file: 'tests/a.spec.ts',
    title: 'goes wrong',
  }
  const messages = { errors: { A: 'Sai.' } }
  const spec = `test('goes wrong', async () => { expect(vi.errors.A) })`
  const fault = (over: Partial<Row>, text: string | undefined = spec) =>
    faultOf({ ...row, ...over }, messages, () => text)
  expect(fault({})).toBeNull()
  expect(fault({ words: ['Đúng.'] })).toMatch(/words/)
  expect(fault({ words: [] })).toMatch(/words/)
  expect(fault({ keys: ['errors.B'] })).toMatch(/words/)
  expect(fault({ title: 'goes right' })).toMatch(/no test/)
  expect(fault({}, spec.replace('vi.errors.A', 'vi.errors.AB'))).toMatch(/does not read/)
  expect(faultOf(row, messages, () => undefined)).toMatch(/no test/)
  expect(messageAt(messages, 'errors.A')).toBe('Sai.')
  expect(messageAt(messages, 'errors')).toBeNull()
})
