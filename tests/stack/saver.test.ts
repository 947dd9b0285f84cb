import { expect, test, vi } from 'vitest'
import { createSaver } from '../../scripts/stack/data/saver'

/** A save that takes until it is let go, and counts. */
function slowSave() {
  const waiting: (() => void)[] = []
  let running = 0
  let most = 0
  const save = vi.fn(async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise<void>((resolve) => waiting.push(resolve))
    running -= 1
  })
  const letGo = async () => {
    await vi.waitFor(() => {
      expect(waiting).not.toHaveLength(0)
    })
    waiting.shift()?.()
  }
  return { save, letGo, most: () => most }
}

const unexpected = (error: unknown) => {
  throw error
}

test('what is written during a save is saved by another, never at the same time', async () => {
  const { save, letGo, most } = slowSave()
  const saver = createSaver(save, unexpected)

  const first = saver.flush()
  const second = saver.flush()
  await letGo()
  await letGo()
  await Promise.all([first, second])

  expect(save).toHaveBeenCalledTimes(2)
  expect(most()).toBe(1)
})

test('many requests before a save make one save, as soon as the most urgent asks', async () => {
  vi.useFakeTimers()
  const save = vi.fn(() => Promise.resolve())
  const saver = createSaver(save, unexpected)

  saver.within(250)
  saver.within(5)
  saver.within(250)
  await vi.advanceTimersByTimeAsync(4)
  expect(save).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(save).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(save).toHaveBeenCalledTimes(1)
  vi.useRealTimers()
})

test('a failed save is told, and the next request tries again', async () => {
  const save = vi.fn(() => Promise.resolve())
  save.mockRejectedValueOnce(new Error('disk full'))
  const failed = vi.fn()
  const saver = createSaver(save, failed)

  saver.within(0)
  await vi.waitFor(() => {
    expect(failed).toHaveBeenCalledWith(new Error('disk full'))
  })
  await saver.flush()

  expect(save).toHaveBeenCalledTimes(2)
})
