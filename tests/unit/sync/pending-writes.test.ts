import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'

import { confirmationTimeout, createPendingWrites } from '@/sync/pending-writes'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Pending writes beside what the listeners show. */
function open() {
  const shown = new Map<string, string>()
  const listeners = { fresh: true }
  let changes = 0
  const scope = effectScope()
  const pending = scope.run(() =>
    createPendingWrites<string>({
      isShown: (id, value) => shown.get(id) === value,
      mayTimeOut: () => listeners.fresh,
      changed: () => (changes += 1),
    }),
  )
  if (pending === undefined) throw new Error('no scope')
  /** The listeners show `value` of `id`, which is what was written last. */
  const show = (id: string, value: string) => {
    shown.set(id, value)
    pending.confirm((one) => one === id)
  }
  const stateOf = (id: string) => pending.writes.value.get(id)?.state
  return { ...pending, shown, listeners, show, stateOf, scope, changes: () => changes }
}

test('a write is pending from when it begins until the listeners show it', () => {
  const { begin, accept, show, stateOf, writes } = open()
  const write = begin('a', 'new')
  expect(stateOf('a')).toBe('sending')
  accept('a', write)
  expect(writes.value.get('a')).toMatchObject({ value: 'new', state: 'accepted', superseding: false })
  show('a', 'new')
  expect(writes.value.size).toBe(0)
})

test('what the listeners show before the answer confirms the write, and the answer changes nothing', () => {
  const { begin, accept, fail, show, writes } = open()
  const first = begin('a', 'new')
  show('a', 'new')
  expect(writes.value.size).toBe(0)
  accept('a', first)
  expect([writes.value.size, vi.getTimerCount()]).toEqual([0, 0])
  const second = begin('b', 'new')
  show('b', 'new')
  fail('b', second, 'DEADLINE')
  expect(writes.value.size).toBe(0)
})

test('while a write is being sent, what else the listeners show does not replace it', () => {
  const { begin, accept, show, stateOf } = open()
  const write = begin('a', 'mine')
  show('a', 'theirs')
  expect(stateOf('a')).toBe('sending')
  accept('a', write)
  expect(stateOf('a')).toBe('accepted')
})

test('once accepted, a newer version of the same replaces it, and one of another does not', () => {
  const { begin, accept, show, stateOf, confirm } = open()
  accept('a', begin('a', 'mine'))
  show('b', 'theirs')
  confirm()
  expect(stateOf('a')).toBe('accepted')
  show('a', 'theirs')
  expect(stateOf('a')).toBeUndefined()
})

test.each(['sending', 'accepted'] as const)(
  'a write that supersedes one that is %s is confirmed by nothing that is shown, only by its timeout',
  async (state) => {
    const { begin, accept, show, stateOf, writes } = open()
    const earlier = begin('a', 'earlier')
    if (state === 'accepted') accept('a', earlier)
    const write = begin('a', 'later')
    accept('a', earlier)
    expect(writes.value.get('a')).toMatchObject({ value: 'later', state: 'sending', superseding: true })
    accept('a', write)
    show('a', 'earlier')
    show('a', 'later')
    expect(stateOf('a')).toBe('accepted')
    await vi.advanceTimersByTimeAsync(confirmationTimeout)
    expect(stateOf('a')).toBeUndefined()
  },
)

test('the timeout counts from the answer to the latest write of an id', async () => {
  const { begin, accept, stateOf } = open()
  accept('a', begin('a', 'one'))
  accept('b', begin('b', 'other'))
  await vi.advanceTimersByTimeAsync(confirmationTimeout - 1)
  const write = begin('a', 'two')
  await vi.advanceTimersByTimeAsync(1)
  expect([stateOf('a'), stateOf('b')]).toEqual(['sending', undefined])
  await vi.advanceTimersByTimeAsync(confirmationTimeout)
  expect(stateOf('a')).toBe('sending')
  accept('a', write)
  await vi.advanceTimersByTimeAsync(confirmationTimeout - 1)
  expect(stateOf('a')).toBe('accepted')
  await vi.advanceTimersByTimeAsync(1)
  expect(stateOf('a')).toBeUndefined()
})

test('a late answer to a write that was replaced lets no later one time out', async () => {
  const { begin, accept, stateOf } = open()
  const first = begin('a', 'first')
  const second = begin('a', 'second')
  accept('a', second)
  accept('a', first)
  begin('a', 'third')
  await vi.advanceTimersByTimeAsync(confirmationTimeout)
  expect(stateOf('a')).toBe('sending')
})

test('while the listeners may be behind, an accepted write waits beyond its timeout', async () => {
  const { begin, accept, stateOf, listeners } = open()
  listeners.fresh = false
  accept('a', begin('a', 'new'))
  await vi.advanceTimersByTimeAsync(3 * confirmationTimeout)
  expect(stateOf('a')).toBe('accepted')
  listeners.fresh = true
  await vi.advanceTimersByTimeAsync(confirmationTimeout)
  expect(stateOf('a')).toBeUndefined()
})

test('one that failed stays with its failure, until it turns out to have arrived', () => {
  const { begin, fail, show, writes } = open()
  fail('a', begin('a', 'new'), 'DEADLINE')
  expect(writes.value.get('a')).toMatchObject({ state: 'failed', failure: 'DEADLINE' })
  show('a', 'old')
  expect(writes.value.get('a')?.state).toBe('failed')
  show('a', 'new')
  expect(writes.value.size).toBe(0)
})

test('a failed write that supersedes another still does when it is sent again', () => {
  const { begin, beginComposed, accept, fail, show, writes } = open()
  accept('a', begin('a', 'earlier'))
  fail('a', begin('a', 'later'), 'OFFLINE')
  const failed = writes.value.get('a')
  if (failed === undefined) throw new Error('gone')
  const again = beginComposed('a', failed)
  expect(again).toMatchObject({ value: 'later', state: 'sending', failure: null, superseding: true })
  accept('a', again)
  show('a', 'earlier')
  expect(writes.value.get('a')?.value).toBe('later')
})

test('what is composed is not sent, and is nothing where the listeners show it already', () => {
  const { compose, begin, shown, show, stateOf, writes } = open()
  compose('a', 'new')
  expect(writes.value.get('a')).toMatchObject({ state: 'draft', superseding: false })
  show('a', 'other')
  expect(stateOf('a')).toBe('draft')
  shown.set('a', 'new')
  compose('a', 'new')
  expect(stateOf('a')).toBeUndefined()
  begin('a', 'other')
  compose('a', 'new')
  expect(writes.value.get('a')).toMatchObject({ state: 'draft', superseding: true })
})

test('only what is still pending is dropped', () => {
  const { begin, drop, isCurrent, stateOf } = open()
  const [first, second] = [begin('a', 'one'), begin('a', 'two')]
  drop('a', first)
  expect([isCurrent('a', first), isCurrent('a', second), stateOf('a')]).toEqual([false, true, 'sending'])
  drop('a', second)
  expect(stateOf('a')).toBeUndefined()
})

test('restored writes are drafts; restoring and clearing are no changes, and end every timeout', () => {
  const { begin, accept, restore, clear, writes, changes } = open()
  accept('a', begin('a', 'new'))
  const before = changes()
  restore([['b', 'kept']])
  expect([...writes.value]).toEqual([
    ['b', { value: 'kept', state: 'draft', failure: null, superseding: false }],
  ])
  expect(vi.getTimerCount()).toBe(0)
  clear()
  expect([writes.value.size, changes()]).toEqual([0, before])
})

test('when its scope ends nothing is pending any more, and no late answer brings it back', () => {
  const { begin, accept, writes, scope } = open()
  accept('a', begin('a', 'one'))
  const write = begin('b', 'two')
  scope.stop()
  accept('b', write)
  expect([writes.value.size, vi.getTimerCount()]).toEqual([0, 0])
})
