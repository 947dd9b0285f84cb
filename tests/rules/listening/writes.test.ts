import { afterAll, beforeAll, expect, test } from 'vitest'

import type { ItemText } from '@/domain/pledge/item'
import { ok } from '@/domain/shared/result'

import { openHall, type Hall } from '../ceremony/hall'
import { firstOf } from '../ceremony/person'
import { canary } from '../support/judge'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

const text = (words: string): ItemText => ({
  area: 'kinh-te',
  text: words,
  uom: '%',
  direction: 'up',
  targets: {},
  points: 1,
  order: 1,
  removed: false,
})

async function openDraft() {
  const { where } = await hall.newYear()
  const { database } = hall.person('hoahiepbac').services
  const write = (id: string, seen: number, words: string) =>
    database.writeItems(where, 'hoahiepbac', [{ id, seen, next: text(words) }])
  const wordsOf = async () => {
    const read = await database.readItems(where)
    return read.ok ? [...read.value].map(([id, item]) => `${id} ${item.text} ${item.rev}`) : read.failure.code
  }
  return { where, database, write, wordsOf }
}

test('a write that nothing allows is denied', async () => {
  expect(await canary(hall.emulator)).toBe(403)
})

test('of two changes of one version the second hears that it was changed meanwhile, and writes nothing', async () => {
  const { where, database, write, wordsOf } = await openDraft()
  expect(await write('a', 0, 'Một')).toEqual(ok(null))
  expect(await write('a', 0, 'Cũng một')).toMatchObject({ failure: { code: 'CHANGED_MEANWHILE' } })
  expect(await write('a', 1, 'Hai')).toEqual(ok(null))
  expect(await write('a', 1, 'Cũng hai')).toMatchObject({ failure: { code: 'CHANGED_MEANWHILE' } })
  const both = await database.writeItems(where, 'hoahiepbac', [
    { id: 'b', seen: 0, next: text('Mới') },
    { id: 'a', seen: 1, next: text('Muộn') },
  ])
  expect(both).toMatchObject({ failure: { code: 'CHANGED_MEANWHILE' } })
  expect(await wordsOf()).toEqual(['a Hai 2'])
})

test('what is refused for another reason is called refused: nobody else was quicker', async () => {
  const { where, write, wordsOf } = await openDraft()
  expect(await write('a', 0, 'Một')).toEqual(ok(null))
  const stranger = hall.person('hoaminh').services.database
  expect(
    await stranger.writeItems(where, 'hoaminh', [{ id: 'a', seen: 1, next: text('Của người khác') }]),
  ).toMatchObject({ failure: { code: 'DENIED' } })
  expect(await write('a', 1, '')).toMatchObject({ failure: { code: 'DENIED' } })
  expect(await wordsOf()).toEqual(['a Một 1'])
})

test('the settings of a year are changed as they were seen, or not at all', async () => {
  const { where, database } = await openDraft()
  const { record } = await firstOf(database.watchYear(where))
  if (record === null) throw new Error('no year')
  const { settings } = record
  const change = (title: string, seen: number) => database.writeSettings(where, seen, { ...settings, title })
  expect(await change('Một', 1)).toEqual(ok(null))
  expect(await change('Cũng một', 1)).toMatchObject({ failure: { code: 'CHANGED_MEANWHILE' } })
  const { database: stranger } = hall.person('hoaminh').services
  expect(await stranger.writeSettings(where, 2, settings)).toMatchObject({ failure: { code: 'DENIED' } })
  const read = await database.readYear(where)
  expect(read).toMatchObject({ value: { settings: { title: 'Một', rev: 2 } } })
})

test('an item that does not read is never silently missing, nor a text that is not there', async () => {
  const { where, database, write } = await openDraft()
  await write('a', 0, 'Một')
  await hall.owner(`blocs/${where.bloc}/years/2014/items/b`, { text: 'hỏng' })
  expect(await database.readItems(where)).toMatchObject({ failure: { code: 'RECORD_CORRUPT' } })
  expect(await database.readRevisionText(where, 'khong-co')).toMatchObject({ failure: { code: 'NOT_FOUND' } })
  await hall.owner(`blocs/${where.bloc}/years/2014`, { title: 'hỏng' })
  expect(await database.readYear(where)).toMatchObject({ failure: { code: 'RECORD_CORRUPT' } })
})
