import { asIs, lines, words } from '../../scripts/cli/language'
import { problem } from '../../scripts/cli/problem'
import { terminal } from '../../scripts/cli/say'
import type { Settings } from '../configure/settings'
import type { SiteAddress } from '../configure/site-address'
import { refusesStranger } from '../deploy/check-rules'
import type { Project } from '../project/connect'
import { removeTrials } from './clean'
import { seatTrialPerson, type TrialPerson } from './people'
import { trialId, trialsOf, type Trial } from './trial'

/** Signs a whole pledge of a trial bloc on the project itself, tries what must be refused, and takes it away again. */
export async function smoke(
  project: Project,
  settings: Settings,
  site: SiteAddress,
  { write }: { readonly write: boolean },
): Promise<void> {
  await requireLocked(project, settings)
  if (!write) {
    terminal.line(
      words(
        '• Mới thử đọc của người lạ. Với --write: lập một khối thử, ký trọn một bản giao ước, rồi xóa hết.',
        '• Only a stranger’s read was tried. With --write: founds a trial bloc, signs a whole pledge, and takes it away.',
      ),
    )
    return
  }
  await removeTrials(project)
  const bloc = trialId()
  const people: TrialPerson[] = []
  let different = 0
  try {
    const seat = async (name: string) => {
      const person = await seatTrialPerson(project, settings, bloc, name)
      people.push(person)
      return person
    }
    const [office, first, second] = [await seat('noi-vu'), await seat('mot'), await seat('hai')] as const
    await project.firestore.doc(`founders/${office.uid}`).set({ note: bloc })
    for (const trial of trialsOf(bloc, site, [office, first, second])) {
      const isAsExpected = await tryOut(trial)
      if (isAsExpected) continue
      different += 1
      // What follows rests on what was to be allowed.
      if (trial.expects === 'allowed') break
    }
  } finally {
    for (const { uid } of people) await project.firestore.doc(`founders/${uid}`).delete()
    await removeTrials(project)
    for (const person of people) await person.leave().catch(() => undefined)
  }
  terminal.line(
    words('✓ Đã xóa khối thử và các tài khoản thử.', '✓ The trial bloc and its accounts are gone.'),
  )
  if (different > 0) {
    throw problem(
      `Dự án làm khác bộ giả lập ở ${different} chỗ nêu trên. Chưa nên ký thật: xin gửi danh sách này cho người giữ mã nguồn.`,
      `The project differs from the emulators at ${different} places above. Do not sign in earnest yet: send this list to whoever keeps the sources.`,
    )
  }
  terminal.line(words('✓ Dự án làm đúng như bộ giả lập.', '✓ The project does as the emulators do.'))
}

/** Nothing is tried on a database that anybody can read. */
async function requireLocked({ id, emulated }: Project, settings: Settings): Promise<void> {
  if (await refusesStranger(id, emulated ? undefined : settings['VITE_FIREBASE_API_KEY'])) {
    terminal.line(words('✓ người lạ không đọc được gì', '✓ a stranger reads nothing'))
    return
  }
  throw problem(
    'Người lạ đọc được cơ sở dữ liệu: quy tắc bảo mật chưa có hiệu lực. Xin chạy npm run deploy -- --write trước.',
    'A stranger can read the database: the security rules are not in force. Run npm run deploy -- --write first.',
  )
}

async function tryOut({ what: [vi, en], expects, run }: Trial): Promise<boolean> {
  const since = performance.now()
  const result = await run()
  const took = Math.round(performance.now() - since)
  const refusedRightly = !result.ok && result.failure.code === 'DENIED'
  const isAsExpected = expects === 'allowed' ? result.ok : refusedRightly
  const name = expects === 'allowed' ? words(vi, en) : words(`bị từ chối: ${vi}`, `refused: ${en}`)
  const code = result.ok ? words('được nhận', 'allowed') : asIs(result.failure.code)
  terminal.line(
    isAsExpected
      ? words(`✓ ${name} (${took} ms)`, `✓ ${name} (${took} ms)`)
      : lines(
          asIs(`✗ ${name}`),
          words(
            `    → bộ giả lập làm khác; ở đây: ${code}`,
            `    → the emulators do otherwise; here: ${code}`,
          ),
        ),
  )
  return isAsExpected
}
