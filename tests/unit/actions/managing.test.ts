import { expect, test } from 'vitest'

import { importPeople } from '@/actions/import-people'
import { beginYear } from '@/actions/begin-year'
import { changeBloc, foundBloc, saveUnit, saveUnits } from '@/actions/manage-bloc'
import { changePerson, invitePeople, type Invitee } from '@/actions/manage-people'
import { mailInvitations } from '@/actions/send-letters'
import type { Unit } from '@/domain/people/unit'

import { leaderOf, sceneAt, settings, witness } from '../../fixtures/acting'
import { tableAt } from '../../fixtures/attempts'
import { recording } from '../../fixtures/recording'

const admin = { bloc: 'khoi', by: witness }
const code = (result: { ok: boolean; failure?: { code: string } }) => result.failure?.code ?? 'done'
const day = 86_400_000
/** 28/03/2014, 00:30 in Viet Nam; elsewhere still the day before. */
const late = Date.UTC(2014, 2, 27, 17, 30)

const { role, unit, name, position, capacities, admin: isAdmin } = leaderOf('hoa-minh')
const invitee: Invitee = { role, unit, name, position, capacities, admin: isAdmin, email: 'an@demo.test' }

test.each([
  ['who is no admin', { ...witness, admin: false }],
  ['an admin who was switched off', { ...witness, active: false }],
])('%s manages nothing', async (_who, by) => {
  const { services, names } = recording()
  const managing = { bloc: 'khoi', by }
  const { bloc } = sceneAt(tableAt('drafting'), witness)
  const unit = { name: 'A', type: 'phường', code: '', order: 1, validFrom: '', validTo: '', predecessors: [] }
  const results = [
    await invitePeople(services, managing, [invitee]),
    await changePerson(services, managing, 'an', { admin: true }),
    await saveUnit(services, managing, 'a', unit, new Map()),
    await saveUnits(services, managing, new Map([['a', unit]])),
    await changeBloc(services, managing, { name: 'B' }),
    await beginYear(services, managing, '2015', settings, new Set()),
    await mailInvitations(services, managing, bloc, []),
  ]
  expect(new Set(results.map(code))).toEqual(new Set(['NOT_YOUR_ROLE']))
  expect(names()).toEqual([])
})

test('invitations stand for sixty days from now, all in one write', async () => {
  const { services, asked } = recording({}, late)
  const other = { ...invitee, email: 'binh@demo.test' }
  expect(code(await invitePeople(services, admin, [invitee, other]))).toBe('done')
  const until = late + 60 * day
  expect(asked).toEqual([
    [
      'writeInvites',
      'khoi',
      'noivu',
      [
        { ...invitee, until },
        { ...other, until },
      ],
    ],
  ])
  expect(code(await invitePeople(services, admin, [invitee, { ...other, email: 'B@x' }]))).toBe(
    'EMAIL_INVALID',
  )
  expect(asked).toHaveLength(1)
})

test('an import invites whom the sheet adds and whom it replaces', async () => {
  const { services, asked } = recording()
  const replaced = { ...invitee, email: 'binh@demo.test' }
  const plan = { added: [invitee], replaced: [replaced] } as unknown as Parameters<typeof importPeople>[2]
  await importPeople(services, admin, plan)
  const [[, , , written] = []] = asked
  expect((written as Invitee[]).map(({ email }) => email)).toEqual(['an@demo.test', 'binh@demo.test'])
})

test('an admin does not lock themselves out, and may change others and whatever else of themselves', async () => {
  const { services, asked } = recording()
  expect(code(await changePerson(services, admin, 'noivu', { admin: false }))).toBe('LAST_ADMIN')
  expect(code(await changePerson(services, admin, 'noivu', { active: false }))).toBe('LAST_ADMIN')
  await changePerson(services, admin, 'an', { active: false })
  await changePerson(services, admin, 'noivu', { name: 'Tùng' })
  await changePerson(services, admin, 'an', {})
  expect(asked).toEqual([
    ['changeMember', 'khoi', 'an', { active: false }],
    ['changeMember', 'khoi', 'noivu', { name: 'Tùng' }],
  ])
})

const ward = (name: string, over: Partial<Unit> = {}): Unit => ({
  name,
  type: 'phường',
  code: '',
  order: 1,
  validFrom: '',
  validTo: '',
  predecessors: [],
  ...over,
})

test('a unit that takes another’s place ends it the day before, and nothing else of it changes', async () => {
  const { services, asked } = recording()
  const merged = ward('Hòa Khánh', {
    validFrom: '2025-07-01',
    predecessors: [
      { unit: 'bac', part: 'full' },
      { unit: 'nam', part: 'partial' },
    ],
  })
  const units = new Map([
    ['bac', ward('Hòa Khánh Bắc')],
    ['nam', ward('Hòa Khánh Nam')],
  ])
  await saveUnit(services, admin, 'hoa-khanh', merged, units)
  expect(asked).toEqual([
    [
      'writeUnits',
      'khoi',
      new Map<string, object>([
        ['bac', { validTo: '2025-06-30' }],
        ['hoa-khanh', merged],
      ]),
    ],
  ])
})

test('of a unit that is there only the change is written, and without one nothing', async () => {
  const { services, asked } = recording()
  await saveUnit(services, admin, 'a', ward('A', { order: 3 }), new Map(), { order: 3 })
  await saveUnit(services, admin, 'a', ward('A'), new Map(), {})
  expect(code(await saveUnit(services, admin, 'A b', ward('A'), new Map()))).toBe('UNIT_INVALID')
  expect(
    code(
      await saveUnits(
        services,
        admin,
        new Map([
          ['a', ward('A')],
          ['b', ward('')],
        ]),
      ),
    ),
  ).toBe('UNIT_INVALID')
  expect(asked).toEqual([['writeUnits', 'khoi', new Map([['a', { order: 3 }]])]])
})

test('of the bloc only what was changed is written', async () => {
  const { services, asked } = recording()
  const turned = await changeBloc(services, admin, { headTitle: 'Cụm\u202e trưởng' })
  expect(code(turned)).toBe('TEXT_UNFIT')
  await changeBloc(services, admin, {})
  await changeBloc(services, admin, { headTitle: 'Cụm trưởng' })
  expect(asked).toEqual([['changeBloc', 'khoi', { headTitle: 'Cụm trưởng' }]])
})

test('a year is begun once, under its number, empty', async () => {
  const { services, asked } = recording()
  const begin = (year: string) => beginYear(services, admin, year, settings, new Set(['2014']))
  expect(code(await begin('2014'))).toBe('YEAR_EXISTS')
  expect(code(await begin('15'))).toBe('YEAR_INVALID')
  expect(code(await begin('2015'))).toBe('done')
  expect(asked).toMatchObject([
    ['writeYear', { bloc: 'khoi', year: '2015' }, settings, { seq: 0, stage: 'drafting' }],
  ])
})

test('a bloc is founded whole: two sound units, one of them its head, and a founder who is sound', async () => {
  const { services, asked } = recording()
  const { bloc } = sceneAt(tableAt('drafting'), witness)
  const units = new Map([
    ['hoa-hiep-bac', ward('Hòa Hiệp Bắc')],
    ['hoa-minh', ward('Hòa Minh')],
  ])
  const founding = { id: 'khoi', bloc, founder: witness, units }
  const bent = [
    { ...founding, id: 'Khối' },
    { ...founding, units: new Map([...units].slice(0, 1)) },
    { ...founding, bloc: { ...bloc, headUnit: 'hai-van' } },
    { ...founding, units: new Map([...units, ['a', ward('')]]) },
    { ...founding, founder: { ...witness, name: '' } },
  ]
  for (const one of bent) expect(code(await foundBloc(services, one))).toBe('UNIT_INVALID')
  expect(code(await foundBloc(services, founding))).toBe('done')
  expect(asked).toEqual([['foundBloc', founding]])
})
