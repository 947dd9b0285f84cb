import { fail, ok, type Result } from './result'
import { same } from './same'

/**
 * What somebody has changed in a form that was filled with `opened`: only that is to be written, since the other
 * fields may have been changed by others meanwhile. Fails with FIELD_CHANGED, its name the detail, where one of the
 * same fields says something else `now` than it did then and than what was typed.
 */
export function edited<T extends object>(opened: T, typed: T, now: T): Result<Partial<T>> {
  const names = Object.keys(typed) as (keyof T & string)[]
  const changed = names.filter((name) => !same(typed[name], opened[name]))
  const clash = changed.find((name) => !same(now[name], opened[name]) && !same(now[name], typed[name]))
  if (clash !== undefined) return fail('FIELD_CHANGED', clash)
  return ok(Object.fromEntries(changed.map((name) => [name, typed[name]])) as Partial<T>)
}
