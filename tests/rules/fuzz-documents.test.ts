import fc from 'fast-check'
import { expect, test } from 'vitest'

import { readAsTheApp } from './support/readers'
import type { Specimen } from './support/shapes'
import { specimens, storedOf } from './support/specimens'
import { emulatorWithScenes } from './support/suite'
import { tweakField, tweaks } from './support/tweaks'
import type { Fields } from './support/values'

const runs = 1500
const seed = 20140328

const emulator = emulatorWithScenes()

/** Writes the specimen with other fields; what the rules accept must be what readers read. */
async function acceptedOnlyIfRead(specimen: Specimen, fields: Fields): Promise<boolean> {
  const stored = await storedOf(emulator(), specimen, fields)
  if (stored === null) return false
  const said = `${specimen.title}: ${JSON.stringify(stored.data)}`
  expect(() => readAsTheApp(stored.path, stored.data), said).not.toThrow()
  return true
}

/** One or two fields changed, also inside the first of a list or a map. */
const change = fc.record({ field: fc.nat(1000), inner: fc.option(fc.nat(1000)), tweak: tweaks })
type Change = {
  readonly field: number
  readonly inner: number | null
  readonly tweak: Parameters<typeof tweakField>[2]
}

function changed(fields: Fields, { field, inner, tweak }: Change): Fields {
  if (inner === null) return tweakField(fields, field, tweak)
  return tweakField(fields, field, (value) => {
    if (Array.isArray(value)) return [...value.slice(1), tweak(value[0]) ?? '']
    if (typeof value === 'object' && value !== null) return tweakField(value as Fields, inner, tweak)
    return tweak(value)
  })
}

test(`what the rules accept of ${runs} mutated documents, readers read`, { timeout: 300_000 }, async () => {
  let accepted = 0
  const mutated = fc.asyncProperty(
    fc.constantFrom(...specimens.keys()),
    fc.array(change, { minLength: 1, maxLength: 2 }),
    async (number, changes) => {
      const specimen = specimens[number]
      if (specimen === undefined) throw new Error('no such specimen')
      if (await acceptedOnlyIfRead(specimen, changes.reduce(changed, specimen.fields))) accepted += 1
    },
  )
  await fc.assert(mutated, { numRuns: runs, seed, endOnFailure: true })
  console.info(`${runs} mutated documents, ${accepted} of them accepted and read`)
  expect(accepted).toBeGreaterThan(50)
  expect(accepted).toBeLessThan(runs / 2)
})
