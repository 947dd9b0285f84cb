import { expect, test } from 'vitest'

import { joinBlocs } from '@/actions/join-blocs'
import { lookThrough } from '@/actions/look-through'
import { mailInvitations, sendLetters } from '@/actions/send-letters'
import type { Invite } from '@/domain/people/invite'
import { fail, ok } from '@/domain/shared/result'

import { leaderOf, sceneAt, witness } from '../../fixtures/acting'
import { tableAt } from '../../fixtures/attempts'
import { recording } from '../../fixtures/recording'

const admin = { bloc: 'khoi', by: witness }
const code = (result: { ok: boolean; failure?: { code: string } }) => result.failure?.code ?? 'done'
/** 28/03/2014, 00:30 in Viet Nam; elsewhere still the day before. */
const late = Date.UTC(2014, 2, 27, 17, 30)

const { role, unit, name, position, capacities } = leaderOf('hoa-minh')
const inviteOf = (email: string, until = 0): Invite => ({
  ...{ role, unit, name, position, capacities, admin: false },
  ...{ email, by: 'noivu', at: 0, until },
})

const scene = sceneAt(tableAt('signing'), witness)
const addressed = (uid: string) => leaderOf('hoa-minh', { uid, email: `${uid}@demo.test` })

test('a letter goes to whoever has an address, is there, and has not had it today in Viet Nam', async () => {
  const had = 'khoi-phuong-lien-chieu~2014~reminder~20140328~binh'
  const { services, asked } = recording({ sentLetters: ok(new Set([had])) }, late)
  const people = [
    addressed('an'),
    addressed('binh'),
    { ...addressed('chi'), active: false },
    leaderOf('hoa-minh', { uid: 'dung' }),
  ]
  expect(await sendLetters(services, scene, 'reminder', people)).toEqual(ok(1))
  const [, [name, by, letters] = []] = asked
  expect([name, by]).toEqual(['queueLetters', 'noivu'])
  expect(letters).toMatchObject([
    { id: 'khoi-phuong-lien-chieu~2014~reminder~20140328~an', to: 'an@demo.test' },
  ])
})

test('nobody else has letters sent, and none go out where it is not known which have gone', async () => {
  const { services, names } = recording({ sentLetters: fail('OFFLINE') })
  const other = { ...scene, member: leaderOf('hoa-minh') }
  expect(code(await sendLetters(services, other, 'opened', [addressed('an')]))).toBe('NOT_YOUR_ROLE')
  expect(names()).toEqual([])
  expect(code(await sendLetters(services, scene, 'opened', [addressed('an')]))).toBe('OFFLINE')
  expect(names()).toEqual(['sentLetters'])
})

test('invitations go out under the numbers that are free today, and none where they do not suffice', async () => {
  const used = (numbers: readonly number[]) =>
    ok(new Set(numbers.map((number) => `khoi~invitation~20140328~${String(number)}`)))
  const { bloc } = scene
  const two = [inviteOf('an@demo.test'), inviteOf('binh@demo.test')]
  const some = recording({ sentLetters: used([1, 3]) }, late)
  expect(await mailInvitations(some.services, admin, bloc, two)).toEqual(ok(2))
  const [, , letters] = some.asked[1] ?? []
  expect(letters).toMatchObject([
    { id: 'khoi~invitation~20140328~2', to: 'an@demo.test' },
    { id: 'khoi~invitation~20140328~4', to: 'binh@demo.test' },
  ])
  const allButOne = Array.from({ length: 98 }, (_, index) => index + 1)
  const full = recording({ sentLetters: used(allButOne) }, late)
  expect(code(await mailInvitations(full.services, admin, bloc, two))).toBe('MAIL_LIMIT')
  expect(await mailInvitations(full.services, admin, bloc, two.slice(1))).toEqual(ok(1))
  expect(full.names()).toEqual(['sentLetters', 'sentLetters', 'queueLetters'])
})

const me = { uid: 'an', email: ' An@Demo.Test ', verified: true }
const openTo = (bloc: string, until: number) => ({ bloc, invite: inviteOf('an@demo.test', until) })

test('standing invitations to one’s verified address are taken up, into blocs one does not belong to', async () => {
  const now = 1000
  const own = [openTo('a', now + 1), openTo('b', now), openTo('c', now + 1), openTo('d', now + 1)]
  const { services, asked } = recording(
    {
      ownInvites: ok(own),
      acceptInvite: (_uid: string, { bloc }: { bloc: string }) => (bloc === 'c' ? fail('DENIED') : ok(null)),
    },
    now,
  )
  expect(await joinBlocs(services, me, ['d'])).toEqual(ok({ taken: 1, over: 1, damaged: 0 }))
  expect(asked.map(([name, ...given]) => [name, given[0]])).toEqual([
    ['ownInvites', 'an@demo.test'],
    ['acceptInvite', 'an'],
    ['acceptInvite', 'an'],
  ])
})

test('without a verified address nothing is asked, and a failure that is no denial is told', async () => {
  const silent = recording({ ownInvites: ok([openTo('a', 1)]), acceptInvite: fail('OFFLINE') }, 0)
  expect(await joinBlocs(silent.services, { ...me, verified: false }, [])).toEqual(
    ok({ taken: 0, over: 0, damaged: 0 }),
  )
  expect(silent.names()).toEqual([])
  expect(code(await joinBlocs(silent.services, me, []))).toBe('OFFLINE')
})

test('a sheet is planned from its last reading, and only where nothing in it is wrong', async () => {
  const steps: string[] = []
  const progress = (done: number, total: number) => steps.push(`${done}/${total}`)
  const readings = [
    { done: 1, total: 2, items: [1], problems: [], questions: [] },
    { done: 2, total: 2, items: [1, 2], problems: [], questions: [] },
  ]
  const sound = await lookThrough(readings, progress, (items) => ok(items))
  expect(sound).toEqual(ok({ sound: true, plan: [1, 2], questions: [] }))
  expect(steps).toEqual(['1/2', '2/2'])
  const problem = { code: 'X' } as never
  const wrong = [{ done: 1, total: 1, items: [1], problems: [problem], questions: [] }]
  const unplanned = await lookThrough(wrong, progress, () => fail('TOO_MANY_CHANGES'))
  expect(unplanned).toEqual(ok({ sound: false, problems: [problem] }))
})
