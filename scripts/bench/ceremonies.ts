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
import { uidOf } from '../seed/people'
import { documentsUrl, mustAsOwner } from '../stack/emulator-api'
import type { Stack } from '../stack/index'
import { databaseName } from '../stack/project'
import type { Watched } from './app-page'
import type { Bare } from './bare-page'
import { bundle } from './bundle'
import { servePage } from './serve-page'
import { openYears } from './years'

/** What was measured, in ms and in documents. */
export interface Samples {
  readonly ours: readonly number[]
  readonly floor: readonly number[]
  /**
   * Of that, from the commit to its answer. The floor writes as the owner, for whom no rule is evaluated; what the
   * rules cost is in ours, and here it can be told from what the pages cost.
   */
  readonly commits: { readonly ours: readonly number[]; readonly floor: readonly number[] }
  /** Documents that the server sent to the pages of one ceremony, from loading them to the last signature. */
  readonly documents: number
}

declare global {
  interface Window {
    watched: Watched
    bare: Bare
  }
}

/** The share of a ceremony's time that each side gets is the same: they take turns, signature by signature. */
export async function measure(stack: Stack, rounds: number, told: (done: number) => void): Promise<Samples> {
  const browser = await chromium.launch(await findBrowser())
  try {
    return await inBrowser(browser, stack, rounds, told)
  } finally {
    await browser.close()
  }
}

async function inBrowser(browser: Browser, stack: Stack, rounds: number, told: (done: number) => void) {
  const demo = readDemoData()
  const bloc = demo.bloc.id
  const years = await openYears(stack.ports.firestore, bloc)
  const watch = await bundle('app-page.ts')
  const unitOf = new Map(demo.people.map(({ email, unit }) => [uidOf(email), unit ?? '']))
  const titleOf = new Map(demo.units.map(({ id, name }) => [id, name]))
  const leaderOf = Object.fromEntries(leaders.map((uid) => [unitOf.get(uid) ?? '', uid]))

  const people: Person[] = []
  for (const uid of [...leaders, 'noivu']) {
    const person = await seat(browser, uid, { baseURL: stack.pageUrl })
    await person.context.addInitScript(watch)
    people.push(person)
  }
  const [head, witness] = [people[0], people.at(-1)]
  if (head === undefined || witness === undefined) throw new Error('Nobody came.')
  const signers = people.slice(0, -1)
  const bare = await bareHall(browser, stack, people.length)

  const ours: number[] = []
  const floor: number[] = []
  const commits = { ours: [] as number[], floor: [] as number[] }
  let documents = 0
  for (let round = 0; round < rounds; round += 1) {
    // Every other year: last year's log is none of this one's business.
    const year = String(2014 + 2 * round)
    if (round > 0) await years.draft(year)
    const at = `${stack.pageUrl}/b/${bloc}/${year}`
    await Promise.all(people.map(({ page }) => page.goto(at)))
    await freeze(head, { key: round === 0 })
    await open(witness, { key: round === 0 })
    await years.review(year, leaderOf)
    for (const leader of signers) await prepareToSign(leader)
    for (const leader of signers) {
      const unit = titleOf.get(unitOf.get(leader.uid) ?? '') ?? ''
      ours.push(await tap(leader, witness.page, unit))
      commits.ours.push(await leader.page.evaluate(() => window.watched.commit()))
      await receipt(leader)
      const written = await bare.write()
      floor.push(written.painted)
      commits.floor.push(written.answered)
    }
    const counts = await Promise.all(
      people.map(({ page }) => page.evaluate(() => window.watched.documents())),
    )
    documents = counts.reduce((sum, count) => sum + count, 0)
    told(round + 1)
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

/** As many bare pages as there are people; the first writes, the last is looked at. */
async function bareHall(browser: Browser, stack: Stack, size: number) {
  const origin = await servePage(await bundle('bare-page.ts'))
  const year = 'bench/bare'
  await writeBareYear(stack)
  const pages: Page[] = []
  for (let each = 0; each < size; each += 1) {
    const page = await (await browser.newContext()).newPage()
    await page.goto(origin)
    await page.evaluate(([port, project, path]) => window.bare.listen(port, project, path), [
      stack.ports.firestore,
      stack.projectId,
      year,
    ] as const)
    pages.push(page)
  }
  const [writer, reader] = [pages[0], pages.at(-1)]
  if (writer === undefined || reader === undefined) throw new Error('No bare pages.')
  let seq = 0
  return {
    /** From the beginning of a write to its paint and to its answer, in ms. */
    async write(): Promise<{ readonly painted: number; readonly answered: number }> {
      seq += 1
      const paint = reader.evaluate((each) => window.bare.painted(each), seq)
      const write = writer.evaluate(([each, entry, change]) => window.bare.write(each, entry, change), [
        seq,
        entryLike,
        changeLike,
      ] as const)
      const [painted, [begun, answered]] = await Promise.all([paint, write])
      return { painted: painted - begun, answered: answered - begun }
    },
  }
}

/** The year that bare pages move on; the first write of a transaction would find none. */
async function writeBareYear({ ports }: Stack): Promise<void> {
  const name = `${databaseName}/documents/bench/bare`
  await mustAsOwner('POST', `${documentsUrl(ports.firestore)}:commit`, {
    writes: [{ update: { name, fields: {} } }],
  })
}

const hex = (length: number) => 'a1'.repeat(length / 2)

/** As large as an entry of a signature. */
const entryLike = {
  prev: hex(64),
  prevAt: 1_396_000_000_000,
  act: 'sign',
  by: 'hoahiepbac',
  kid: hex(64),
  kind: 'passkey',
  body: {
    revision: hex(64),
    place: hex(64),
    unit: 'hoa-hiep-bac',
    name: 'Trần Minh Khôi',
    position: 'Chủ tịch Ủy ban nhân dân phường',
    capacity: 'CHỦ TỊCH',
    decision: 'agree',
  },
  notes: '{"reservations":[]}',
  sig: hex(128),
  ad: hex(74),
  cdj: `{"type":"webauthn.get","challenge":"${hex(42)}","origin":"http://localhost:5173","crossOrigin":false}`,
  ct: 1_396_000_000_000,
  hash: hex(64),
}

/** What a signature changes of its year. */
const changeLike = { stage: 'signing', signed: { 'hoa-hiep-bac': 3, 'hoa-hiep-nam': 4 }, head: hex(64) }
