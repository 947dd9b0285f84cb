import { chromium, type Browser, type Page } from 'playwright'
import {
  confirmSigning,
  freeze,
  leaders,
  open,
  prepareToSign,
  receipt,
} from '../../tests/e2e/support/ceremony'
import { seat, type Person } from '../../tests/e2e/support/person'
import { findBrowser } from '../../tests/support/browser'
import { readDemoData } from '../seed/data'
import { leadersOf, uidOf } from '../seed/people'
import { writeAgreedReviews } from '../seed/agreed-reviews'
import type { Stack } from '../stack/index'
import type { Watched } from './app-page'
import { openBareHall } from './bare-hall'
import { bundle } from './bundle'
import { copierOf } from './years'

/** What was measured, in ms and in documents. */
export type Samples = {
  readonly ours: readonly number[]
  readonly floor: readonly number[]
  /** Of that, from the commit to its answer. */
  readonly commits: { readonly ours: readonly number[]; readonly floor: readonly number[] }
  /** Documents that the server sent to the pages of one ceremony, from loading them to the last signature. */
  readonly documents: number
}

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  interface Window {
    watched: Watched
  }
}

/** Both sides get the same share of the time of a ceremony: they take turns, signature by signature. */
export async function measure(
  stack: Stack,
  rounds: number,
  progress: (done: number) => void,
): Promise<Samples> {
  const browser = await chromium.launch(await findBrowser())
  try {
    return await inBrowser(browser, stack, rounds, progress)
  } finally {
    await browser.close()
  }
}

async function inBrowser(browser: Browser, stack: Stack, rounds: number, progress: (done: number) => void) {
  const demo = readDemoData()
  const bloc = demo.bloc.id
  const { firestore } = stack.ports
  const pathOf = (year: string) => `blocs/${bloc}/years/${year}`
  const copyDraft = await copierOf(firestore, pathOf('2014'))
  const watch = await bundle('app-page.ts')
  const unitOf = new Map(demo.people.map(({ email, unit }) => [uidOf(email), unit ?? '']))
  const titleOf = new Map(demo.units.map(({ id, name }) => [id, name]))

  const people: Person[] = []
  for (const uid of [...leaders, 'noivu']) {
    const person = await seat(browser, uid, { baseURL: stack.pageUrl })
    await person.context.addInitScript(watch)
    people.push(person)
  }
  const [head, witness] = [people[0], people.at(-1)]
  if (head === undefined || witness === undefined) throw new Error('Nobody came.')
  const signers = people.slice(0, -1)
  const bare = await openBareHall(browser, stack)

  const ours: number[] = []
  const floor: number[] = []
  const commits = { ours: [] as number[], floor: [] as number[] }
  let documents = 0
  for (let round = 0; round < rounds; round += 1) {
    // Every other year, so that no round depends on the log of the previous one.
    const year = String(2014 + 2 * round)
    if (round > 0) await copyDraft(pathOf(year))
    const at = `${stack.pageUrl}/b/${bloc}/${year}`
    await Promise.all(people.map(({ page }) => page.goto(at)))
    await freeze(head, { key: round === 0 })
    await open(witness, { key: round === 0 })
    await writeAgreedReviews(firestore, pathOf(year), leadersOf(demo))
    for (const leader of signers) await prepareToSign(leader)
    for (const [index, leader] of signers.entries()) {
      const unit = titleOf.get(unitOf.get(leader.uid) ?? '') ?? ''
      ours.push(await tap(leader, witness.page, unit))
      commits.ours.push(await leader.page.evaluate(() => window.watched.commit()))
      await receipt(leader)
      const written = await bare.sign(index + 1)
      floor.push(written.painted)
      commits.floor.push(written.answered)
    }
    const counts = await Promise.all(
      people.map(({ page }) => page.evaluate(() => window.watched.documents())),
    )
    documents = counts.reduce((sum, count) => sum + count, 0)
    progress(round + 1)
  }
  return { ours, floor, commits, documents }
}

/** From the sensor's answer on the leader's page to the verified signature painted on the witness's board. */
async function tap(leader: Person, board: Page, unit: string): Promise<number> {
  const [painted] = await Promise.all([
    board.evaluate((name) => window.watched.painted(name), unit),
    confirmSigning(leader),
  ])
  return painted - (await leader.page.evaluate(() => window.watched.verifiedAt()))
}
