import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { writesOf } from './support/attempts'
import { year, yearOf, type Scene } from './support/ceremony'
import { startEmulator, type Emulator } from './support/emulator'
import { blocFor, fullYear, type Way } from './support/full-year'
import { canary, restore } from './support/judge'
import { measure, type Cost } from './support/measure'
import { rulesPath } from './support/suite'
import { serverTime, time } from './support/values'
import { applied, patch, set, type Write } from './support/writes'

const rules = readFileSync(rulesPath, 'utf8')

/**
 * What one commit may cost: acts of signing, any act, and any act at its worst. Lookups are counted for each document
 * written, the documents that are looked up or written for the whole commit.
 */
const most = { signing: 720, usual: 805, worst: 850, lookups: 8, sum: 20 }
const cases = [
  ...[5, 12, 40, 60].map((size) => ['usual', size] as const),
  ...[5, 60].map((size) => ['worst', size] as const),
]

type Row = {
  readonly label: string
  readonly way: Way
  readonly size: number
  readonly costs: readonly Cost[]
}

const rows: Row[] = []
let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator()
  await emulator.loadRules(rules)
  if ((await canary(emulator)) !== 403) throw new Error('the emulator has no rules')
}, 120_000)
afterAll(() => {
  emulator.stop()
  for (const row of rows) console.info(lineOf(row))
})

const sumOf = (costs: readonly Cost[]) => costs.reduce((sum, { expressions }) => sum + expressions, 0)
const lookupsOf = (costs: readonly Cost[]) => costs.reduce((sum, { lookups }) => sum + lookups, 0)

function lineOf({ label, way, size, costs }: Row): string {
  const parts = costs.map(
    ({ place, expressions, lookups }) =>
      `${place.split('/').at(-1) ?? ''} ${String(expressions)} (${String(lookups)} lookups)`,
  )
  const units = `${String(size).padStart(2)} units, ${way}`
  return `${label.padEnd(36)} ${units}  ${String(sumOf(costs)).padStart(3)} expressions = ${parts.join(' + ')}`
}

// what another row measures already
const measured = /^(?!(sign|report|vote) as number|(attest|conclude|void the \w+) again)/

describe.each(cases)('%s, in a bloc of %i units', (way, size) => {
  test('the whole year stays within the limits', { timeout: 300_000 }, async () => {
    const bloc = `${way}-bloc-of-${String(size)}`
    let scene: Scene = blocFor(way, bloc, size)
    const load = Object.entries(scene.documents).map(([path, fields]): Write => set(path, fields))
    expect(await emulator.commit(load, 'owner')).toBe(200)

    for (const { label, attempt, given = {} } of fullYear(way, bloc, size)) {
      const changes = [patch(`blocs/${bloc}/${year}`, given)]
      expect(await emulator.commit(changes, 'owner'), label).toBe(200)
      scene = { ...scene, documents: applied(scene.documents, changes, 0) }
      const one = attempt(scene)
      const writes = () => writesOf(one, scene, Date.now())
      const commit = async () => (await emulator.commit(writes(), { uid: one.by })) === 200
      if (measured.test(label)) {
        const attempt = async () => {
          const allowed = await commit()
          if (allowed) await restore(emulator, scene.documents, writes())
          return allowed
        }
        const exists = (path: string) => path in scene.documents
        const hints = rows.find((row) => row.label === label && row.way === way)?.costs ?? []
        const costs = await measure(emulator, rules, { writes: writes(), exists, attempt, hints })
        rows.push({ label, way, size, costs })
      }
      const sent = writes()
      const committed = await emulator.commit(sent, { uid: one.by })
      expect(committed, label).toBe(200)
      scene = await settled(scene, sent)
    }
    expect(yearOf(scene)['stage']).toBe('drafting')
  })

  test('no signing act costs more than it may', () => {
    const signing = rows.filter((row) => row.size === size && row.way === way && row.label.startsWith('sign'))
    expect(signing.length).toBe(4)
    const limit = way === 'usual' ? most.signing : most.usual
    for (const { label, costs } of signing) expect(sumOf(costs), label).toBeLessThanOrEqual(limit)
  })

  test('no act costs more than it may', () => {
    const own = rows.filter((row) => row.size === size && row.way === way)
    expect(own.length).toBe(34)
    for (const { label, costs } of own) {
      expect(sumOf(costs), label).toBeLessThanOrEqual(most[way])
      expect(lookupsOf(costs), label).toBeLessThanOrEqual(most.sum)
      for (const { lookups, place } of costs)
        expect(lookups, `${label}: ${place}`).toBeLessThanOrEqual(most.lookups)
    }
  })
})

/** The scene after a commit, with the year's time as the server has it. */
async function settled(scene: Scene, writes: readonly Write[]): Promise<Scene> {
  const stored = (await emulator.read(`blocs/${scene.bloc}/years/2014`)) as { at: { timestampValue: string } }
  const at = Date.parse(stored.at.timestampValue)
  const timed = writes.map((write) => {
    if (write.mode === 'remove') return write
    const fields = Object.fromEntries(
      Object.entries(write.fields).map(([name, value]) => [name, value === serverTime ? time(at) : value]),
    )
    return { ...write, fields }
  })
  return { ...scene, documents: applied(scene.documents, timed, at) }
}
