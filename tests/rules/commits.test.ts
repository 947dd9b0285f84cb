import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { allCases } from './cases'
import { requestOf, type WriteAttempt } from './support/cases'
import { startEmulator, type Emulator } from './support/emulator'
import { canary, loadScenes, outcome } from './support/judge'
import { measure } from './support/measure'
import { sceneOf } from './support/scenes'
import { rulesPath } from './support/suite'
import { applied } from './support/writes'

const rules = readFileSync(rulesPath, 'utf8')

/** What a commit may cost if production sums the expressions of all its documents, of 1,000. */
const most = 850

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator()
  await emulator.loadRules(rules)
  if ((await canary(emulator)) !== 403) throw new Error('the emulator has no rules')
  await loadScenes(emulator)
}, 120_000)
afterAll(() => {
  emulator.stop()
})

/** The first case of each kind of commit beside the acts that writes several documents. */
function commitsOfSeveral(): ReadonlyMap<string, WriteAttempt> {
  const kinds = new Map<string, readonly [string, WriteAttempt]>()
  for (const { name, allowed } of allCases) {
    if (allowed.kind !== 'write') continue
    const writes = allowed.writes(`blocs/${allowed.scene}`, 0)
    const kind = writes.map(({ mode, path }) => `${mode} ${path.split('/').at(-2) ?? ''}`).join(', ')
    if (writes.length > 1 && !kinds.has(kind)) kinds.set(kind, [name, allowed])
  }
  return new Map(kinds.values())
}

test.each([...commitsOfSeveral()])(
  '%s: stays within the limit, all documents together',
  async (name, attempt) => {
    const request = requestOf(attempt, Date.now())
    if (request.kind !== 'commit') throw new Error('no commit')
    const documents = applied(sceneOf(attempt.scene).documents, request.given, 0)
    const costs = await measure(emulator, rules, {
      writes: request.writes,
      exists: (path) => path in documents,
      attempt: async () => (await outcome(emulator, attempt)) === 200,
      hints: [],
    })
    const sum = costs.reduce((all, { expressions }) => all + expressions, 0)
    const parts = costs.map(({ place, expressions }) => `${place} ${String(expressions)}`)
    console.info(`${name}: ${String(sum)} = ${parts.join(' + ')}`)
    expect(sum).toBeLessThanOrEqual(most)
  },
)
