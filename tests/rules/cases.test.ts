import { expect, test } from 'vitest'

import { tables } from './cases'
import { projectionScope } from './cases/projection'
import type { Case } from './support/cases'
import { blankYear } from './support/ceremony'
import { honestly } from './support/honest'
import { acts } from './support/statement'

const all: readonly Case[] = Object.values(tables).flat()

test('no two cases have the same name', () => {
  const names = all.map(({ name }) => name)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('at least 120 cases deny what their twin is allowed', () => {
  const denials = all.filter(({ denied }) => denied !== undefined)
  console.info(`${all.length} cases, ${denials.length} of them denials with an allowed twin`)
  expect(denials.length).toBeGreaterThanOrEqual(120)
})

test('every act is tried with every field of the year swapped along', () => {
  const tried = new Set(projectionScope.acts.map((name) => honestly(name).act))
  expect([...tried].sort()).toEqual([...acts].sort())
  const fields = [...Object.keys(blankYear), 'at', 'extra']
  expect([...projectionScope.fields].sort()).toEqual(fields.sort())
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
