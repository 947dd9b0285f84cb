import type { Browser, Page } from 'playwright'
import { act, writesOf } from '../../tests/rules/support/attempts'
import { leaderOf } from '../../tests/rules/support/cast'
import { emulatorOn } from '../../tests/rules/support/emulator'
import { restore } from '../../tests/rules/support/judge'
import { sceneOf } from '../../tests/rules/support/scenes'
import { asText } from '../../tests/rules/support/statement'
import type { Fields } from '../../tests/rules/support/values'
import { set, type Write } from '../../tests/rules/support/writes'
import type { Stack } from '../stack/index'
import type { Bare } from './bare-page'
import { bundle } from './bundle'
import { servePage } from './serve-page'

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  interface Window {
    bare: Bare
  }
}

/** Pages of the SDK alone. */
export type BareHall = {
  /** The leader of the unit with that number signs: ms from the beginning of the write to its paint, and to its answer. */
  readonly sign: (number: number) => Promise<{ readonly painted: number; readonly answered: number }>
}

const scene = sceneOf('signing')

/**
 * As many bare pages as sit in a ceremony, over a bloc of their own in which a signing is open: each signed in as one
 * of its people, under the same rules as the app; the last, the witness, is looked at. What they write is a signature
 * that the rules accept, the same two writes as the app's.
 */
export async function openBareHall(browser: Browser, { ports, projectId }: Stack): Promise<BareHall> {
  const emulator = emulatorOn(ports.firestore)
  const documents = Object.entries(scene.documents).map(([path, fields]) => set(path, fields))
  if ((await emulator.commit(documents, 'owner')) !== 200) throw new Error('The bare bloc was refused.')
  const origin = await servePage(await bundle('bare-page.ts'))

  async function seat(uid: string): Promise<Page> {
    const page = await (await browser.newContext()).newPage()
    await page.goto(origin)
    await page.evaluate((opening) => window.bare.listen(opening), {
      port: ports.firestore,
      projectId,
      uid,
      year: `blocs/${scene.bloc}/years/2014`,
    })
    return page
  }
  const leaders: Page[] = []
  for (const unit of scene.cast.units.keys()) leaders.push(await seat(leaderOf(unit + 1)))
  const witness = await seat('witness')

  return {
    async sign(number) {
      const leader = leaders[number - 1]
      if (leader === undefined) throw new Error(`There is no unit ${number}.`)
      const writes = writesOf(act('sign', leaderOf(number), 'signing'), scene, Date.now())
      const [entry, year] = writes.map(withoutTime)
      const hash = asText(entry?.fields['hash'])
      const paint = witness.evaluate((sent) => window.bare.painted(sent), hash)
      const write = leader.evaluate((sent) => window.bare.write(sent), { entry, year } as never)
      const [painted, [begun, answered]] = await Promise.all([paint, write])
      await restore(emulator, scene.documents, writes)
      return { painted: painted - begun, answered: answered - begun }
    },
  }
}

/** The time is the server's to say: the page has its own word for that. */
function withoutTime(write: Write): { readonly path: string; readonly fields: Fields } {
  if (write.mode === 'remove') throw new Error('A signature removes nothing.')
  const fields = Object.fromEntries(Object.entries(write.fields).filter(([field]) => field !== 'at'))
  return { path: write.path, fields }
}
