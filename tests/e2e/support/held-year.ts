import { layTable, type Table } from '../../fixtures/table'
import { createSigner, type Signer } from '../../fixtures/signers'
import { readDemoData } from '../../../scripts/seed/data'
import { documentsOf } from '../../../scripts/seed/documents'
import { mustAsOwner } from '../../../scripts/stack/emulator-api'
import { databaseName } from '../../../scripts/stack/project'
import { keyFields } from '../../rules/support/cast'
import { time, type Fields } from '../../rules/support/values'
import { encodeWrite, set, type Write } from '../../rules/support/writes'
import { e2ePorts, e2eUrl } from '../../support/e2e'

const demo = readDemoData()
const { bloc } = demo
const base = `blocs/${bloc.id}`

/** The demo's year 2014. */
export const yearPath = `${base}/years/2014`
export const logPath = (seq: number) => `${yearPath}/log/${String(seq)}`
export const keyPath = (kid: string) => `${base}/keys/${kid}`
export const revocationPath = (kid: string) => `${base}/revocations/${kid}`
const settings = documentsOf(demo, e2eUrl).find(({ path }) => path === yearPath)?.fields['settings'] ?? null
export const revisionPath = (digest: string) => `${yearPath}/revisions/${digest}`

/** Writes as the owner of the database, past every rule. */
export async function asOwner(...writes: readonly Write[]): Promise<void> {
  const url = `http://localhost:${String(e2ePorts.firestore)}/v1/${databaseName}/documents:commit`
  await mustAsOwner('POST', url, { writes: writes.map(encodeWrite) })
}

/** A log entry as it is stored. */
export function entryFields(table: Table, seq: number): Fields {
  const entry = table.log[seq - 1]
  if (entry === undefined) throw new Error(`no entry ${String(seq)}`)
  return { ...(entry as unknown as Fields), at: time(entry.at), body: entry.body }
}

/** The year's projection as it is stored after the last entry of `table`. */
export function projectionFields(table: Table): Fields {
  const { at, ...rest } = table.replay().projection
  return { ...(rest as unknown as Fields), at: time(at) }
}

export function storedKey({ uid, kid, key }: Signer): Write {
  const fields = keyFields({ uid, kid, spki: key.spki, kind: key.kind })
  return set(keyPath(kid), { ...fields, at: time(key.at) })
}

/** The year's log and projection as `table` has them. */
export function storedLog(table: Table): readonly Write[] {
  const entries = table.log.map(({ seq }) => set(logPath(seq), entryFields(table, seq)))
  return [...entries, set(yearPath, { ...projectionFields(table), settings })]
}

/**
 * A year in which five have signed, every signature genuine, and an older key was revoked before: entries 1 to 8.
 * Everything is written past the rules, so that it takes a second and not a ceremony.
 */
export async function holdYear() {
  const site = { origins: [e2eUrl], rpId: 'localhost' }
  const table = layTable('passkey', { bloc: bloc.id, year: '2014' }, site)
  const lost = createSigner('hoaminh', 'passkey')
  table.freeze({ bloc: { id: bloc.id, name: bloc.name } })
  table.open()
  table.revoke(table.witness(), lost.kid)
  table.signAll()
  const signers = [table.witness(), lost, ...table.leaders()]
  const revisions = [...table.revisions].map(([digest, text]) => set(revisionPath(digest), { text }))
  const revocation = set(revocationPath(lost.kid), { year: '2014', seq: 3 })
  await asOwner(...signers.map(storedKey), ...revisions, revocation, ...storedLog(table))
  return { table, lost }
}
