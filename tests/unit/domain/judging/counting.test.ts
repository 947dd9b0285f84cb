import { describe, expect, test } from 'vitest'

import { countingBefore } from '@/domain/judging/counting'
import { startCourse, type Said } from '@/domain/judging/course'
import type { Entry } from '@/domain/log/entry'
import { ok } from '@/domain/shared/result'

import { smallCeremony } from '../../../fixtures/bundles'
import { createScribbler } from '../../../fixtures/signers'
import { yearAfter } from '../../../fixtures/year-after'

const [bac, nam] = ['hoa-hiep-bac', 'hoa-hiep-nam'] as const

/** Reports of nam: by the key that signed, by another that was compared if `compared` says so, in this order. */
function said(
  order: readonly ('own' | 'other')[],
  compared: 'no' | 'yes' | 'open' = 'no',
  open: readonly number[] = [],
) {
  const year = yearAfter(smallCeremony(2, 'scribbled'))
  const { table } = year
  const other = createScribbler('hoahiepnam2')
  year.call()
  const vouch = compared === 'no' ? null : year.vouch([[nam, other]])
  const reports = order.map((which) => year.report(nam, {}, which === 'own' ? {} : { signer: other }))
  year.report(bac)
  const course = startCourse(table.where, table.log, {
    revisions: table.revisions,
    texts: year.texts,
    terms: new Map(),
  })
  for (const { seq } of table.log)
    if (!(seq === vouch?.seq && compared === 'open')) course.verdicts.set(seq, ok(null))
  const entries = reports.map((entry, index): Said<Entry<'report'>> => ({
    entry,
    open: open.includes(index),
  }))
  const counting = [...countingBefore(course, table.log.length + 1)(entries)]
  return counting.map((entry) => (entry === null ? 'none' : reports.indexOf(entry))).sort()
}

describe('of what a unit has said, there counts', () => {
  test.each<[string, ReturnType<typeof said>, readonly (number | string)[]]>([
    ['nothing, where it has said nothing', said([]), ['none']],
    ['the last', said(['own', 'own']), [1]],
    ['the last by a key that was compared, whatever others said later', said(['own', 'other']), [0]],
    ['the last of all, where none was compared', said(['other', 'other']), [1]],
    ['the last by the key compared last', said(['other', 'own'], 'yes'), [0]],
  ])('%s', (_, counting, expected) => {
    expect(counting).toEqual(expected)
  })
})

describe('where something is open, several may count', () => {
  test.each<[string, ReturnType<typeof said>, readonly (number | string)[]]>([
    ['the last and the one before it', said(['own', 'own'], 'no', [1]), [0, 1]],
    ['the only one, or none', said(['own'], 'no', [0]), [0, 'none']],
    ['nothing but the last, where what was before is open', said(['own', 'own'], 'no', [0]), [1]],
    ['nothing but the compared one, where another key’s is open', said(['own', 'other'], 'no', [1]), [0]],
    ['the compared one, or what anybody said', said(['other', 'own'], 'no', [1]), [0, 1]],
    ['the one of either key, where what compared it is open', said(['other', 'own'], 'open'), [0, 1]],
    ['the one of its only key, though what compared another is open', said(['own', 'own'], 'open'), [1]],
  ])('%s', (_, counting, expected) => {
    expect(counting).toEqual(expected)
  })
})
