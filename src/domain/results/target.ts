import type { PledgeItem } from '../pledge/item'
import { isDecimal } from '../shared/decimal'
import { exact, greatest, one, rounded, two, zero } from './exact'
import { none } from './fields'
import { isWord, words } from './word'
import type { Fraction } from 'fraction.js'

/** What measures a value: which way is better, and the target where it is a number. */
export type Aim = { readonly direction: PledgeItem['direction']; readonly target: Fraction | null }

/** The target of `unit` as a number; null where there is none, or where it is in words. */
export function targetOf({ targets }: PledgeItem, unit: string): Fraction | null {
  const target = Object.hasOwn(targets, unit) ? targets[unit] : undefined
  return target !== undefined && isDecimal(target) ? exact(target) : null
}

/** The aim of `unit` on an item. */
export function aimOf(item: PledgeItem, unit: string): Aim {
  return { direction: item.direction, target: targetOf(item, unit) }
}

function hasReached(number: Fraction, direction: Aim['direction'], target: Fraction): boolean {
  return direction === 'down' ? number.lte(target) : number.gte(target)
}

/**
 * How far a value has come to its target, 1 where it is just reached, more where it is passed, never below 0. Null for
 * a number without a target.
 */
export function ratioOf(value: string, { direction, target }: Aim): Fraction | null {
  if (isWord(value)) return value === words.reached ? one : zero
  if (target === null) return null
  const number = exact(value)
  if (target.lte(zero)) return hasReached(number, direction, target) ? one : zero
  const share = number.div(target)
  return greatest(zero, direction === 'down' ? two.sub(share) : share)
}

/** Per cent of plan, whichever way is better; "-" where value or target is no number, or the target is 0. */
export function percentOfPlan(value: string, target: string, places: number): string {
  if (!isDecimal(value) || !isDecimal(target) || exact(target).equals(zero)) return none
  return rounded(exact(value).mul('100').div(exact(target)), places)
}
