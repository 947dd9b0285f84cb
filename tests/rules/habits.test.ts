import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { partsOf, type Expression } from './support/syntax/expressions'
import { statementsOf } from './support/syntax/rules'
import { rulesPath } from './support/suite'

const rules = readFileSync(rulesPath, 'utf8')
const statements = statementsOf(rules)
const allows = statements.filter(({ kind }) => kind === 'allow')

test('nothing is allowed under read or write: get, list, create, update and delete are said apart', () => {
  const said = new Set(allows.flatMap(({ methods }) => methods))
  expect([...said].sort()).toEqual(['create', 'delete', 'get', 'list', 'update'])
})

test('no path has a recursive wildcard but those of the own memberships and invitations', () => {
  const recursive = rules.match(/match [^\n]*=\*\*[^\n]*/g) ?? []
  expect(recursive).toEqual(['match /{path=**}/members/{uid} {', 'match /{path=**}/invites/{email} {'])
})

test('every list has a limit', () => {
  const lists = allows.filter(({ methods }) => methods.includes('list'))
  expect(lists.length).toBeGreaterThan(0)
  for (const { place, methods, expression } of lists) {
    expect(methods, place).toEqual(['list'])
    expect(rules.slice(expression.start, expression.end), place).toMatch(/ && atMost\(\d+\)$/)
  }
})

test('only items, invitations and faults of pages can be deleted', () => {
  const deletable = allows.filter(({ methods }) => methods.includes('delete')).map(({ place }) => place)
  expect(deletable).toEqual(['blocs/invites', 'blocs/faults', 'blocs/years/items'])
})

function patternsIn(found: Expression): readonly string[] {
  const inside = partsOf(found).flatMap(patternsIn)
  if (found.kind !== 'call' || found.name !== 'matches') return inside
  return [...inside, ...found.args.flatMap((arg) => (arg.kind === 'string' ? [arg.value] : []))]
}

/** How often the innermost part of a pattern may be repeated by counts: counts of nested groups multiply. */
function mostRepeated(pattern: string): number {
  const open: number[] = [1]
  let last = 1
  let most = 1
  for (const [token, count] of pattern.matchAll(/\\\\.|\[(?:\\\\.|[^\]])*\]|\{(?:\d*,)?(\d+)\}|[()]|./g)) {
    if (token === '(') {
      open.push(1)
      last = 1
    } else if (token === ')') last = open.pop() ?? 1
    else if (count === undefined) last = 1
    else last *= Number(count)
    open.push(Math.max(open.pop() ?? 1, last))
    most = Math.max(most, last)
  }
  return most
}

test('no pattern counts beyond 1,000, which RE2 refuses where the emulator does not', () => {
  expect(mostRepeated('(a{2}){500}')).toBe(1000)
  expect(mostRepeated('([a-z]{40}( x){3}){60}')).toBe(2400)
  const patterns = statements.flatMap(({ expression }) => patternsIn(expression))
  expect(patterns.length).toBeGreaterThan(10)
  for (const pattern of patterns) expect(mostRepeated(pattern), pattern).toBeLessThanOrEqual(1000)
})
