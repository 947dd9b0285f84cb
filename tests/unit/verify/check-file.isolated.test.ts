import { beforeEach, expect, test, vi } from 'vitest'

import { checkFile, endCheck } from '@/verify/check-file'
import type { Answer, Request, Task } from '@/verify/messages'

/** A worker that says what the test has it say, also after its end. */
class Puppet extends EventTarget {
  readonly tasks: Task[] = []
  ended = false
  postMessage(task: Task): void {
    this.tasks.push(task)
  }
  terminate(): void {
    this.ended = true
  }
  answer(data: Answer): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
  fail(): void {
    this.dispatchEvent(new Event('error'))
  }
}

const { startWorker } = vi.hoisted(() => ({ startWorker: vi.fn() }))
vi.mock('@/verify/start-worker', () => ({ startWorker }))
vi.stubGlobal('navigator', { hardwareConcurrency: 3 })

let started: Puppet[] = []
beforeEach(() => {
  endCheck()
  started = []
  startWorker.mockImplementation(() => {
    const puppet = new Puppet()
    started.push(puppet)
    return puppet
  })
})

const request = (bytes: number): Request => ({
  file: new File([new Uint8Array(bytes)], 'a.json'),
  witnessKeys: [],
  wardKeys: [],
  demo: false,
})
const [small, large] = [request(1000), request(300 * 1024)]
const unexpected: Answer = { kind: 'refused', code: 'UNEXPECTED' }
const tooDeep: Answer = { kind: 'refused', code: 'BUNDLE_TOO_DEEP' }
const invalid: Answer = { kind: 'refused', code: 'BUNDLE_INVALID' }
const silent = (): void => undefined

/** What has been told by the time that all that is under way has been heard. */
async function toldOf(check: Promise<unknown>): Promise<unknown> {
  return Promise.race([check, new Promise((resolve) => setTimeout(resolve, 0, 'nothing'))])
}

test('a small file is checked by one worker, a large one with a helper for each processor', () => {
  void checkFile(small, silent)
  expect(started.map(({ tasks }) => tasks.map(({ kind }) => kind))).toEqual([['check']])
  void checkFile(large, silent)
  const kinds = started.slice(1).map(({ tasks }) => tasks.map(({ kind }) => kind))
  expect(kinds).toEqual([['check'], ['help'], ['help'], ['help']])
  expect(started.map(({ ended }) => ended)).toEqual([true, false, false, false, false])
})

test('nothing that workers of an ended check still say is told of it, or ends the check after it', async () => {
  const progress = vi.fn()
  const first = checkFile(large, progress)
  const old = [...started]
  const second = checkFile(small, silent)
  for (const each of old) {
    each.fail()
    each.answer({ kind: 'progress', done: 1, total: 2 })
    each.answer(tooDeep)
  }
  expect(await toldOf(first)).toBe('nothing')
  expect(await toldOf(second)).toBe('nothing')
  expect(progress).not.toHaveBeenCalled()
  expect(started).toHaveLength(old.length + 1)
  started.at(-1)?.answer(invalid)
  expect(await second).toEqual(invalid)
})

test('an error of a check that was ended with nothing after it is not told either', async () => {
  const check = checkFile(small, silent)
  endCheck()
  started[0]?.fail()
  expect(await toldOf(check)).toBe('nothing')
})

test.each([1, 2, 3])(
  'without helper %i the file is checked from the beginning by one worker',
  async (lost) => {
    const check = checkFile(large, silent)
    const before = [...started]
    before[lost]?.fail()
    before[0]?.answer(tooDeep)
    expect(before.every(({ ended }) => ended)).toBe(true)
    const alone = started.slice(before.length)
    expect(alone.map(({ tasks }) => tasks)).toEqual([[{ kind: 'check', request: large, helpers: [] }]])
    alone[0]?.answer(invalid)
    expect(await check).toEqual(invalid)
  },
)

test('without the worker that checks there is no verdict, and nothing goes on', async () => {
  const check = checkFile(large, silent)
  started[0]?.fail()
  expect(await check).toEqual(unexpected)
  expect(started.every(({ ended }) => ended)).toBe(true)
})

/** Has the browser run so many workers at a time and no more. */
function runAtMost(most: number): void {
  const start = startWorker.getMockImplementation()
  startWorker.mockImplementation(() => {
    if (started.filter(({ ended }) => !ended).length >= most) throw new Error('no more workers')
    return start?.() as unknown
  })
}

test('a browser that runs no worker leaves nobody waiting', async () => {
  runAtMost(0)
  expect(await checkFile(large, silent)).toEqual(unexpected)
})

test.each([1, 2, 3])('a browser that runs %i workers and no more checks with one', async (most) => {
  runAtMost(most)
  const check = checkFile(large, silent)
  const alive = started.filter(({ ended }) => !ended)
  expect(alive.map(({ tasks }) => tasks)).toEqual([[{ kind: 'check', request: large, helpers: [] }]])
  alive[0]?.answer(invalid)
  expect(await check).toEqual(invalid)
})
