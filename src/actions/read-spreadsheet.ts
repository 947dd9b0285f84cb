import type { Sheet } from '@/domain/spreadsheet/sheet'
import { fail, type Result } from '@/domain/shared/result'

import type { Services } from './scene'

/** A spreadsheet of one year is far smaller; a larger file was chosen by mistake. */
const maxBytes = 5_000_000
/** The longest that a file may take to be read (ms); the largest list takes a second. */
const maxTime = 20_000

type Found = Result<readonly Sheet[]>

/** The answer of a worker, or SHEET_TOO_SLOW after `time`, or SHEET_READER_FAILED if it ends without one. */
function answerOf(worker: Worker, bytes: Uint8Array, time: number): Promise<Found> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(fail('SHEET_TOO_SLOW'))
    }, time)
    const end = (found: Found) => {
      clearTimeout(timer)
      resolve(found)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<Found>) => {
      end(data)
    })
    worker.addEventListener('error', () => {
      end(fail('SHEET_READER_FAILED'))
    })
    worker.postMessage(bytes)
  })
}

/**
 * Reads the sheets of a file in a worker that is ended after its time: a file made to take for ever holds up nobody.
 * Fails with SHEET_TOO_LARGE, SHEET_TOO_SLOW, SHEET_PASSWORD, SHEET_OLD_FORMAT, SHEET_ENCODING or SHEET_UNREADABLE,
 * and with SHEET_READER_FAILED if the reader cannot be loaded or runs out of memory.
 */
export async function readSpreadsheet(
  { startWorker }: Pick<Services, 'startWorker'>,
  file: Blob,
  time = maxTime,
): Promise<Found> {
  if (file.size > maxBytes) return fail('SHEET_TOO_LARGE')
  let worker: Worker | undefined
  try {
    const { default: script } = await import('@/documents/spreadsheet/worker?worker&url')
    const bytes = new Uint8Array(await file.arrayBuffer())
    worker = startWorker(script)
    return await answerOf(worker, bytes, time)
  } catch {
    return fail('SHEET_READER_FAILED')
  } finally {
    worker?.terminate()
  }
}
