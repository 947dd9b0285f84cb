import type { Browser } from '@playwright/test'

import { writeAgreedReviews } from '../../../scripts/seed/agreed-reviews'
import { readDemoData } from '../../../scripts/seed/data'
import { leadersOf } from '../../../scripts/seed/people'
import { e2ePorts, e2eUrl } from '../../support/e2e'
import { freeze, leaders, open, review } from './ceremony'
import { seat, type Person } from './person'

/** Where everybody sits, and who of them comes without a sensor. */
type Room = {
  readonly stack?: { readonly pageUrl: string; readonly firestore: number }
  readonly withoutSensor?: string
}

async function sitDown(browser: Browser, baseURL: string, withoutSensor?: string) {
  const sit = (uid: string) => seat(browser, uid, { baseURL, authenticator: uid !== withoutSensor })
  const [head, witness, ...others] = await Promise.all([
    sit(leaders[0]).then(async (person) => {
      await freeze(person)
      return person
    }),
    sit('noivu'),
    ...leaders.slice(1).map(sit),
  ])
  const signers: Person[] = [head, ...others]
  return { witness, signers }
}

/** As the owner of the database lets units have agreed to everything, each by its leader's uid. */
export async function writeReviews(
  leaderOf: Readonly<Record<string, string>>,
  firestore = e2ePorts.firestore,
): Promise<void> {
  await writeAgreedReviews(firestore, `blocs/${readDemoData().bloc.id}/years/2014`, leaderOf)
}

/**
 * Everybody at the table with the signing open and everything reviewed, by hand, one after the other (pages that
 * scroll at the same time are what stops the browser's painting, ADR 25): what is left is to sign.
 */
export async function gather(browser: Browser) {
  const { witness, signers } = await sitDown(browser, e2eUrl)
  await open(witness)
  for (const signer of signers) await review(signer)
  return { witness, signers }
}

/** The same, but the reviews are there already: the owner of the database has written them. */
export async function gatherReviewed(browser: Browser, { stack, withoutSensor }: Room = {}) {
  const { witness, signers } = await sitDown(browser, stack?.pageUrl ?? e2eUrl, withoutSensor)
  await Promise.all([open(witness), writeReviews(leadersOf(readDemoData()), stack?.firestore)])
  return { witness, signers }
}
