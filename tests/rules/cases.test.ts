import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'

import { acts as registered } from '@/domain/acts/registry'

import { allCases as all, tables } from './cases'
import { projectionScope } from './cases/projection'
import { blankYear, blocFields } from './support/ceremony'
import { honestly } from './support/honest'
import { acts } from './support/statement'

test('no two cases have the same name', () => {
  const names = all.map(({ name }) => name)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('every table of cases has a suite that runs it', () => {
  const missing = Object.keys(tables).filter(
    (suite) => !existsSync(new URL(`./${suite}.test.ts`, import.meta.url)),
  )
  expect(missing).toEqual([])
})

test('at least 120 cases deny what their twin is allowed', () => {
  const denials = all.filter(({ denied }) => denied !== undefined)
  console.info(`${all.length} cases, ${denials.length} of them denials with an allowed twin`)
  expect(denials.length).toBeGreaterThanOrEqual(120)
})

test('the cases, which spell the acts a second time, know every act of the registry', () => {
  expect([...acts]).toEqual([...registered])
})

test('every act is tried with every field of year and bloc swapped along', () => {
  const tried = new Set(projectionScope.acts.map((name) => honestly(name).act))
  expect([...tried].sort()).toEqual([...acts].sort())
  const fields = [...Object.keys(blankYear), 'at', 'extra']
  expect([...projectionScope.fields].sort()).toEqual(fields.sort())
  expect([...projectionScope.blocFields].sort()).toEqual([...Object.keys(blocFields), 'extra'].sort())
  const names = new Set(all.map(({ name }) => name))
  const missing = projectionScope.acts.flatMap((name) =>
    projectionScope.fields
      .filter((field) => field !== 'stage' && !names.has(`${name}: ${field} swapped along`))
      .map((field) => `${name}: ${field}`),
  )
  expect(missing).toEqual([])
  console.info(
    `${String(projectionScope.acts.length)} ways of ${String(acts.length)} acts × ${String(fields.length)} fields`,
  )
})
