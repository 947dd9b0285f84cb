import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { blocSchema } from '@/domain/people/bloc'
import { inviteSchema } from '@/domain/people/invite'
import { memberSchema } from '@/domain/people/member'
import { unitSchema } from '@/domain/people/unit'
import { agreementSchema } from '@/domain/pledge/agreement'
import { commentSchema } from '@/domain/pledge/comment'
import { draftItemSchema } from '@/domain/pledge/item'
import { reviewSchema } from '@/domain/pledge/review'
import { keyCountSchema, keySchema } from '@/domain/signing/key'
import { yearSchema } from '@/domain/year/year'
import { presenceSchema } from '@/firebase/presence'

import { agreementSpecimens } from './cases/agreements'
import { blocSpecimens } from './cases/bloc'
import { commentSpecimens } from './cases/comments'
import { itemSpecimens } from './cases/draft'
import { inviteSpecimens } from './cases/invites'
import { keyCountSpecimens } from './cases/key-counts'
import { keySpecimens } from './cases/keys'
import { memberSpecimens } from './cases/members'
import { presenceSpecimens } from './cases/presence'
import { reviewSpecimens } from './cases/reviews'
import { yearSpecimens } from './cases/years'
import { requestOf } from './support/cases'
import { decodeFields } from './support/decode'
import { startEmulator, type Emulator } from './support/emulator'
import { canary, loadScenes, restore } from './support/judge'
import { sceneOf } from './support/scenes'
import { written, type Specimen } from './support/shapes'
import { rulesPath } from './support/suite'
import { tweakField, tweaks } from './support/tweaks'
import type { Fields } from './support/values'

const runs = 1500
const seed = 20140328

/** What readers hold the documents of a collection to; `blocs` holds the bloc itself. */
const schemas: Readonly<Record<string, v.GenericSchema>> = {
  blocs: blocSchema,
  units: unitSchema,
  members: memberSchema,
  invites: inviteSchema,
  keys: keySchema,
  keyCounts: keyCountSchema,
  years: yearSchema,
  items: draftItemSchema,
  agreements: agreementSchema,
  comments: commentSchema,
  reviews: reviewSchema,
  presence: presenceSchema,
}

const specimens: readonly Specimen[] = [
  ...blocSpecimens,
  ...memberSpecimens,
  ...inviteSpecimens,
  ...keySpecimens,
  ...keyCountSpecimens,
  ...yearSpecimens,
  ...itemSpecimens,
  ...agreementSpecimens,
  ...commentSpecimens,
  ...reviewSpecimens,
  ...presenceSpecimens,
]

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator()
  await emulator.loadRules(readFileSync(rulesPath, 'utf8'))
  if ((await canary(emulator)) !== 403) throw new Error('the emulator has no rules')
  await loadScenes(emulator)
})
afterAll(() => {
  emulator.stop()
})

/** Writes the specimen with other fields; what the rules accept must be what readers read. */
async function acceptedOnlyIfRead(specimen: Specimen, fields: Fields): Promise<boolean> {
  const request = requestOf(written(specimen, fields), Date.now())
  if (request.kind !== 'commit') throw new Error('a document is written by a commit')
  const status = await emulator.commit(request.writes, request.by)
  // 400: not even a document, for instance for a map with an empty key.
  expect([200, 400, 403]).toContain(status)
  if (status !== 200) return false

  const path = request.writes[0]?.path ?? ''
  const stored = decodeFields(await emulator.read(path))
  await restore(emulator, sceneOf(specimen.scene).documents, request.writes)
  const schema = schemas[path.split('/').at(-2) ?? '']
  if (schema === undefined) throw new Error(`nobody reads ${path}`)
  const read = v.safeParse(schema, stored)
  expect(read.issues, `${specimen.title}: ${JSON.stringify(stored)}`).toBeUndefined()
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
