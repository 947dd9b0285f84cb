import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { blocAfter, type BlocHead } from '@/domain/headship/bloc-after'
import { linkOf } from '@/domain/log/link'

import { attempt, tableAt } from '../../../fixtures/attempts'

const speaker = { unit: 'a', name: 'b', position: 'c', capacity: 'd' }
const table = tableAt('inForce')
const [year, next] = [{ year: '2014' }, { year: '2015' }]
const founded: BlocHead = { headUnit: 'a', headBy: '-', handing: '' }

test('what was handed over is pending, under its link and to whom', () => {
  const hand = attempt(table, 'hand', { term: '-', to: 'b', ...speaker })
  expect(blocAfter({ bloc: 'x', year: '2014' }, hand)).toEqual({ handing: `${linkOf(year, hand)}/b` })
})

test('whoever takes it or is designated leads by the link of that, and nothing is pending', () => {
  const take = attempt(table, 'take', { hand: `2014/1/${'0'.repeat(64)}`, ...speaker })
  const designate = attempt(table, 'designate', { term: '-', unit: 'a', name: 'b', position: 'c' })
  for (const entry of [take, designate])
    expect(blocAfter({ bloc: 'x', year: '2015' }, entry)).toEqual({
      headUnit: 'a',
      headBy: linkOf(next, entry),
      handing: '',
    })
})

test('no other act changes the head', () => {
  for (const entry of tableAt('inForce').log) expect(blocAfter({ bloc: 'x', year: '2014' }, entry)).toBeNull()
})

/** What the rules let through: a hand or designate by the head's term, a take of what is pending for its unit. */
type Try = {
  readonly what: 'hand' | 'take' | 'designate'
  readonly to: string
  readonly log: '2014' | '2015'
}

function isAllowed(bloc: BlocHead, { what, to }: Try): boolean {
  return what !== 'take' || (bloc.handing.endsWith(`/${to}`) && to !== bloc.headUnit)
}

describe('over two logs, interleaved as they may be', () => {
  test('one head follows another: each by the entry that it names, and what was pending is taken once', () => {
    const tries = fc.array(
      fc.record({
        what: fc.constantFrom('hand' as const, 'take' as const, 'designate' as const),
        to: fc.constantFrom('a', 'b', 'c'),
        log: fc.constantFrom('2014' as const, '2015' as const),
      }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(tries, (all) => {
        let bloc = founded
        const heads = new Map([['-', 'a']])
        for (const one of all) {
          const { what, to, log } = one
          if (!isAllowed(bloc, one)) continue
          const bodies = {
            hand: { term: bloc.headBy, to, ...speaker, unit: bloc.headUnit },
            take: { hand: bloc.handing.split('/').slice(0, 3).join('/'), ...speaker, unit: to },
            designate: { term: bloc.headBy, unit: to, name: 'b', position: 'c' },
          }
          const entry = attempt(table, what, bodies[what])
          const unique = { ...entry, hash: String(heads.size + all.indexOf(one)).padStart(64, 'f') }
          const after = { ...bloc, ...blocAfter({ bloc: 'x', year: log }, unique) }
          const changed = what !== 'hand'
          expect(after.headBy === bloc.headBy).toBe(!changed)
          expect(after.headUnit).toBe(changed ? to : bloc.headUnit)
          expect(after.handing !== '').toBe(!changed)
          if (changed) heads.set(after.headBy, to)
          expect(heads.get(after.headBy)).toBe(after.headUnit)
          bloc = after
        }
      }),
    )
  })
})
