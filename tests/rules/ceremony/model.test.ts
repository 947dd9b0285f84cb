import fc from 'fast-check'
import { afterAll, beforeAll, test } from 'vitest'

import { wards } from '../../fixtures/pledge'
import type { Model, Reality } from './deed'
import { deeds } from './deeds'
import { openHall, type Hall } from './hall'

/** Ceremonies to play: 50 in every run, 500 at night (`NIGHTLY=1`). */
const ceremonies = process.env['NIGHTLY'] === undefined ? 50 : 500

const starts = fc.constantFrom('drafting', 'signing', 'signed')

let hall: Hall

beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

test(
  'whatever people try in whatever order, the ceremony is what the model says',
  { timeout: ceremonies * 30_000 },
  async () => {
    let played = 0
    let acts = 0
    await fc.assert(
      fc.asyncProperty(
        starts,
        fc.commands(deeds, { maxCommands: 24, size: 'max' }),
        async (start, commands) => {
          const model: Model = { stage: 'drafting', signed: new Set(), acts: 0 }
          const reality: Reality = { hall, year: await hall.newYear(), drawer: [] }
          // two thirds of the ceremonies begin at the table, so that most of what is tried there may succeed
          if (start !== 'drafting') {
            await reality.year.freeze()
            await reality.year.open()
            Object.assign(model, { stage: 'signing', acts: 2 })
          }
          if (start === 'signed') {
            for (const { uid } of wards) await reality.year.sign(uid)
            Object.assign(model, { stage: 'signed', acts: 7, signed: new Set(wards.map(({ uid }) => uid)) })
          }
          await fc.asyncModelRun(() => ({ model, real: reality }), commands)
          played += 1
          acts += model.acts
        },
      ),
      { numRuns: ceremonies, endOnFailure: false },
    )
    console.info(`${String(played)} ceremonies, ${String(acts)} acts accepted`)
  },
)
