import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'

import { readUnitStates } from '@/actions/read-unit-states'
import { surveyBlocs } from '@/actions/survey-blocs'
import type { Surveyed } from '@/domain/overview/survey'
import { dayInVietNam } from '@/domain/shared/day'

import { blocNamed, yearWith } from '../../fixtures/district'
import { time } from '../support/values'
import { openHall, type Hall } from './hall'

const thisYear = Number(dayInVietNam(Date.now()).slice(0, 4))
/** How many documents may be read of one bloc. */
const most = 3

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

/** Counts the documents that the server sends in answer to single requests, until the test ends. */
function countDocuments(): () => number {
  const plain = globalThis.fetch
  let count = 0
  globalThis.fetch = async (...asked) => {
    const answer = await plain(...asked)
    count += (await answer.clone().text()).match(/"createTime"/g)?.length ?? 0
    return answer
  }
  onTestFinished(() => {
    globalThis.fetch = plain
  })
  return () => count
}

/** A bloc of the witness with these years, in which something was done in this order. */
async function found(bloc: string, years: readonly number[]): Promise<void> {
  const { member } = hall.person('noivu')
  await hall.owner(`blocs/${bloc}`, blocNamed(`Khối ${bloc}`))
  await hall.owner(`blocs/${bloc}/members/${member.uid}`, { ...member })
  for (const [index, id] of years.entries()) {
    const { at, ...year } = yearWith()
    await hall.owner(`blocs/${bloc}/years/${String(id)}`, { ...year, at: time(at + index * 1000) })
  }
}

/** What the witness is told of `blocs`, by their ids. */
async function survey(...blocs: readonly string[]): Promise<ReadonlyMap<string, Surveyed>> {
  const { services, member } = hall.person('noivu')
  const told = new Map<string, Surveyed>()
  await surveyBlocs(
    services,
    blocs.map((bloc) => ({ bloc, member })),
    (row) => told.set(row.bloc, row),
  )
  return told
}

const yearOf = (row: Surveyed | undefined) => (row?.state === 'read' ? row.situation.year?.id : row?.code)

test.each<[string, readonly number[], number | undefined, number]>([
  ['its year', [thisYear], thisYear, 2],
  ['ten years', Array.from({ length: 10 }, (_, index) => thisYear - 9 + index), thisYear, 2],
  ['the next year begun', [thisYear, thisYear + 1], thisYear + 1, 3],
  ['years gone by', [thisYear - 3, thisYear - 2], thisYear - 2, 3],
  ['many years gone by', [thisYear - 7, thisYear - 6, thisYear - 5, thisYear - 4], thisYear - 4, 3],
  ['no year', [], undefined, 1],
])(
  'of a bloc with %s the newest is told, and no more than three documents are read',
  async (name, years, year, read) => {
    const bloc = name.normalize('NFD').replace(/[^a-z]/g, '')
    await found(bloc, years)
    const count = countDocuments()
    const row = (await survey(bloc)).get(bloc)
    expect(yearOf(row)).toBe(year?.toString())
    expect(count()).toBe(read)
    expect(count()).toBeLessThanOrEqual(most)
  },
)

test('forty blocs are told of at the price of forty, and one that refuses or is damaged hides none', async () => {
  const sound = Array.from({ length: 38 }, (_, index) => `so-${String(index)}`)
  for (const bloc of sound) await found(bloc, [thisYear])
  await found('hong', [thisYear])
  await hall.owner('blocs/hong', { name: 7 })
  await hall.owner('blocs/cam', blocNamed('Khối cấm'))
  const count = countDocuments()
  const rows = await survey(...sound, 'hong', 'cam')
  expect(sound.map((bloc) => yearOf(rows.get(bloc)))).toEqual(sound.map(() => String(thisYear)))
  expect([yearOf(rows.get('hong')), yearOf(rows.get('cam'))]).toEqual(['RECORD_CORRUPT', 'DENIED'])
  expect(count()).toBe(39 * 2)
})

test('who is waited for is read of one bloc alone, when somebody asks', async () => {
  const table = await hall.newYear()
  await table.freeze()
  const states = await readUnitStates(hall.person('noivu').services, table.where)
  if (!states.ok) throw new Error(states.failure.code)
  expect(states.value).toHaveLength(5)
  expect(states.value.map(({ signed, keyed, total }) => [signed, keyed, total])).toEqual(
    Array.from({ length: 5 }, () => [false, true, states.value[0]?.total]),
  )
  expect(states.value[0]?.total).toBeGreaterThan(0)
  expect(await readUnitStates(hall.person('noivu').services, { bloc: 'cam', year: '2014' })).toMatchObject({
    failure: { code: 'DENIED' },
  })
})
