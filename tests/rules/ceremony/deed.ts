import type fc from 'fast-check'
import { expect } from 'vitest'

import type { Kept } from '@/device/storage'
import type { Entry } from '@/domain/log/entry'
import type { Result } from '@/domain/shared/result'
import type { Stage } from '@/domain/stages/stage'

import { wards } from '../../fixtures/pledge'
import type { Hall } from './hall'

/** What the ceremony ought to be, in as few words as will do. */
export type Model = { stage: Stage; signed: Set<string>; acts: number }

/** The ceremony as it is, with what people hold on their devices. */
export type Reality = {
  readonly hall: Hall
  readonly year: Awaited<ReturnType<Hall['newYear']>>
  readonly drawer: Kept[]
}

export type Deed = fc.AsyncCommand<Model, Reality>
type Ran = Result<Entry>

export const uids = wards.map(({ uid }) => uid)
export const unitOf = (uid: string) => wards.find((ward) => ward.uid === uid)?.id ?? ''
export const everySeat = uids.length

/** After every deed: the chain holds, every signature is good, and the server says what the model says. */
export async function settle(model: Model, { hall, year }: Reality): Promise<void> {
  const scene = await hall.person('noivu').scene(year.where)
  const { projection, alarm, entries } = scene.replay
  expect(alarm).toBeNull()
  expect(entries).toHaveLength(model.acts)
  expect(projection.stage).toBe(model.stage)
  expect(new Set(Object.keys(projection.signed))).toEqual(new Set([...model.signed].map(unitOf)))
  expect([...scene.verdicts.values()].filter((verdict) => !verdict.ok)).toEqual([])
  const complete = model.signed.size === everySeat
  expect(complete).toBe(projection.stage === 'signed' || projection.stage === 'inForce')
}

/** What a deed is: when it must succeed, how it is done, and what it then does to the model. */
export type Plan = {
  readonly name: string
  readonly allowed: (model: Model) => boolean
  readonly act: (reality: Reality, model: Model) => Promise<Ran>
  readonly change: (model: Model) => void
}

/** A deed that must succeed exactly when `allowed` says so; `change` is what it then does to the model. */
export function deed(
  name: string,
  allowed: Plan['allowed'],
  act: Plan['act'],
  change: Plan['change'],
): Deed & { readonly plan: Plan } {
  return {
    plan: { name, allowed, act, change },
    check: () => true,
    toString: () => name,
    run: async (model, reality) => {
      const expected = allowed(model)
      const result = await act(reality, model)
      expect(`${name}: ${result.ok ? 'accepted' : 'refused'}`).toBe(
        `${name}: ${expected ? 'accepted' : 'refused'}`,
      )
      if (result.ok) {
        change(model)
        model.acts += 1
      }
      await settle(model, reality)
    },
  }
}
