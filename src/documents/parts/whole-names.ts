import type { Revision } from '@/domain/pledge/revision'

import { withEveryText } from '../medium/every-text'
import { capitals } from './blocks'

/** A longer name would not fit into the columns of the signatures if it could not be broken. */
const longest = 15

/** `paper` with the names of the units unbroken: never "Hòa Hiệp" at the end of a line and "Bắc" on the next. */
export function withWholeNames<T>(paper: T, parties: Revision['parties']): T {
  const names = parties.map(({ name }) => name).filter((name) => name.length <= longest && name.includes(' '))
  const whole = [...names, ...names.map(capitals)].sort((one, other) => other.length - one.length)
  return withEveryText(paper, (text) =>
    whole.reduce((kept, name) => kept.replaceAll(name, () => name.replaceAll(' ', '\u00a0')), text),
  )
}
