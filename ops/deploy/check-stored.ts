import { words, type Said } from '../../scripts/cli/language'
import { isOpened, type Stage } from '../../src/domain/stages/stage'
import type { SiteAddress } from '../configure/site-address'
import type { Project } from '../project/connect'
import type { Check } from './check'

/** A meeting that nobody ended is over after this (ms). */
const day = 86_400_000

/** What is stored and hangs on the site: where blocs sign, and whether one is signing now. */
export async function checkStored({ firestore }: Project, site: SiteAddress): Promise<readonly Check[]> {
  const blocs = await firestore.collection('blocs').get()
  const elsewhere = blocs.docs.filter((bloc) => {
    const origins = bloc.get('origins') as unknown
    return bloc.get('rpId') !== site.rpId || !Array.isArray(origins) || !origins.includes(site.origin)
  })
  const laid: string[] = []
  for (const bloc of blocs.docs) {
    const years = await bloc.ref.collection('years').select('stage').get()
    const meetings = await bloc.ref.collection('meetings').select('step', 'at').get()
    const isLaid =
      years.docs.some((year) => isOpened(year.get('stage') as Stage)) ||
      meetings.docs.some((meeting) => isOn(meeting.get('step'), meeting.get('at')))
    if (isLaid) laid.push(bloc.id)
  }
  return [
    {
      what: words(
        `${blocs.size} khối ký tại đúng địa chỉ ${site.origin}`,
        `${blocs.size} blocs sign at this very address, ${site.origin}`,
      ),
      right: elsewhere.length === 0,
      way: addressWay(elsewhere.map((bloc) => `${bloc.id} (${String(bloc.get('origins'))})`)),
    },
    {
      what: words('không khối nào đang họp hay đang ký', 'no bloc is meeting or signing'),
      right: laid.length === 0,
      way: words(
        `${laid.join(', ')}: chờ ký xong và chứng kiến xong, hoặc nhờ họ mở lại, rồi chạy lại`,
        `${laid.join(', ')}: wait until they have signed and it is attested, or have them reopen, then run this again`,
      ),
    },
  ]
}

function addressWay(blocs: readonly string[]): Said {
  const list = blocs.join('; ')
  return words(
    `${list}: khóa ký của họ gắn với địa chỉ đó; đặt lại SITE_ADDRESS bằng npm run configure`,
    `${list}: their keys are bound to that address; set SITE_ADDRESS back by npm run configure`,
  )
}

function isOn(step: unknown, at: unknown): boolean {
  const since = at as { toMillis?: () => number } | undefined
  return step !== 'ended' && (since?.toMillis?.() ?? 0) > Date.now() - day
}
