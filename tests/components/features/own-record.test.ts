import { page } from 'vitest/browser'
import { expect, test, vi } from 'vitest'

import type { Member } from '@/domain/people/member'
import type { Year } from '@/domain/year/year'
import { fail, ok } from '@/domain/shared/result'

import { openApp, type Opening } from '../support/app'
import { expectAccessible } from '../support/axe'
import { button } from '../support/screen'
import type { World } from '../support/world'

const pages = page.getByRole('navigation')
const title = (words: string) => page.getByRole('heading', { level: 1, name: words })
const outside = 'Tài khoản này không thuộc khối này'
const unreadable = 'Bản ghi của Quý vị trong khối không đọc được'

function memberOf(world: World, uid: string): Member {
  const found = world.members.get().records.get(uid)
  if (found === undefined) throw new Error(`nobody called ${uid}`)
  return found
}

/** The record of `uid` no longer reads. */
function spoil(world: World, uid: string): void {
  const live = world.members.get()
  const records = new Map([...live.records].filter(([id]) => id !== uid))
  world.members.set({ ...live, records, corrupt: [uid] })
}

/** Signs in once what the server answers has been changed; keeps every heading that is shown from then on. */
async function signIn(opening: Opening, change: (opened: Awaited<ReturnType<typeof openApp>>) => void) {
  const opened = await openApp({ ...opening, as: null })
  change(opened)
  const headings = new Set<string>()
  new MutationObserver(() => {
    for (const { textContent } of document.querySelectorAll('h1')) headings.add(textContent.trim())
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
  await page.getByLabelText('Thư điện tử').fill('hoaminh@demo.test')
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('giao-uoc-2014')
  await button('Đăng nhập').click()
  return { ...opened, headings }
}

const blocPath = '/b/khoi-phuong-lien-chieu'
const paths = [`${blocPath}/2014`, blocPath, `${blocPath}/units`]

test.each(paths)('a list that leaves a bloc out turns nobody away from %s', async (at) => {
  const { headings } = await signIn({ at, ceremony: 'held', upTo: 2 }, ({ services }) => {
    vi.spyOn(services.database, 'memberships').mockResolvedValue(ok([]))
  })
  await expect.element(pages.first()).toBeVisible()
  expect(headings).not.toContain(outside)
})

test.each(paths)(
  'whose own record does not read hears that at %s, whichever answer comes first',
  async (at) => {
    const { world, headings } = await signIn({ at, ceremony: 'held', upTo: 2 }, ({ world, services }) => {
      vi.spyOn(services.database, 'memberships').mockResolvedValue(ok([]))
      spoil(world, 'hoaminh')
      world.members.hold()
    })
    await expect.element(title(unreadable)).toBeVisible()
    expect(headings).not.toContain(outside)
    await expectAccessible()
    expect(world.members.get().corrupt).toEqual(['hoaminh'])
  },
)

test.each([
  ['nobody', 'none', outside],
  ['somebody switched off', { active: false }, 'Tài khoản này đang tạm ngừng trong khối'],
] as const)('%s is told so, by their own record', async (_who, found, words) => {
  const { headings } = await signIn({ at: blocPath }, ({ world, services }) => {
    const value = found === 'none' ? found : { ...memberOf(world, 'hoaminh'), ...found }
    Object.assign(services.database, { membership: () => Promise.resolve(ok(value)) })
    vi.spyOn(services.database, 'memberships').mockResolvedValue(ok([]))
  })
  await expect.element(title(words)).toBeVisible()
  expect([...headings].filter((one) => one === outside && words !== outside)).toEqual([])
})

test('a server that does not say how somebody stands turns nobody away, and is asked again', async () => {
  let asked = 0
  const { headings } = await signIn({ at: blocPath }, ({ services }) => {
    const { membership } = services.database
    vi.spyOn(services.database, 'memberships').mockResolvedValue(ok([]))
    Object.assign(services.database, {
      membership: (bloc: string, uid: string) =>
        (asked += 1) === 1 ? Promise.resolve(fail('OFFLINE')) : membership(bloc, uid),
    })
  })
  await expect.element(pages.first()).toBeVisible()
  expect(asked).toBeGreaterThan(1)
  expect(headings).not.toContain(outside)
})

test('among several blocs one in which the own record does not read is there to choose', async () => {
  await signIn({ at: '/' }, ({ world, services }) => {
    const member = memberOf(world, 'hoaminh')
    const found = ok([
      { bloc: 'khoi-phuong-lien-chieu', member },
      { bloc: 'cum-khac', member: null },
    ])
    vi.spyOn(services.database, 'memberships').mockResolvedValue(found)
  })
  await expect.element(title('Chọn khối thi đua')).toBeVisible()
  await expect.poll(() => page.getByRole('listitem').elements().length).toBe(2)
})

test('an invitation that does not read is told of, not passed over', async () => {
  await signIn({ at: '/' }, ({ services }) => {
    vi.spyOn(services.database, 'memberships').mockResolvedValue(ok([]))
    vi.spyOn(services.database, 'ownInvites').mockResolvedValue(ok([{ bloc: 'cum-khac', invite: null }]))
  })
  await expect.element(title('Lời mời không đọc được')).toBeVisible()
  await expectAccessible()
})

test('a bloc whose only year does not read has a year: its page says what is wrong', async () => {
  const { router } = await signIn({ at: blocPath }, ({ world }) => {
    world.years.set({ records: new Map<string, Year>(), corrupt: ['2014'], fresh: true })
    world.year.set({ record: null, corrupt: true, fresh: true })
  })
  await expect.element(title('Năm này không đọc được')).toBeVisible()
  expect(router.currentRoute.value.params['year']).toBe('2014')
})

test('the list of years does not call itself empty over a year that does not read', async () => {
  await openApp({
    at: '/b/khoi-phuong-lien-chieu/years',
    given: (world) => {
      world.years.set({ records: new Map<string, Year>(), corrupt: ['2014'], fresh: true })
    },
  })
  await expect.element(page.getByText(/2014/).first()).toBeVisible()
  await expect.element(page.getByText('Khối chưa có năm nào')).not.toBeInTheDocument()
})

test('whoever may found blocs is offered it once the server has answered, though it did not at first', async () => {
  let asked = 0
  await signIn({ at: '/' }, ({ services }) => {
    vi.spyOn(services.database, 'memberships').mockResolvedValue(ok([]))
    Object.assign(services.database, {
      isFounder: () => Promise.resolve((asked += 1) === 1 ? fail('OFFLINE') : ok(true)),
    })
  })
  await expect.element(page.getByRole('link', { name: 'Lập khối mới' })).toBeVisible()
})
