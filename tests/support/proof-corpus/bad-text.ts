import type { YearAfter } from '../../fixtures/year-after'
import { forgeText } from './year-kit'

/** A text in place of the sound one, or fields in place of some of its own. */
export type Bad = string | object

export const textOf = (year: YearAfter, sound: object, bad: Bad): string =>
  typeof bad === 'string' ? forgeText(year, bad) : year.forge({ ...sound, ...bad })

export const deep = `${'['.repeat(17)}${']'.repeat(17)}`

export const pretty = (content: object): string => JSON.stringify(content, null, 1)

export const unclean = 'Xuất\u200bsắc'

export const first = <T>([one, ...rest]: readonly T[], over: object): readonly unknown[] => [
  { ...one, ...over },
  ...rest,
]
