import { afterAll, beforeAll, expect, test } from 'vitest'

import { firstOf } from './person'
import { openHall, type Hall } from './hall'
import { sha256 } from '../support/digests'
import { remove, set, type Write } from '../support/writes'
import { time, type Fields } from '../support/values'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

const at = time(Date.UTC(2014, 0, 1))
const item = (order: number): Fields => ({
  area: 'kinh-te',
  text: `Nội dung ${String(order)}`,
  uom: '%',
  direction: 'up',
  targets: {},
  points: 0,
  order,
  removed: false,
  rev: 1,
  by: 'hoahiepbac',
  at,
})
const comment = (uid: string, number: number): Fields => ({
  uid,
  unit: 'hoa-minh',
  number,
  item: 'noi-dung',
  digest: sha256('x'),
  body: 'Xin xem lại.',
  kind: 'comment',
  value: '',
  target: '',
  mentions: [],
  resolved: '',
  at,
})

async function put(writes: readonly Write[]): Promise<void> {
  for (let from = 0; from < writes.length; from += 400)
    expect(await hall.emulator.commit(writes.slice(from, from + 400), 'owner')).toBe(200)
}

const named = (prefix: string, number: number) => `${prefix}-${String(number).padStart(4, '0')}`
const counted = (count: number) => Array.from({ length: count }, (_, number) => number)

test('nothing is pushed out of a list, however much there is', { timeout: 120_000 }, async () => {
  const { where } = await hall.newYear()
  const bloc = `blocs/${where.bloc}`
  const year = `${bloc}/years/${where.year}`
  const unit = (order: number): Fields => ({
    name: `Phường ${String(order)}`,
    type: 'phường',
    code: '',
    order,
    validFrom: '',
    validTo: '',
    predecessors: [],
  })
  await put([
    ...counted(1001).map((number) => set(`${year}/items/${named('muc', number)}`, item(number))),
    ...counted(401).map((number) => set(`${bloc}/units/${named('phuong', number)}`, unit(number))),
    ...counted(1100).map((number) => {
      const uid = named('nguoi', Math.floor(number / 100))
      return set(`${year}/comments/${uid}_${String((number % 100) + 1)}`, comment(uid, (number % 100) + 1))
    }),
    ...counted(250).map((number) =>
      set(`${year}/presence/${named('nguoi', number)}`, { at, revision: '-', item: '' }),
    ),
  ])
  const { database } = hall.person('noivu').services
  const sizeOf = async (watch: Parameters<typeof firstOf>[0]) => {
    const live = (await firstOf(watch)) as unknown as { records: ReadonlyMap<string, unknown> }
    return live.records.size
  }
  expect(await sizeOf(database.watchItems(where) as never)).toBe(1001)
  expect(await sizeOf(database.watchUnits(where.bloc) as never)).toBe(401)
  expect(await sizeOf(database.watchComments(where) as never)).toBe(1100)
  expect(await sizeOf(database.watchPresence(where) as never)).toBe(250)
  const items = await database.readItems(where)
  expect(items.ok && items.value.size).toBe(1001)
})

test(
  'a page that gets shorter or fuller while it is listened to loses nothing',
  { timeout: 60_000 },
  async () => {
    const { where } = await hall.newYear()
    const base = `blocs/${where.bloc}/years/${where.year}/items`
    await put(counted(500).map((number) => set(`${base}/${named('muc', number)}`, item(number))))
    const { database } = hall.person('noivu').services
    const sizes: number[] = []
    let told = (): void => undefined
    const stop = database.watchItems(where)(
      ({ records, fresh }) => {
        if (fresh) sizes.push(records.size)
        told()
      },
      (failure) => {
        throw new Error(failure.code)
      },
    )
    const reaches = async (size: number) => {
      while (sizes.at(-1) !== size) await new Promise<void>((resolve) => (told = resolve))
    }
    await reaches(500)
    // One before all others: the last of the page moves to the next, which has to begin earlier.
    await put([set(`${base}/a`, item(501)), set(`${base}/z`, item(502))])
    await reaches(502)
    await put([remove(`${base}/a`), remove(`${base}/${named('muc', 0)}`), remove(`${base}/z`)])
    await reaches(499)
    stop()
    expect(Math.min(...sizes)).toBe(499)
  },
)
