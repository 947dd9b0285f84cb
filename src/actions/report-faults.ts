import { browserOf, codeOf, faultId, framesOf, likenessOf, pageOf } from '@/domain/operations/describe-fault'
import type { FaultKind, NewPageFault } from '@/domain/operations/page-fault'
import { dayInVietNam } from '@/domain/shared/day'

import type { Services } from './scene'

/** How many faults one page tells of until it is loaded anew. */
const most = 5

/** What a fault is told with. */
export type Reporting = {
  readonly load: () => Promise<Pick<Services, 'database' | 'clock'>>
  /** The bloc on screen; null where there is none, and nobody to tell. */
  readonly bloc: () => string | null
  /** The name of the route on screen. */
  readonly page: () => unknown
  readonly version: string
  readonly userAgent: string
  readonly origin: string
}

/**
 * Tells the admins of the bloc of faults of this page, without a word of what is on it: few of them, each once. Never
 * throws, never waits, and what cannot be told is not told.
 */
export function createFaultReports({ load, bloc, page, version, userAgent, origin }: Reporting) {
  const told = new Set<string>()

  function describe(kind: FaultKind, error: unknown): NewPageFault {
    const stack = typeof error === 'object' && error !== null && 'stack' in error ? error.stack : ''
    return {
      kind,
      version,
      page: pageOf(page()),
      code: codeOf(error),
      frames: [...framesOf(typeof stack === 'string' ? stack : '', origin)],
      browser: browserOf(userAgent),
    }
  }

  async function send(to: string, fault: NewPageFault): Promise<void> {
    const { database, clock } = await load()
    await database.writeFault(to, faultId(dayInVietNam(clock.now()), fault), fault)
  }

  return (kind: FaultKind, error: unknown): void => {
    const to = bloc()
    if (to === null || told.size >= most) return
    try {
      const fault = describe(kind, error)
      const likeness = likenessOf(fault)
      if (told.has(likeness)) return
      told.add(likeness)
      // no fault of its own: a report that fails is not reported
      void send(to, fault).catch(() => undefined)
    } catch {
      // an error that cannot even be looked at
    }
  }
}
