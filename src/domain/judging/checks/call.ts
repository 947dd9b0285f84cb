import type { Entry } from '../../log/entry'
import { checkScheme } from '../../results/scheme-of-pledge'
import { isDay } from '../../shared/day'
import { fail, ok } from '../../shared/result'
import type { Course, Verdict } from '../course'
import { pledgeOf, readable, schemeAt } from '../texts'
import { firstToFail } from './first-to-fail'
import { checkHead } from './head'

/** A call is by the head, for a day, with a score table that agrees with the pledge in force. */
export function checkCall(course: Course, entry: Entry<'call'>): Verdict {
  const scheme = schemeAt(course, entry.body.text)
  const pledge = pledgeOf(course)
  return firstToFail(
    () => (isDay(entry.body.due) ? ok(null) : fail('DAY_INVALID', 'due')),
    () => readable(scheme),
    () => checkHead(course, entry),
    () => readable(pledge),
    () =>
      scheme?.ok === true && pledge?.ok === true ? checkScheme(scheme.value.content, pledge.value) : null,
  )
}
