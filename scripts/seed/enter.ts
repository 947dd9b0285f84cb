import { accountsUrl, asOwner, documentsUrl, mustAsOwner } from '../stack/emulator-api'
import type { Ports } from '../stack/ports'
import { databaseName } from '../stack/project'
import { readDemoData } from './data'
import { blocPath, documentsOf, type SeedDocument } from './documents'
import { demoPassword, peopleOf, type Person } from './people'
import { encodeFields } from './values'

/**
 * Enters the demo through the owner's path: accounts, then every document in one commit. Answers
 * whether anything was entered: where the bloc already is, nothing of what is there is changed,
 * except that a page on another port is added to the origins people may sign on.
 */
export async function enterDemo(ports: Pick<Ports, 'auth' | 'firestore'>, origin: string): Promise<boolean> {
  const data = readDemoData()
  for (const person of peopleOf(data)) await createAccount(ports.auth, person)
  const entered = await createAll(ports.firestore, documentsOf(data, origin))
  if (!entered) await allowOrigin(ports.firestore, blocPath(data), origin)
  return entered
}

async function createAccount(port: number, { uid, email, name }: Person): Promise<void> {
  const account = {
    localId: uid,
    email,
    displayName: name,
    password: demoPassword,
    emailVerified: true,
  }
  const reply = await asOwner('POST', accountsUrl(port), account)
  const isThere = reply.status === 400 && JSON.stringify(reply.body).includes('DUPLICATE_LOCAL_ID')
  if (reply.status !== 200 && !isThere) {
    throw new Error(`Account ${email}: ${reply.status} ${JSON.stringify(reply.body)}`)
  }
}

// The first write creates the bloc only if it is not there; the commit is all or nothing.
async function createAll(port: number, documents: readonly SeedDocument[]): Promise<boolean> {
  const writes = documents.map(({ path, fields, at }) => ({
    update: { name: `${databaseName}/documents/${path}`, fields: encodeFields(fields) },
    currentDocument: { exists: false },
    ...(at ? { updateTransforms: [{ fieldPath: 'at', setToServerValue: 'REQUEST_TIME' }] } : {}),
  }))
  const reply = await asOwner('POST', `${documentsUrl(port)}:commit`, { writes })
  if (reply.status === 200) return true
  if (reply.status === 409) return false
  throw new Error(`Seed: ${reply.status} ${JSON.stringify(reply.body)}`)
}

async function allowOrigin(port: number, bloc: string, origin: string): Promise<void> {
  const fields = await mustAsOwner('GET', `${documentsUrl(port)}/${bloc}`)
  if (JSON.stringify(fields).includes(JSON.stringify(origin))) return
  const name = `${databaseName}/documents/${bloc}`
  const append = { fieldPath: 'origins', appendMissingElements: { values: [{ stringValue: origin }] } }
  const transform = { document: name, fieldTransforms: [append] }
  await mustAsOwner('POST', `${documentsUrl(port)}:commit`, { writes: [{ transform }] })
}
