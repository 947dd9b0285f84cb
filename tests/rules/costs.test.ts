import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { act, writesOf, type ActAttempt } from './support/attempts'
import { castOf, leaderOf } from './support/cast'
import { newBloc, yearOf, type Scene } from './support/ceremony'
import { startEmulator, type Emulator } from './support/emulator'
import { canary, restore } from './support/judge'
import { measure, type Cost } from './support/measure'
import { rulesPath } from './support/suite'
import { serverTime, time, type Fields } from './support/values'
import { applied, patch, set, type Write } from './support/writes'

const rules = readFileSync(rulesPath, 'utf8')

/** What one commit may cost: acts of signing, and any act. Lookups are counted for each document written. */
const most = { signing: 700, any: 760, lookups: 8 }
const sizes = [5, 12, 40]

type Step = { readonly label: string; readonly attempt: ActAttempt }
type Row = { readonly label: string; readonly size: number; readonly costs: readonly Cost[] }

const rows: Row[] = []
let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator()
  await emulator.loadRules(rules)
  if ((await canary(emulator)) !== 403) throw new Error('the emulator has no rules')
}, 120_000)
afterAll(() => {
  emulator.stop()
  for (const { label, size, costs } of rows) console.info(lineOf(label, size, costs))
})

const sumOf = (costs: readonly Cost[]) => costs.reduce((sum, { expressions }) => sum + expressions, 0)

function lineOf(label: string, size: number, costs: readonly Cost[]): string {
  const parts = costs.map(
    ({ place, expressions, lookups }) =>
      `${place.split('/').at(-1) ?? ''} ${expressions} (${lookups} lookups)`,
  )
  return `${label.padEnd(38)} ${String(size).padStart(2)} units  ${String(sumOf(costs)).padStart(3)} expressions = ${parts.join(' + ')}`
}

const step = (label: string, attempt: ActAttempt): Step => ({ label, attempt })
const curb = (fields: (scene: Scene) => Fields): Partial<ActAttempt> => ({
  beside: (base, own, scene) => [...own, patch(`${base}/members/${leaderOf(1)}`, fields(scene))],
})

/** The whole ceremony, every act in it at least once; seqs are those of the log as it grows. */
function ceremony(size: number, bloc: string): readonly Step[] {
  const at = (name: ActAttempt['act'], by: string, more: Partial<ActAttempt> = {}) =>
    act(name, by, bloc, more)
  const sign = (number: number) => at('sign', leaderOf(number))
  const everybody = Array.from({ length: size }, (_, index) => index + 1)
  return [
    step('freeze', at('freeze', leaderOf(1))),
    step('reopen what is frozen', at('reopen', leaderOf(1))),
    step('freeze again', at('freeze', leaderOf(1))),
    step('open', at('open', 'witness')),
    step('sign', sign(1)),
    step('void', at('void', 'witness', { target: 5 })),
    step('sign a freed place', sign(1)),
    step('refuse', at('refuse', leaderOf(3))),
    step('resume', at('resume', 'witness', { target: 8 })),
    step(
      'revoke by the owner',
      at('revoke', leaderOf(2), { key: 'leader-2 second', target: 'leader-2 software' }),
    ),
    step('revoke by the witness', at('revoke', 'witness', { target: 'leader-2 second' })),
    step(
      'void, holding the member to one key',
      at('void', 'witness', {
        target: 7,
        ...curb(({ cast }) => ({ onlyKey: cast.keys[leaderOf(1)]?.kid ?? '' })),
      }),
    ),
    step('sign while held to one key', sign(1)),
    ...everybody.slice(1, -1).map((number) => step(`sign as number ${number}`, sign(number))),
    step('sign as the last', sign(size)),
    step('attest', at('attest', 'witness')),
    step('attach by a party', at('attach', leaderOf(2))),
    step('attach by the witness', at('attach', 'witness')),
    step('void the attestation', at('void', 'witness', { target: size + 13 })),
    step('attest again', at('attest', 'witness')),
    step('void the attestation again', at('void', 'witness', { target: size + 17 })),
    step(
      'void, switching the member off',
      at('void', 'witness', { target: 13, ...curb(() => ({ active: false })) }),
    ),
    step('reopen by the witness', at('reopen', 'witness')),
  ]
}

const measured = /^(?!sign as number|attest again|void the attestation again)/

describe.each(sizes)('a bloc of %i units', (size) => {
  test('goes through the whole ceremony within the limits', { timeout: 300_000 }, async () => {
    const bloc = `bloc-of-${size}`
    let scene: Scene = newBloc(bloc, castOf(size))
    const load = Object.entries(scene.documents).map(([path, fields]): Write => set(path, fields))
    expect(await emulator.commit(load, 'owner')).toBe(200)

    for (const { label, attempt } of ceremony(size, bloc)) {
      const writes = () => writesOf(attempt, scene, Date.now())
      const commit = async () => (await emulator.commit(writes(), { uid: attempt.by })) === 200
      if (measured.test(label)) {
        const attempt = async () => {
          const allowed = await commit()
          if (allowed) await restore(emulator, scene.documents, writes())
          return allowed
        }
        const exists = (path: string) => path in scene.documents
        const hints = rows.find((row) => row.label === label)?.costs ?? []
        const costs = await measure(emulator, rules, { writes: writes(), exists, attempt, hints })
        rows.push({ label, size, costs })
      }
      const sent = writes()
      const committed = await emulator.commit(sent, { uid: attempt.by })
      expect(committed, label).toBe(200)
      scene = await settled(scene, sent)
    }
    expect(yearOf(scene)['stage']).toBe('drafting')
  })

  test('no signing act costs more than it may', () => {
    const signing = rows.filter((row) => row.size === size && row.label.startsWith('sign'))
    expect(signing.length).toBe(4)
    for (const { label, costs } of signing) expect(sumOf(costs), label).toBeLessThanOrEqual(most.signing)
  })

  test('no act costs more than it may', () => {
    const own = rows.filter((row) => row.size === size)
    expect(own.length).toBe(20)
    for (const { label, costs } of own) {
      expect(sumOf(costs), label).toBeLessThanOrEqual(most.any)
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
