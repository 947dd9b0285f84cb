import type { Browser } from '@playwright/test'

import { freeze, leaders, open } from './ceremony'
import { seat, type Person } from './person'

/** Everybody at the table, the pledge frozen and the signing open. */
export async function gather(browser: Browser, baseURL?: string) {
  const at = baseURL === undefined ? {} : { baseURL }
  const head = await seat(browser, 'hoahiepbac', at)
  await freeze(head)
  const witness = await seat(browser, 'noivu', at)
  await open(witness)
  const others: Person[] = []
  for (const uid of leaders.slice(1)) others.push(await seat(browser, uid, at))
  return { witness, signers: [head, ...others] }
}
