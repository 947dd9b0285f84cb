import fc from 'fast-check'
import { expect, test } from 'vitest'

import { entryHash } from '@/domain/log/chain'
import { parseEntry } from '@/domain/log/entry'
import { compareWithYear, extend, replayLog } from '@/domain/log/replay'
import { yearSchema } from '@/domain/year/year'
import * as v from 'valibot'

import { entryOf, type ActAttempt } from './support/attempts'
import { requestOf } from './support/cases'
import { year, yearOf } from './support/ceremony'
import { decodeFields } from './support/decode'
import { honest, honestly, once } from './support/honest'
import { restore } from './support/judge'
import { sceneOf, scenes } from './support/scenes'
import { lineBreaks } from './support/shapes'
import { acts, type Act } from './support/statement'
import { emulatorWithScenes } from './support/suite'
import { says, signedAs, states, storedAs } from './support/turns'
import { tweakField, tweaks } from './support/tweaks'
import { double, encodeFields, type Fields } from './support/values'

const runs = 1500
const seed = 20140328

const emulator = emulatorWithScenes()

const logOf = (bloc: string, seq: number) => `blocs/${bloc}/${year}/log/${seq}`

/** The log of a scene as readers get it, without any server. */
function storedLog(bloc: string) {
  const { documents } = sceneOf(bloc)
  const count = Number(yearOf(sceneOf(bloc))['seq'])
  return Array.from({ length: count }, (_, index) =>
    parseEntry(decodeFields(encodeFields(documents[logOf(bloc, index + 1)] ?? {}))),
  )
}

/**
 * Sends an attempt. Where the rules accept it, reads back what was stored and requires of the domain that it
 * reads the entry, recomputes its hash, follows it and arrives at the same year. Tells whether it was accepted.
 */
async function acceptedOnlyIfRead(attempt: ActAttempt): Promise<boolean> {
  const request = requestOf(attempt, Date.now())
  if (request.kind !== 'commit') throw new Error('an act is a commit')
  const status = await emulator().commit(request.writes, request.by)
  // 400: not even a document, for instance for a map with an empty key.
  expect([200, 400, 403]).toContain(status)
  if (status !== 200) return false

  const { bloc, documents } = sceneOf(attempt.scene)
  const where = { bloc, year: '2014' }
  const before = replayLog(where, storedLog(bloc))
  const stored = decodeFields(await emulator().read(logOf(bloc, before.projection.seq + 1)))
  const projection = v.parse(yearSchema, decodeFields(await emulator().read(`blocs/${bloc}/${year}`)))
  await restore(emulator(), documents, request.writes)

  const entry = parseEntry(stored)
  if (!entry.ok) throw new Error(`accepted but unreadable: ${JSON.stringify(stored)}`)
  expect(entryHash(where, entry.value)).toBe(stored['hash'])
  const after = extend(before, [entry])
  expect(after.alarm).toBeNull()
  expect(compareWithYear(after, projection)).toBeNull()
  return true
}

test('the scenes of the rules are logs that the domain replays to the same year', () => {
  for (const { bloc } of scenes.values()) {
    const replay = replayLog({ bloc, year: '2014' }, storedLog(bloc))
    expect(replay.alarm, bloc).toBeNull()
    const stored = v.parse(yearSchema, decodeFields(encodeFields(yearOf(sceneOf(bloc)))))
    expect(compareWithYear(replay, stored), bloc).toBeNull()
  }
})

const steps = { says, states, signedAs, storedAs }
const change = fc.record({
  step: fc.constantFrom('says', 'states', 'signedAs', 'storedAs'),
  field: fc.nat(1000),
  tweak: tweaks,
})

test(
  `what the rules accept of ${runs} mutated acts, the domain reads and recomputes`,
  { timeout: 300_000 },
  async () => {
    let accepted = 0
    const names = fc.constantFrom(...Object.keys(honest))
    const mutated = fc.asyncProperty(
      names,
      fc.array(change, { minLength: 1, maxLength: 2 }),
      async (name, changes) => {
        const attempt = changes.reduce(
          (done, { step, field, tweak }) => steps[step]((fields) => tweakField(fields, field, tweak))(done),
          honestly(name),
        )
        if (await acceptedOnlyIfRead(attempt)) accepted += 1
      },
    )
    await fc.assert(mutated, { numRuns: runs, seed, endOnFailure: true })
    console.info(`${runs} mutated acts, ${accepted} of them accepted and read`)
    expect(accepted).toBeGreaterThan(20)
    expect(accepted).toBeLessThan(runs / 2)
  },
)

/** The honest entry of an attempt, to see which of its fields are texts and which numbers. */
function fieldsOf(
  attempt: ActAttempt,
  of: 'string' | 'number',
): readonly (readonly [keyof typeof steps, string])[] {
  const entry = entryOf(attempt, sceneOf(attempt.scene), Date.now())
  const names = (fields: Fields) => Object.keys(fields).filter((field) => typeof fields[field] === of)
  return [
    ...names((entry['body'] ?? {}) as Fields).map((field) => ['says', field] as const),
    ...names(entry).map((field) => [field === 'hash' ? 'storedAs' : 'signedAs', field] as const),
  ]
}

test.each([...acts, 'sign with a device key', 'void the attestation'])(
  '%s: no line break in any text, no double for any number',
  async (name) => {
    const attempt = honest[name] ?? once[name as Act]
    for (const [step, field] of fieldsOf(attempt, 'string')) {
      for (const [label, character] of Object.entries(lineBreaks)) {
        const broken = steps[step]((fields) => ({
          ...fields,
          [field]: `${fields[field] as string}${character}a`,
        }))(attempt)
        const accepted = await acceptedOnlyIfRead(broken)
        expect(accepted, `a ${label} in ${field}`).toBe(false)
      }
    }
    for (const [step, field] of fieldsOf(attempt, 'number')) {
      const asDouble = steps[step]((fields) => ({ ...fields, [field]: double(fields[field] as number) }))(
        attempt,
      )
      expect(await acceptedOnlyIfRead(asDouble), `${field} as a double`).toBe(false)
    }
  },
)
