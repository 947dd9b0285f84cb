import { headAt } from '../../headship/head'
import type { Entry } from '../../log/entry'
import { fail, ok } from '../../shared/result'
import type { Course, Verdict } from '../course'
import { changeAt } from '../handovers'

/** An act of the head must be for the unit that leads the bloc at its place. Fails with HEAD_MISMATCH. */
export function checkHead(
  course: Course,
  { seq, body }: Entry<'call' | 'appraise' | 'conclude' | 'hand'>,
): Verdict {
  const head = headAt(course.headship, body, (link) => changeAt(course, link))
  if (head.state === 'fails') return fail('HEAD_MISMATCH')
  if (head.state === 'open') return null
  course.headSources.set(seq, head.source)
  return ok(null)
}
