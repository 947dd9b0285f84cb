import { expect, test } from 'vitest'

import { beginNextYear } from '@/actions/begin-year'
import { startFromLastYear } from '@/actions/start-draft'
import type { ItemChange } from '@/domain/pledge/draft'
import { fail, ok } from '@/domain/shared/result'
import type { Year } from '@/domain/year/year'

import { leaderOf, sceneAt, settings } from '../../fixtures/acting'
import { tableAt } from '../../fixtures/attempts'
import { pledgeOf, wards, writtenPledge } from '../../fixtures/pledge'
import { recording } from '../../fixtures/recording'
import { layTable } from '../../fixtures/table'

const [first] = pledgeOf().items
if (first === undefined) throw new Error('a pledge with an item')
const text = { ...first, order: 1, removed: false }
const leading = leaderOf('hoa-hiep-bac')
const { where } = layTable('scribbled')

const ended: Year = { settings, ...tableAt('inForce').replay().projection }
const next = { bloc: where.bloc, year: '2015' }
const units = new Map(
  wards.map(({ id, name }, order) => [
    id,
    { name, type: 'phường', code: '', order, validFrom: '', validTo: '', predecessors: [] },
  ]),
)

test('a draft begins from the pledge of the year before: that year’s frozen text, with the areas it needs', async () => {
  const frozen = writtenPledge()
  const { services, asked } = recording({ readRevisionText: ok(frozen.text) })
  const table = layTable('scribbled', next)
  const scene = sceneAt(table, leading)
  const bare = {
    ...scene,
    year: { ...scene.year, settings: { ...settings, areas: settings.areas.slice(0, 1) } },
  }
  const result = await startFromLastYear(services, bare, { ...ended, revision: frozen.digest }, units)
  expect(result).toEqual(ok(3))
  const [read, areas, items] = asked
  expect(read).toEqual(['readRevisionText', where, frozen.digest])
  expect(areas).toMatchObject(['writeSettings', next, 4, { areas: settings.areas }])
  expect(items).toMatchObject(['writeItems', next, 'hoahiepbac', [{ seen: 0 }, { seen: 0 }, { seen: 0 }]])
})

test('targets are carried over for the units that are there on the day of the new meeting', async () => {
  const frozen = writtenPledge()
  const { services, asked } = recording({ readRevisionText: ok(frozen.text) })
  const gone = units.get('hoa-minh')
  if (gone === undefined) throw new Error('no unit')
  const later = new Map([...units, ['hoa-minh', { ...gone, validTo: '2015-06-30' }]])
  const table = layTable('scribbled', next)
  const meeting = async (date: string) => {
    const scene = sceneAt(table, leading)
    const dated = { ...scene, year: { ...scene.year, settings: { ...settings, date } } }
    await startFromLastYear(services, dated, { ...ended, revision: frozen.digest }, later)
    const [, , , changes] = asked.at(-1) ?? []
    return Object.keys((changes as ItemChange[])[1]?.next?.targets ?? {})
  }
  expect(await meeting('2015-03-28')).toEqual(['hoa-hiep-bac', 'hoa-minh'])
  expect(await meeting('2015-07-01')).toEqual(['hoa-hiep-bac'])
  expect(await meeting('')).toEqual(['hoa-hiep-bac'])
})

test('a year known from paper gives its items; one with neither text nor items gives nothing', async () => {
  const paper: Year = { ...ended, revision: '-' }
  const item = { ...text, rev: 1, by: 'x', at: 0 }
  const found = recording({
    readItems: ok(
      new Map([
        ['a', item],
        ['b', { ...item, removed: true }],
      ]),
    ),
  })
  const scene = sceneAt(layTable('scribbled', next), leading)
  expect(await startFromLastYear(found.services, scene, paper, units)).toEqual(ok(1))
  expect(found.asked[0]).toEqual(['readItems', where])
  const empty = recording({ readItems: ok(new Map()) })
  expect(await startFromLastYear(empty.services, scene, paper, units)).toEqual(fail('NOT_FOUND'))
  const altered = recording({ readRevisionText: ok('{}') })
  const { ok: taken } = await startFromLastYear(altered.services, scene, ended, units)
  expect([taken, altered.names()]).toEqual([false, ['readRevisionText']])
})

test('the year after is begun empty, under its own number, by the head unit alone', async () => {
  const { services, asked } = recording()
  const scene = sceneAt(tableAt('inForce'), leading)
  const other = { ...scene, member: leaderOf('hoa-minh') }
  expect(await beginNextYear(services, other)).toEqual(fail('NOT_YOUR_ROLE'))
  expect(await beginNextYear(services, scene)).toEqual(ok('2015'))
  const [[name, place, begun, blank] = []] = asked
  expect([name, place]).toEqual(['writeYear', next])
  expect(begun).toMatchObject({ title: 'Giao ước thi đua năm 2015', date: '', signBy: '', rev: 1 })
  expect(blank).toMatchObject({ seq: 0, stage: 'drafting', signed: {}, attested: 0, revision: '-' })
})
