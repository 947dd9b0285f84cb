import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { schedule } from '../../../../scripts/test/schedule'

type Piece = {
  readonly name: string
  readonly alone?: true
  readonly background?: true
}

async function watch(work: readonly Piece[], lanes: number) {
  const running = new Set<string>()
  const seen: string[] = []
  const done = await schedule(work, lanes, async ({ name }) => {
    running.add(name)
    seen.push([...running].join('+'))
    await pause(name.length)
    running.delete(name)
    return name
  })
  return { done, seen }
}

test('does everything, two at a time, and gives the results in order', async () => {
  const { done, seen } = await watch([{ name: 'a-long-one' }, { name: 'b' }, { name: 'c' }, { name: 'd' }], 2)
  expect(done).toEqual(['a-long-one', 'b', 'c', 'd'])
  expect(Math.max(...seen.map((names) => names.split('+').length))).toBe(2)
})

test('what must be alone has nothing beside it, before or after', async () => {
  const { seen } = await watch(
    [{ name: 'aaaa' }, { name: 'bb', alone: true }, { name: 'cccc' }, { name: 'd' }],
    2,
  )
  expect(seen).toEqual(['aaaa', 'bb', 'cccc', 'cccc+d'])
})

test('what goes on in the background takes no lane and lets others be alone', async () => {
  const { done, seen } = await watch(
    [
      { name: 'a-very-long-one-behind', background: true },
      { name: 'b' },
      { name: 'cc' },
      { name: 'd', alone: true },
    ],
    1,
  )
  expect(done).toEqual(['a-very-long-one-behind', 'b', 'cc', 'd'])
  expect(seen.slice(1)).toEqual(['b', 'cc', 'd'].map((name) => `a-very-long-one-behind+${name}`))
})

test('a piece of work that throws is not swallowed', async () => {
  await expect(schedule([{}], 2, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})
