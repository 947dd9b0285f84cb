import { fail, ok, type Result } from './result'
import { same } from './same'

/**
 * The fields that somebody changed in a form that was filled with `opened`. Only these are written, since others may
 * have changed the rest in the meantime. Fails with FIELD_CHANGED, the field's name as the detail, if a changed field
 * now differs both from what it was and from what was typed.
 */
export function edited<T extends object>(opened: T, typed: T, now: T): Result<Partial<T>> {
  const names = Object.keys(typed) as (keyof T & string)[]
  const changed = names.filter((name) => !same(typed[name], opened[name]))
  const clash = changed.find((name) => !same(now[name], opened[name]) && !same(now[name], typed[name]))
  if (clash !== undefined) return fail('FIELD_CHANGED', clash)
  return ok(Object.fromEntries(changed.map((name) => [name, typed[name]])) as Partial<T>)
}
