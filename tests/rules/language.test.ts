import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import { rulesPath } from './support/suite'
import { callsIn } from './support/syntax/expressions'
import { parseRules, type Rules } from './support/syntax/rules'

/*
 * What Firebase sets a ruleset, and the emulator does not: functions of 7 arguments and 10 bindings at most, 20
 * calls within one another, 256 KB of text, and words that name nothing.
 */
const most = { parameters: 7, lets: 10, depth: 20, bytes: 256 * 1024 }
const reserved = `
  arguments break case continue default deny do each else extends for goto not package switch then var while
`
  .trim()
  .split(/\s+/)

const text = readFileSync(rulesPath, 'utf8')
const rules = parseRules(text)

/** Function by function what it calls. */
function callsOf({ statements, functions }: Rules): ReadonlyMap<string, readonly string[]> {
  const own = new Set(functions.map(({ name }) => name))
  return new Map(
    functions.map(({ name }) => {
      const inside = statements.filter(({ kind, place }) => kind !== 'allow' && place === name)
      return [name, inside.flatMap((one) => callsIn(one.expression)).filter((one) => own.has(one))]
    }),
  )
}

/** How many calls stand within one another from `name` on; never comes back from a function that calls itself. */
function depthOf(name: string, calls: ReadonlyMap<string, readonly string[]>): number {
  return 1 + Math.max(0, ...(calls.get(name) ?? []).map((one) => depthOf(one, calls)))
}

/** Everything that the rules give a name of their own. */
function namesIn({ functions, wildcards }: Rules): readonly string[] {
  return [...functions.flatMap(({ name, parameters, lets }) => [name, ...parameters, ...lets]), ...wildcards]
}

/** A ruleset with nothing in it but `inside`. */
const holding = (inside: string) =>
  parseRules(
    `rules_version = '2';\nservice cloud.firestore {\n  match /databases/{db}/documents {\n${inside}\n  }\n}\n`,
  )

describe('the rules keep what Firebase sets a ruleset', () => {
  test('no function takes more than 7 arguments or binds more than 10 names', () => {
    expect(rules.functions.length).toBeGreaterThan(50)
    for (const { name, parameters, lets } of rules.functions) {
      expect(parameters.length, name).toBeLessThanOrEqual(most.parameters)
      expect(lets.length, name).toBeLessThanOrEqual(most.lets)
    }
    const [long] = holding(
      'function f(a, b, c, d, e, g, h, i) { let x = a; let y = b; return x == y; }',
    ).functions
    expect([long?.parameters.length, long?.lets.length]).toEqual([8, 2])
  })

  test('no more than 20 calls stand within one another', () => {
    const calls = callsOf(rules)
    for (const { name } of rules.functions) expect(depthOf(name, calls), name).toBeLessThanOrEqual(most.depth)
    const nested = holding(
      'function a() { return b(b(1)); }\nfunction b(n) { let m = c(n); return m; }\nfunction c(n) { return n; }',
    )
    expect(depthOf('a', callsOf(nested))).toBe(3)
  })

  test('the text is no longer than 256 KB', () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(most.bytes)
  })

  test('nothing is called by a word that the grammar keeps for itself', () => {
    const names = namesIn(rules)
    expect(names).toContain('bloc')
    expect(names.filter((name) => reserved.includes(name))).toEqual([])
    const wrong = holding('match /a/{not} {\nfunction then(deny) { let each = deny; return each; }\n}')
    expect(
      namesIn(wrong)
        .filter((name) => reserved.includes(name))
        .sort(),
    ).toEqual(['deny', 'each', 'not', 'then'])
  })
})
