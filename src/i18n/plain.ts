import type { vi } from './vi'
import log from './vi/log.json?raw'
import pledgeText from './vi/pledge-text.json?raw'

/**
 * Vietnamese messages as plain text, for papers: the messages of the app are compiled into functions, in which
 * placeholders cannot be replaced.
 */
export const plain = { ...JSON.parse(log), ...JSON.parse(pledgeText) } as Pick<
  typeof vi,
  'log' | 'pledgeText'
>
