import { allowed, but, denied, type Case, type ReadAttempt, type WriteAttempt } from '../support/cases'
import { double, serverTime, type Fields } from '../support/values'
import type { Specimen } from '../support/shapes'
import { remove, set } from '../support/writes'

const read = (by: string, fields: Fields, uid = by): WriteAttempt => ({
  kind: 'write',
  scene: 'signing',
  by: { uid: by },
  writes: (base) => [set(`${base}/years/2014/seen/${uid}`, fields)],
})
const upTo: Fields = { seq: 2, at: serverTime }
const own: ReadAttempt = {
  kind: 'get',
  scene: 'signing',
  by: { uid: 'observer' },
  path: 'years/2014/seen/observer',
  given: (base) => [set(`${base}/years/2014/seen/observer`, { seq: 1 })],
}
const notRead = (name: string, fields: Fields, uid = 'observer') =>
  denied(`notices: ${name}`, read('observer', upTo), () => read('observer', fields, uid))

/** Sound documents with everything that may be wrong about them. */
export const seenSpecimens: readonly Specimen[] = [
  {
    title: 'notices read',
    scene: 'signing',
    by: 'observer',
    path: 'years/2014/seen/observer',
    fields: upTo,
    shape: { seq: { good: { none: 0 }, bad: { 'more than there are': 3 } } },
  },
]

/** How far the notices have been read: one's own affair. */
export const seenCases: readonly Case[] = [
  allowed('notices: none read', read('observer', { seq: 0, at: serverTime })),
  notRead('more read than there are', { seq: 3, at: serverTime }),
  notRead('fewer than none read', { seq: -1, at: serverTime }),
  notRead('as a double', { seq: double(2), at: serverTime }),
  notRead('as text', { seq: '2', at: serverTime }),
  notRead('at a time of one’s own', { seq: 2, at: 1 }),
  notRead('with more', { ...upTo, more: 1 }),
  notRead('without a time', { seq: 2 }),
  notRead('for somebody else', upTo, 'leader-1'),
  denied('notices: of a year that is not there', read('observer', { seq: 0, at: serverTime }), (one) => ({
    ...one,
    writes: (base) => [set(`${base}/years/2031/seen/observer`, { seq: 0, at: serverTime })],
  })),
  denied('notices: by a stranger', read('observer', upTo), () => read('nobody', upTo)),
  denied('notices: by a member switched off', read('observer', upTo), () => read('switched-off', upTo)),
  denied('notices: forgotten', read('observer', upTo), (one) => ({
    ...one,
    given: (base) => [set(`${base}/years/2014/seen/observer`, { seq: 1 })],
    writes: (base) => [remove(`${base}/years/2014/seen/observer`)],
  })),
  allowed('notices: how far one has read', own),
  denied('notices: how far somebody else has read', own, but<ReadAttempt>({ by: { uid: 'leader-1' } })),
  denied('notices: how far one has read, as a stranger', own, (one) => ({
    ...one,
    by: { uid: 'nobody' },
    path: 'years/2014/seen/nobody',
    given: (base) => [set(`${base}/years/2014/seen/nobody`, { seq: 1 })],
  })),
]
