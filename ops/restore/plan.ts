import { problem, type Problem } from '../../scripts/cli/problem'
import type { Account } from '../data/accounts'
import type { StoredDocument, Written } from '../data/documents'
import type { Holding } from '../data/holding'
import { isBackedUp, placeOf } from '../data/places'
import type { Backup } from '../backup/file'
import { isOlder, isSame } from './older'

/** What is to be done so that a project holds what a backup has. */
export type Plan = {
  readonly accounts: readonly Account[]
  /** In the order in which they are written. */
  readonly writes: readonly Written[]
}

/** Letters are sent when their document is made: put back, they would go out again. */
const neverWritten = ['mail']

/** Written last, in this order: before that nobody belongs to a bloc of which only a part is there. */
const last = ['years', 'members', 'blocs', 'founders']

/** Plans a restore into what a project holds. Fails with a problem that names the first thing that is newer there. */
export function planRestore(backup: Backup, now: Holding): Plan {
  const kept = new Map(backup.documents.map((document) => [document.path, document]))
  const stored = new Map(now.documents.map((document) => [document.path, document]))
  for (const { path } of now.documents) if (!kept.has(path) && isOfBloc(path)) throw newer(path)
  const writes = backup.documents.flatMap((document) => writeOf(document, stored.get(document.path)))
  return {
    accounts: accountsToMake(backup.accounts, now.accounts),
    writes: [...writes].sort((a, b) => rankOf(a.path) - rankOf(b.path)),
  }
}

function writeOf(document: StoredDocument, stored: StoredDocument | undefined): readonly Written[] {
  const { path, fields } = document
  const collection = placeOf(path)?.collection ?? ''
  if (neverWritten.includes(collection)) return []
  if (stored === undefined) return [{ path, fields }]
  // what the operator has set up anew stays
  if (!isOfBloc(path) || isSame(stored.fields, fields)) return []
  if (isOlder(collection, stored, document)) return [{ path, fields, over: stored.updateTime }]
  throw newer(path)
}

/** True of what belongs to a bloc and is a part of a backup. */
function isOfBloc(path: string): boolean {
  return path.startsWith('blocs/') && isBackedUp(path)
}

function rankOf(path: string): number {
  return last.indexOf(placeOf(path)?.collection ?? '')
}

function accountsToMake(kept: readonly Account[], now: readonly Account[]): readonly Account[] {
  const uids = new Set(now.map(({ uid }) => uid))
  const owners = new Map(now.map(({ uid, email }) => [email, uid]))
  const missing = kept.filter(({ uid }) => !uids.has(uid))
  const taken = missing.find(({ email }) => email !== undefined && owners.has(email))
  if (taken === undefined) return missing
  const [address, owner] = [taken.email ?? '', owners.get(taken.email) ?? '']
  throw problem(
    `Không khôi phục: địa chỉ ${address} đang thuộc tài khoản khác (${owner}, trong bản sao lưu là ${taken.uid}). Xin xóa tài khoản đó trong Firebase Console, Authentication, rồi chạy lại.`,
    `Nothing is restored: the address ${address} belongs to another account (${owner}; in the backup ${taken.uid}). Delete that account in the Firebase console, Authentication, and run this again.`,
  )
}

function newer(path: string): Problem {
  return problem(
    `Không khôi phục: ${path} trong dự án mới hơn hoặc khác bản sao lưu. Không có gì bị ghi đè.`,
    `Nothing is restored: ${path} in the project is newer than the backup, or another. Nothing was overwritten.`,
  )
}
