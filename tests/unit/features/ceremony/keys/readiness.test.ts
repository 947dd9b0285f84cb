import { expect, test } from 'vitest'

import type { Member } from '@/domain/people/member'
import { isReady, signersOf, type Readying } from '@/features/ceremony/keys/readiness'

import { keyOf } from '../../../../fixtures/stores/keys'

function leader(uid: string, over: Partial<Member> = {}): Member {
  const facts = { role: 'leader', admin: false, unit: 'ward', name: uid, position: 'Chủ tịch' } as const
  return { uid, ...facts, capacities: ['CHỦ TỊCH'], active: true, ...over }
}

function statesOf(members: readonly Member[], over: Partial<Readying> = {}): readonly string[] {
  const keys = new Map([['a', keyOf('chair', 1)]])
  const readying = { members, keys, revoked: new Set<string>(), isCompared: () => false, today: '2014-03-28' }
  return signersOf('ward', { ...readying, ...over }).map(({ state }) => state)
}

test('of each leader of the unit it is said whether they have a key, and of nobody else', () => {
  const others = [leader('clerk', { role: 'secretary' }), leader('next', { unit: 'other' })]
  expect(statesOf([leader('chair'), leader('deputy'), ...others])).toEqual(['made', 'none'])
})

test('a key counts while it may sign: not once revoked, nor beside the one that its person is held to', () => {
  expect(statesOf([leader('chair')], { revoked: new Set(['a']) })).toEqual(['none'])
  expect(statesOf([leader('chair', { onlyKey: 'b' })])).toEqual(['none'])
  expect(statesOf([leader('chair', { onlyKey: 'a' })])).toEqual(['made'])
  expect(statesOf([leader('chair')], { isCompared: (kid) => kid === 'a' })).toEqual(['compared'])
})

test('without a capacity that still holds a key helps nobody', () => {
  expect(statesOf([leader('chair', { capacities: [] })])).toEqual(['noCapacity'])
})

test('a unit is ready with one who can sign', () => {
  const who = (state: 'none' | 'made' | 'compared' | 'noCapacity') => ({ uid: state, name: '', state })
  expect([isReady([]), isReady([who('none'), who('noCapacity')])]).toEqual([false, false])
  expect([isReady([who('none'), who('made')]), isReady([who('compared')])]).toEqual([true, true])
})
