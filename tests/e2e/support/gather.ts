import type { Browser } from '@playwright/test'

import { openYears } from '../../../scripts/bench/years'
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

/** Everybody at the table with the signing open and everything reviewed, by hand: what is left is to sign. */
export async function gather(browser: Browser) {
  const { witness, signers } = await sitDown(browser, e2eUrl)
  await Promise.all([open(witness), ...signers.map(review)])
  return { witness, signers }
}

/** The same, but the reviews are there already: the owner of the database has written them. */
export async function gatherReviewed(browser: Browser, { stack, withoutSensor }: Room = {}) {
  const { witness, signers } = await sitDown(browser, stack?.pageUrl ?? e2eUrl, withoutSensor)
  const demo = readDemoData()
  const years = await openYears(stack?.firestore ?? e2ePorts.firestore, demo.bloc.id)
  await Promise.all([open(witness), years.review('2014', leadersOf(demo))])
  return { witness, signers }
}
