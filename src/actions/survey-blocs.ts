import { situationOf } from '@/domain/overview/situation'
import type { Surveyed } from '@/domain/overview/survey'
import { dayInVietNam } from '@/domain/shared/day'
import type { Failure } from '@/domain/shared/errors'
import type { Database } from '@/firebase/database'
import type { Membership } from '@/firebase/membership'

import { within } from './deadline'
import type { Services } from './scene'

/** How many blocs are asked for at once, and how long the server may take for one answer (ms). */
const atOnce = 6
const answerTimeout = 15_000

/**
 * Reads where each bloc stands and tells of one after another, as the answers come: a bloc that cannot be read is told of
 * as such, and hides none. At most three documents are read of each (ADR 55).
 */
export async function surveyBlocs(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  memberships: readonly Membership[],
  tell: (row: Surveyed) => void,
): Promise<void> {
  const today = dayInVietNam(clock.now())
  const waiting = [...memberships]
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      tell(await surveyOne(database, today, next))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

async function surveyOne(database: Database, today: string, { bloc, member }: Membership): Promise<Surveyed> {
  const [home, years] = await Promise.all([
    within(answerTimeout, database.readBloc(bloc)),
    within(answerTimeout, database.readNewestYears(bloc, today.slice(0, 4))),
  ])
  const failed = ({ code }: Failure, name: string, year = ''): Surveyed => ({
    bloc,
    member,
    state: 'failed',
    name,
    code,
    year,
  })
  if (!home.ok) return failed(home.failure, '')
  if (!years.ok) return failed(years.failure, home.value.name)
  const [corrupt] = [...years.value.corrupt].sort().reverse()
  if (corrupt !== undefined) return failed({ code: 'RECORD_CORRUPT' }, home.value.name, corrupt)
  return { bloc, member, state: 'read', situation: situationOf(home.value, years.value.records, today) }
}
