import { expect, test } from 'vitest'

import { tables } from './cases'
import type { Case } from './support/cases'

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
