import { fail } from '@/domain/shared/result'

import { readFile } from './read-file'

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  try {
    postMessage(readFile(data))
  } catch {
    postMessage(fail('SHEET_UNREADABLE'))
  }
})
