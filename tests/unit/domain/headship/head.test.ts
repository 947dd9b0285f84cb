import { describe, expect, test } from 'vitest'

import { headAt, type Head, type HeadChange, type Headship } from '@/domain/headship/head'

const hash = 'a'.repeat(64)
const [earlier, now, later] = [`2013/9/${hash}`, `2014/9/${hash}`, `2015/2/${hash}`]
const fresh: Headship = { year: '2014', freeze: null, changes: [] }
const change = (link: string, holds: HeadChange['holds'] = true, unit = 'a'): HeadChange => ({
  link,
  unit,
  holds,
})
const nowhere = () => null

const said = (head: Head): string => (head.state === 'holds' ? head.source.by : head.state)
const headOf = (
  headship: Partial<Headship>,
  term: string,
  found: (link: string) => HeadChange | null = nowhere,
) => said(headAt({ ...fresh, ...headship }, { unit: 'a', term }, found))

const frozen = (headUnit: string | null) => ({ freeze: { seq: 3, headUnit } })

describe('1. a term of a later year', () => {
  test.each<[string, HeadChange | null, string]>([
    ['its unit', change(later), 'change'],
    ['another unit', change(later, true, 'b'), 'fails'],
    ['an entry that does not hold', change(later, false), 'fails'],
    ['an entry of which it is not known', change(later, null), 'open'],
    ['an entry that is not at hand', null, 'open'],
  ])('goes by %s, whatever this year says', (_, found, expected) => {
    expect(headOf({ changes: [change(now, true, 'b')], ...frozen('b') }, later, () => found)).toBe(expected)
  })
})

describe('2. a take or designate since the last freeze', () => {
  test.each<[string, readonly HeadChange[], string, string]>([
    ['makes its unit the head by its link', [change(now)], now, 'change'],
    ['asks for its link', [change(now)], '-', 'fails'],
    ['asks for its unit', [change(now, true, 'b')], now, 'fails'],
    ['leaves no room for an earlier term', [change(now)], earlier, 'fails'],
    ['passes either way while its own worth is open', [change(now, null)], now, 'nothing'],
    ['leaves the head before it open, too', [change(now, null, 'b')], '-', 'open'],
    ['fails where it fails either way', [change(now, true, 'b'), change(now, null, 'c')], '-', 'fails'],
    ['ends what was open before it', [change(earlier, null, 'b'), change(now)], now, 'change'],
  ])('%s', (_, changes, term, expected) => {
    expect(headOf({ changes, ...frozen('a') }, term)).toBe(expected)
  })
})

describe('3. the text of the last freeze', () => {
  test('names the head, whatever the term', () => {
    for (const term of ['-', earlier, now]) expect(headOf(frozen('a'), term)).toBe('freeze')
    for (const term of ['-', earlier, now]) expect(headOf(frozen('b'), term)).toBe('fails')
  })

  test('leaves it open where it is not at hand', () => {
    expect(headOf(frozen(null), '-')).toBe('open')
  })
})

describe('4. a term of an earlier year, before any text', () => {
  test.each<[string, HeadChange | null, string]>([
    ['its unit', change(earlier), 'change'],
    ['another unit', change(earlier, true, 'b'), 'fails'],
    ['an entry that does not hold', change(earlier, false), 'fails'],
    ['an entry that is not at hand', null, 'open'],
  ])('goes by %s', (_, found, expected) => {
    expect(headOf({}, earlier, () => found)).toBe(expected)
  })
})

describe('5. no term, before any text', () => {
  test('is any unit’s, by nothing', () => {
    expect(headOf({}, '-')).toBe('nothing')
  })

  test('and a term of this very year that nothing bears out is nobody’s', () => {
    expect(headOf({}, now)).toBe('fails')
  })
})
