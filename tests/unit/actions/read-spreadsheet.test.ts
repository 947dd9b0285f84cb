import { expect, test, vi } from 'vitest'

import { readSpreadsheet } from '@/actions/read-spreadsheet'
import { plainSheet } from '@/domain/spreadsheet/sheet'
import { fail, ok } from '@/domain/shared/result'

type Listener = (event: { data: unknown }) => void

/** A worker that `answer` lets speak, or not. */
function workerOf(answer: (say: (type: string, data?: unknown) => void) => void) {
  const listeners = new Map<string, Listener>()
  const terminate = vi.fn()
  const worker = {
    addEventListener: (type: string, listener: Listener) => void listeners.set(type, listener),
    postMessage: () => {
      answer((type, data) => listeners.get(type)?.({ data }))
    },
    terminate,
  }
  const startWorker = vi.fn(() => worker as unknown as Worker)
  return { startWorker, terminate }
}

const file = new Blob(['a;b'])

test('a file is read in a worker, which is ended with its answer', async () => {
  const { startWorker, terminate } = workerOf((say) => {
    say('message', ok([plainSheet([['a']])]))
  })
  expect(await readSpreadsheet({ startWorker }, file)).toMatchObject({ ok: true, value: [{ rows: [['a']] }] })
  expect(terminate).toHaveBeenCalledOnce()
})

test('a file that takes for ever is given up, and its worker ended', async () => {
  const { startWorker, terminate } = workerOf(() => undefined)
  expect(await readSpreadsheet({ startWorker }, file, 1)).toEqual(fail('SHEET_TOO_SLOW'))
  expect(terminate).toHaveBeenCalledOnce()
})

test('a worker that fails, of too little memory for one, says nothing of the file', async () => {
  const { startWorker, terminate } = workerOf((say) => {
    say('error')
  })
  expect(await readSpreadsheet({ startWorker }, file)).toEqual(fail('SHEET_READER_FAILED'))
  expect(terminate).toHaveBeenCalledOnce()
  const failing = () => {
    throw new TypeError('not a script of this site')
  }
  expect(await readSpreadsheet({ startWorker: failing }, file)).toEqual(fail('SHEET_READER_FAILED'))
})

test('a file far too large is not read at all', async () => {
  const { startWorker } = workerOf(() => undefined)
  const largest = new Blob([new Uint8Array(5_000_000)])
  expect(await readSpreadsheet({ startWorker }, new Blob([largest, 'a']))).toEqual(fail('SHEET_TOO_LARGE'))
  expect(startWorker).not.toHaveBeenCalled()
  expect(await readSpreadsheet({ startWorker }, largest, 1)).toEqual(fail('SHEET_TOO_SLOW'))
})
