import type { Entry } from '@/domain/log/entry'
import type { ReadRevision } from '@/domain/pledge/revision'
import { fail, type Result } from '@/domain/shared/result'
import type { Year } from '@/domain/year/year'

import { performAct, type ActStep } from './perform-act'
import { checkOffice, type ActingKey, type Scene, type Services } from './scene'

/** Last year's `year/seq/head` at this moment, or `none`: what links the years to one another. */
function linkToLastYear(year: string, last: Year | null): string {
  return last === null ? 'none' : `${String(Number(year) - 1)}/${String(last.seq)}/${last.head}`
}

/** What the rules accept as a text (characters), and how much of it a unit can mark (items). */
const limits = { parties: 60, items: 500, text: 500_000 } as const

function isTooLarge({ revision, text }: ReadRevision): boolean {
  const { parties, items } = revision
  return parties.length > limits.parties || items.length > limits.items || text.length > limits.text
}

/**
 * Freezes `composed` as the next revision, signed by the leader of the head unit. Fails with NOT_YOUR_ROLE,
 * NOT_THE_STAGE, PLEDGE_TOO_LARGE, performAct.
 */
export async function freezeRevision(
  services: Services,
  scene: Scene,
  composed: ReadRevision,
  lastYear: Year | null,
  acting: ActingKey,
  progress?: (step: ActStep) => void,
): Promise<Result<Entry>> {
  const office = checkOffice(scene, 'freeze')
  if (!office.ok) return office
  if (isTooLarge(composed)) return fail('PLEDGE_TOO_LARGE')
  const { revision, digest, text } = composed
  const body = {
    revision: digest,
    number: revision.number,
    previous: revision.previous,
    last: linkToLastYear(scene.replay.where.year, lastYear),
    parties: revision.parties.map((party) => party.id),
  }
  return performAct(
    services,
    scene,
    { act: 'freeze', body, notes: {}, extra: { revisionText: text } },
    acting,
    progress,
  )
}
