import { but, type ReadAttempt, type WriteAttempt } from '../support/cases'
import { serverTime, time, type Fields } from '../support/values'
import { patch, set, type Write } from '../support/writes'
import { year } from '../support/ceremony'
import { write } from './bloc'
import { figure, scene, work, workOf } from './work-figures'

export const at = (base: string, number = 2) => `${base}/${workOf(number)}`
export const before: Fields = { 'thu-ngan-sach': figure }
export const both: Fields = { ...before, 'cay-xanh': figure }
const begun = (base: string) => [
  set(at(base), { ...work('secretary-2', 'thu-ngan-sach', before), at: time(0) }),
]
export const beginning = write('secretary-2', scene, (base) => [
  set(at(base), work('secretary-2', 'cay-xanh', { 'cay-xanh': figure })),
])
export const goingOn: WriteAttempt = {
  ...write('secretary-2', scene, (base) => [set(at(base), work('secretary-2', 'cay-xanh', both))]),
  given: begun,
}
export const handed: Fields = {
  by: 'secretary-2',
  at: serverTime,
  handedBy: 'secretary-2',
  handedAt: serverTime,
}
export const handing: WriteAttempt = { ...goingOn, writes: (base) => [patch(at(base), handed)] }
export const writing = (writes: (base: string) => readonly Write[]) => but<WriteAttempt>({ writes })
export const also =
  (more: (base: string) => readonly Write[]) =>
  (one: WriteAttempt): WriteAttempt => ({
    ...one,
    given: (base, now) => [...(one.given?.(base, now) ?? []), ...more(base)],
  })
export const inYear = (fields: Fields) => also((base) => [patch(`${base}/${year}`, fields)])
export const reading: ReadAttempt = {
  kind: 'get',
  scene,
  by: { uid: 'leader-2' },
  path: workOf(2),
  given: begun,
}
