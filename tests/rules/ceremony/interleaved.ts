import { expect } from 'vitest'

import type { Scene } from '@/actions/scene'
import type { Where } from '@/domain/log/where'

import { settle, type Deed, type Model, type Plan, type Reality } from './deed'

const copyOf = (model: Model): Model => ({ ...model, signed: new Set(model.signed) })

/**
 * Several deeds begun in the same instant, each on the screen as it was: whatever the server lets through must be
 * what it would have let through one after the other, in the order in which the log has it.
 */
export const atOnce = (plans: readonly Plan[]): Deed => ({
  check: () => true,
  toString: () => `at once: ${plans.map(({ name }) => name).join(' | ')}`,
  run: async (model, reality) => {
    const before = copyOf(model)
    const results = await Promise.all(plans.map((plan) => plan.act(reality, copyOf(before))))
    const done = results
      .flatMap((result, index) => (result.ok ? [{ entry: result.value, plan: plans[index] }] : []))
      .sort((a, b) => a.entry.seq - b.entry.seq)
    for (const { entry, plan } of done) {
      if (plan === undefined) continue
      expect(entry.seq, plan.name).toBe(model.acts + 1)
      expect(`${plan.name}: ${plan.allowed(model) ? 'may' : 'may not'}`).toBe(`${plan.name}: may`)
      plan.change(model)
      model.acts += 1
    }
    // if nothing came of it, nothing could have
    if (done.length === 0) expect(plans.filter(({ allowed }) => allowed(before))).toEqual([])
    await settle(model, reality)
  },
})

/** The same hall, in which everybody still looks at the screen they had before. */
function onOldScreens({ hall, ...rest }: Reality, seen: ReadonlyMap<string, Scene>): Reality {
  const person: Reality['hall']['person'] = (uid) => {
    const one = hall.person(uid)
    return { ...one, scene: async (where: Where) => seen.get(uid) ?? one.scene(where) }
  }
  return { ...rest, hall: { ...hall, person } }
}

/** An act that decides on what was seen, done after something else has landed: refused, whatever it is. */
export const stale = (plan: Plan): Deed => ({
  check: () => true,
  toString: () => `stale: ${plan.name}`,
  run: async (model, reality) => {
    const { hall, year } = reality
    const seen = new Map<string, Scene>()
    for (const uid of hall.people.keys()) seen.set(uid, await hall.person(uid).scene(year.where))
    const spare = await hall
      .person('hoaminh')
      .newKey(year.where.bloc)
      .catch(() => null)
    if (spare === null) return
    await year.revoke(spare.kid)
    model.acts += 1
    const late = await plan.act(onOldScreens(reality, seen), copyOf(model))
    expect(`${plan.name}, too late: ${late.ok ? 'accepted' : 'refused'}`).toBe(
      `${plan.name}, too late: refused`,
    )
    await settle(model, reality)
  },
})
