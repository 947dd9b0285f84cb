import type { Browser } from '@playwright/test'

import { freeze, leaders, open, review } from './ceremony'
import { seat, type Person } from './person'

/** Everybody at the table with the signing open and everything reviewed: what is left is to sign. */
export async function gather(
  browser: Browser,
  options: { readonly baseURL?: string; readonly withoutSensor?: string } = {},
) {
  const { baseURL, withoutSensor } = options
  const sit = (uid: string) =>
    seat(browser, uid, {
      ...(baseURL === undefined ? {} : { baseURL }),
      authenticator: uid !== withoutSensor,
    })
  const [head, witness, ...others] = await Promise.all([
    sit(leaders[0]).then(async (person) => {
      await freeze(person)
      return person
    }),
    sit('noivu'),
    ...leaders.slice(1).map(sit),
  ])
  const signers: Person[] = [head, ...others]
  await Promise.all([open(witness), ...signers.map(review)])
  return { witness, signers }
}
