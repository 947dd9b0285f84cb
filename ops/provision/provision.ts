import { asIs, lines, words, type Said } from '../../scripts/cli/language'
import { problem } from '../../scripts/cli/problem'
import { terminal } from '../../scripts/cli/say'
import { roleNames } from '../../src/domain/people/sheet/columns'
import { unitTitle } from '../../src/domain/people/unit'
import type { SiteAddress } from '../configure/site-address'
import type { Project } from '../project/connect'
import { documentsBeside, documentsOf, parted } from './documents'
import { ensureFounder, findFounder, type FounderAccount } from './founder'
import type { SheetOffice } from './read-office'

/**
 * Founds the bloc of a workbook, whole or not at all: it, its units, its founder as first admin, and an invitation for
 * everybody else. Without `write` it says what there would be. Where the bloc is already, nothing of it is changed.
 */
export async function provision(
  project: Project,
  office: SheetOffice,
  site: SiteAddress,
  { write }: { readonly write: boolean },
): Promise<void> {
  requireReal(project, office, site)
  const { founder } = parted(office)
  const account = await findFounder(project, founder.email)
  if (await isThere(project, office, site, account)) {
    terminal.line(
      words(
        `✓ Khối ${office.bloc.id} đã có, không đổi gì. Thêm, sửa người và đơn vị ở trang web, mục Thành viên và Đơn vị.`,
        `✓ The bloc ${office.bloc.id} is there; nothing was changed. People and units are added and changed on the site.`,
      ),
    )
    return
  }
  terminal.line(tellPlan(office, site, account))
  if (!write) {
    terminal.line(
      words(
        '• Mới xem thử, chưa ghi gì. Nếu đúng, chạy lại với --write.',
        '• A dry run; nothing was written. If it is right, run it again with --write.',
      ),
    )
    return
  }
  await enter(project, office, site)
  terminal.line(
    lines(
      words('✓ Đã lập khối.', '✓ The bloc is founded.'),
      words(
        `  ${founder.email}: mở ${site.origin}, bấm "Quên mật khẩu" để đặt mật khẩu qua thư của chính mình.`,
        `  ${founder.email}: open ${site.origin} and press "Forgotten password", to set one by your own mail.`,
      ),
      words(
        `  Những người khác: mở ${site.origin}, bấm "Lần đầu vào trang", nhập đúng địa chỉ đã mời.`,
        `  Everybody else: open ${site.origin}, press "Here for the first time", and type the address that was invited.`,
      ),
    ),
  )
}

/** Whether the bloc was founded before, by the same people for the same site; a problem if it is another's. */
async function isThere(
  project: Project,
  { bloc }: SheetOffice,
  { origin, rpId }: SiteAddress,
  account: FounderAccount,
): Promise<boolean> {
  const path = `blocs/${bloc.id}`
  const stored = await project.firestore.doc(path).get()
  if (!stored.exists) return false
  const founder =
    account.state === 'theirs'
      ? await project.firestore.doc(`${path}/members/${account.uid}`).get()
      : undefined
  if (founder?.exists !== true) {
    throw problem(
      `Chưa ghi gì: dự án ${project.id} đã có khối ${bloc.id} của người khác. Xin ghi mã khác vào cột "Mã khối".`,
      `Nothing was written: the project ${project.id} has a bloc ${bloc.id} of somebody else. Write another id into the column "Mã khối".`,
    )
  }
  const origins = stored.get('origins') as unknown
  if (stored.get('rpId') === rpId && Array.isArray(origins) && origins.includes(origin)) return true
  throw problem(
    `Khối ${bloc.id} đã lập cho địa chỉ ${String(origins)}, không phải ${origin}. Khóa ký gắn với địa chỉ đó; xin giữ SITE_ADDRESS như cũ.`,
    `The bloc ${bloc.id} was founded for ${String(origins)}, not ${origin}. Keys are bound to that address: keep SITE_ADDRESS as it was.`,
  )
}

/** The examples of the template, and the address of this machine, are for emulators. */
function requireReal({ emulated }: Project, { people }: SheetOffice, { origin }: SiteAddress): void {
  if (emulated) return
  const example = people.find(({ email }) => email.endsWith('.example'))
  if (example !== undefined) {
    throw problem(
      `Chưa ghi gì: ${example.email} còn là địa chỉ của tệp mẫu. Xin ghi người thật của khối.`,
      `Nothing was written: ${example.email} is an address of the template. Write the people of the bloc.`,
    )
  }
  if (!origin.startsWith('https://')) {
    throw problem(
      `Chưa ghi gì: địa chỉ ${origin} chỉ dùng với bộ giả lập. Xin chạy lại npm run configure với --site.`,
      `Nothing was written: the address ${origin} is for emulators. Run npm run configure again with --site.`,
    )
  }
}

// Everything of the bloc in one commit, so that there is never half a bloc.
async function enter(project: Project, office: SheetOffice, site: SiteAddress): Promise<void> {
  const uid = await ensureFounder(project, parted(office).founder)
  const batch = project.firestore.batch()
  for (const [path, fields] of documentsOf(office, site, uid, Date.now())) {
    batch.create(project.firestore.doc(path), fields)
  }
  for (const [path, fields] of documentsBeside(office.bloc.id, uid)) {
    batch.set(project.firestore.doc(path), fields)
  }
  await batch.commit()
}

function tellPlan(office: SheetOffice, site: SiteAddress, account: FounderAccount): Said {
  const { bloc, units } = office
  const { founder, invited } = parted(office)
  const accounts = {
    missing: words('tài khoản mới, chưa có mật khẩu', 'a new account, without a password'),
    theirs: words('đã có tài khoản', 'has an account'),
    unproven: words(
      'có người đã gõ địa chỉ này mà chưa xác minh: tài khoản đó bị xóa và tạo lại, chưa có mật khẩu',
      'somebody typed this address and never proved it: that account is deleted and made anew, without a password',
    ),
  }
  return lines(
    words(`Khối: ${bloc.name} (mã ${bloc.id})`, `Bloc: ${bloc.name} (id ${bloc.id})`),
    words(
      `Cơ quan chứng kiến: ${bloc.witnessOffice}; ký tại ${site.origin}`,
      `Witness office: ${bloc.witnessOffice}; signed at ${site.origin}`,
    ),
    words(`Đơn vị (${units.size}):`, `Units (${units.size}):`),
    ...[...units].map(([id, unit]) =>
      asIs(`  ${id}: ${unitTitle(unit)}${id === bloc.headUnit ? ` (${bloc.headTitle})` : ''}`),
    ),
    words('Người lập khối, quản trị đầu tiên:', 'Founder, the first admin:'),
    asIs(`  ${founder.email}: ${founder.name}, ${roleNames[founder.role]}; ${accounts[account.state]}`),
    words(`Mời (${invited.length}):`, `Invited (${invited.length}):`),
    ...invited.map((one) => asIs(`  ${one.email}: ${one.name}, ${roleNames[one.role]}, ${one.position}`)),
  )
}
