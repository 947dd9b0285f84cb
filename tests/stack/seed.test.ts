import { expect, test } from 'vitest'
import { blocSchema } from '@/domain/people/bloc'
import { memberSchema } from '@/domain/people/member'
import { unitSchema } from '@/domain/people/unit'
import { draftItemSchema } from '@/domain/pledge/item'
import { yearSchema } from '@/domain/year/year'
import * as v from 'valibot'
import { accountsUrl, mustAsOwner, documentsUrl } from '../../scripts/stack/emulator-api'
import { enterDemo } from '../../scripts/seed/enter'
import type { Stack } from '../../scripts/stack/index'
import { bloc, everything } from './support/bloc'
import { plain } from './support/plain'
import { freshPlace } from './support/place'
import { start } from './support/stack'

const accounts = (stack: Stack) =>
  mustAsOwner('GET', `${accountsUrl(stack.ports.auth)}:batchGet?maxResults=-1`)

async function signIn(stack: Stack, name: string): Promise<unknown> {
  const auth = `http://localhost:${stack.ports.auth}/identitytoolkit.googleapis.com/v1`
  const body = { email: `${name}@demo.test`, password: 'giao-uoc-2014', returnSecureToken: true }
  return mustAsOwner('POST', `${auth}/accounts:signInWithPassword?key=demo`, body)
}

test(
  'the seed fits the schemas the app reads with, and its people can sign in',
  { timeout: 180_000 },
  async () => {
    const stack = await start(await freshPlace())
    const stored = new Map(
      (await everything(stack)).map((each) => [each.name.split('/documents/')[1] ?? '', plain(each.fields)]),
    )
    const under = (part: string) =>
      [...stored].filter(([path]) => path.includes(part)).map(([, fields]) => fields)

    expect(v.parse(blocSchema, stored.get(bloc))).toMatchObject({
      headUnit: 'hoa-hiep-bac',
      origins: [stack.pageUrl],
      rpId: 'localhost',
    })
    expect(under('/units/').map((each) => v.parse(unitSchema, each).order)).toHaveLength(5)
    const members = under('/members/').map((each) => v.parse(memberSchema, each))
    expect(members.map((each) => each.uid)).toEqual([
      'hoahiepbac',
      'hoahiepnam',
      'hoakhanhbac',
      'hoakhanhnam',
      'hoaminh',
      'noivu',
      'theodoi',
      'thuky',
    ])
    for (const { uid } of members) expect(await signIn(stack, uid)).toMatchObject({ localId: uid })
    expect(members.filter((each) => each.admin).map((each) => each.uid)).toEqual(['noivu'])

    const paper = v.parse(yearSchema, stored.get(`${bloc}/years/2013`))
    expect(paper).toMatchObject({
      stage: 'drafting',
      parties: [],
      seq: 0,
      head: '0'.repeat(64),
      settings: { source: 'paper' },
    })
    expect(under('/years/2013/results/')).toHaveLength(5)
    expect(under('/years/2013/results/')).toContainEqual(
      expect.objectContaining({
        source: 'paper',
        values: expect.objectContaining({ 'thu-ngan-sach': '130' }),
      }),
    )
    const draft = v.parse(yearSchema, stored.get(`${bloc}/years/2014`))
    expect(draft).toMatchObject({
      stage: 'drafting',
      revision: '-',
      seq: 0,
      settings: { date: '2014-03-28' },
    })
    const items = under('/years/2014/items/').map((each) => v.parse(draftItemSchema, each))
    expect(items.map((each) => each.order).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 30 }, (_, i) => i + 1),
    )
    expect(under('/log/')).toEqual([])
    expect(under('/keys/')).toEqual([])
  },
)

test('entering the seed again changes nothing, and undoes no change', { timeout: 180_000 }, async () => {
  const stack = await start(await freshPlace())
  const url = `${documentsUrl(stack.ports.firestore)}/${bloc}/members/thuky?updateMask.fieldPaths=position`
  await mustAsOwner('PATCH', url, { fields: { position: { stringValue: 'Công chức khác' } } })
  const before = [await everything(stack), await accounts(stack)]

  expect(await enterDemo(stack.ports, stack.pageUrl)).toBe(false)

  expect([await everything(stack), await accounts(stack)]).toEqual(before)
})

test('a page on another port becomes one more origin to sign on', { timeout: 180_000 }, async () => {
  const stack = await start(await freshPlace())

  await enterDemo(stack.ports, 'http://localhost:1')
  await enterDemo(stack.ports, 'http://localhost:1')

  const reply = await mustAsOwner('GET', `${documentsUrl(stack.ports.firestore)}/${bloc}`)
  const { fields } = reply as { fields: Record<string, unknown> }
  expect(plain(fields)).toMatchObject({ origins: [stack.pageUrl, 'http://localhost:1'] })
})
