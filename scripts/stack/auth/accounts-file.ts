import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accountsUrl, mustAsOwner } from '../emulator-api'

type Account = {
  readonly localId: string
  readonly validSince?: string
}

const fileIn = (snapshot: string): string => join(snapshot, 'accounts.json')

/** Writes every account of the Auth emulator into a snapshot. */
export async function exportAccounts(port: number, snapshot: string): Promise<void> {
  const reply = await mustAsOwner('GET', `${accountsUrl(port)}:batchGet?maxResults=-1`)
  const { users } = reply as { users?: readonly Account[] }
  writeFileSync(fileIn(snapshot), JSON.stringify({ users: users ?? [] }))
}

/**
 * Puts the accounts of a snapshot back. The import makes every session older than itself invalid,
 * so the time each account's sessions count from is put back as well: nobody is signed out by a
 * restart.
 */
export async function importAccounts(port: number, snapshot: string): Promise<void> {
  if (!existsSync(fileIn(snapshot))) return
  const { users } = JSON.parse(readFileSync(fileIn(snapshot), 'utf8')) as { users: Account[] }
  if (users.length === 0) return
  const url = accountsUrl(port)
  await mustAsOwner('POST', `${url}:batchCreate`, { users })
  for (const { localId, validSince } of users) {
    if (validSince !== undefined) await mustAsOwner('POST', `${url}:update`, { localId, validSince })
  }
}
