import type { vi } from './vi'
import log from './vi/log.json?raw'
import pledgeText from './vi/pledge-text.json?raw'

/**
 * Vietnamese messages as they are written, for papers: where the app shows messages they have been compiled into
 * functions, which no text can be filled into.
 */
export const plain = { ...JSON.parse(log), ...JSON.parse(pledgeText) } as Pick<
  typeof vi,
  'log' | 'pledgeText'
>
