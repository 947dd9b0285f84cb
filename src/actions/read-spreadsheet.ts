import type { Sheet } from '@/domain/spreadsheet/sheet'
import { fail, type Result } from '@/domain/shared/result'

import type { Services } from './scene'

/** A spreadsheet of one year is far smaller; a larger file was chosen by mistake. */
const maxBytes = 5_000_000
/** The longest that a file may take to be read (ms); the largest list takes a second. */
const maxTime = 20_000

/**
 * Reads the sheets of a file in a worker that is ended after its time: a file made to take for ever holds up nobody.
 * Fails with SHEET_TOO_LARGE, SHEET_TOO_SLOW, SHEET_PASSWORD, SHEET_OLD_FORMAT, SHEET_ENCODING or SHEET_UNREADABLE.
 */
export async function readSpreadsheet(
  { startWorker }: Pick<Services, 'startWorker'>,
  file: Blob,
  time = maxTime,
): Promise<Result<readonly Sheet[]>> {
  if (file.size > maxBytes) return fail('SHEET_TOO_LARGE')
  const [bytes, { default: script }] = await Promise.all([
    file.arrayBuffer(),
    import('@/documents/spreadsheet/worker?worker&url'),
  ])
  const worker = startWorker(script)
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise((resolve) => {
      timer = setTimeout(() => {
        resolve(fail('SHEET_TOO_SLOW'))
      }, time)
      worker.addEventListener('message', ({ data }: MessageEvent<Result<readonly Sheet[]>>) => {
        resolve(data)
      })
      worker.addEventListener('error', () => {
        resolve(fail('SHEET_UNREADABLE'))
      })
      worker.postMessage(new Uint8Array(bytes))
    })
  } finally {
    clearTimeout(timer)
    worker.terminate()
  }
}
