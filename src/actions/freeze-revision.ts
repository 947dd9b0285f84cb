import type { Entry } from '@/domain/log/entry'
import type { ReadRevision } from '@/domain/pledge/revision'
import type { Result } from '@/domain/shared/result'
import type { Year } from '@/domain/year/year'

import { performAct, type Progress } from './perform-act'
import { checkOffice, type ActingKey, type Scene, type Services } from './scene'

/** Last year's `year/seq/head` at this moment, or `none`: what links the years to one another. */
function linkToLastYear(year: string, last: Year | null): string {
  return last === null ? 'none' : `${String(Number(year) - 1)}/${String(last.seq)}/${last.head}`
}

/** Freezes `composed` as the next revision, signed by the leader of the head unit. */
export async function freezeRevision(
  services: Services,
  scene: Scene,
  composed: ReadRevision,
  lastYear: Year | null,
  acting: ActingKey,
  progress?: (step: Progress) => void,
): Promise<Result<Entry>> {
  const office = checkOffice(scene, 'freeze')
  if (!office.ok) return office
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
    { act: 'freeze', body, notes: {}, beside: { revisionText: text } },
    acting,
    progress,
  )
}
