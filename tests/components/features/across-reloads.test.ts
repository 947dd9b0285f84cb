import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { itemDigest } from '@/domain/pledge/item'

import { pledgeOf } from '../../fixtures/pledge'
import { openApp, type Opening } from '../support/app'
import { button } from '../support/screen'
import type { World } from '../support/world'

/** A leader of a unit that has not signed, at the text. */
const leader: Opening = { ceremony: 'held', upTo: 2, at: 'review', as: 'hoaminh' }
const mark = (number: number, name: string) =>
  page
    .getByRole('radiogroup', { name: `Ý kiến về nội dung ${String(number)}` })
    .getByRole('radio', { name, exact: true })
const unsaved = () => page.getByText(/chưa lưu/i).first()
const keptNames = () => Object.keys(localStorage).filter((name) => name.includes('unsaved-marks'))

/** The page loaded anew: what this browser keeps stays, whoever it is opened by. */
async function reload(before: Awaited<ReturnType<typeof openApp>>, opening: Opening) {
  const kept = Object.keys(localStorage).map((name) => [name, localStorage.getItem(name) ?? ''] as const)
  await before.screen.unmount()
  const { given } = opening
  return openApp({
    ...opening,
    given: (world, services) => {
      for (const [name, value] of kept) localStorage.setItem(name, value)
      return given?.(world, services)
    },
  })
}

/** A second leader of the same unit. */
function withDeputy(world: World): void {
  const chair = world.members.get().records.get('hoaminh')
  if (chair === undefined) throw new Error('no chair')
  world.members.put('pho', { ...chair, uid: 'pho', name: 'Nguyễn Thị Kim Chi' })
}

test('a mark that could not be saved is there when the page is loaded anew, and saved it is kept no more', async () => {
  const first = await openApp(leader)
  first.trouble.current = 'OFFLINE'
  await mark(1, 'Đồng ý').click()
  await expect.element(page.getByText('Chưa lưu được ý kiến về nội dung 1').last()).toBeVisible()
  const second = await reload(first, leader)
  await expect.element(mark(1, 'Đồng ý')).toBeChecked()
  await expect.element(unsaved()).toBeVisible()
  await button('Lưu lại').first().click()
  await expect
    .poll(() => second.world.reviews.get().records.get('hoa-minh')?.marks['thu-ngan-sach']?.mark)
    .toBe('agree')
  await expect.poll(keptNames).toEqual([])
  await reload(second, leader)
  await expect.element(mark(1, 'Đồng ý')).not.toBeChecked()
  await expect.element(page.getByText(/chưa lưu/i)).not.toBeInTheDocument()
})

test('a changed objection whose note was not finished is there when the page is loaded anew', async () => {
  const first = await openApp({ ...leader, given: (world) => world.review('hoa-minh') })
  await mark(2, 'Không đồng ý').click()
  const second = await reload(first, { ...leader, given: (world) => world.review('hoa-minh') })
  await expect.element(mark(2, 'Không đồng ý')).toBeChecked()
  expect(second.world.reviews.get().records.get('hoa-minh')?.marks['ho-ngheo']?.mark).toBe('agree')
})

test('what one person could not save is nothing of the next one on this device, and still theirs afterwards', async () => {
  const first = await openApp({ ...leader, given: withDeputy })
  first.trouble.current = 'OFFLINE'
  await mark(1, 'Đồng ý').click()
  await expect.element(unsaved()).toBeVisible()
  const second = await reload(first, { ...leader, as: 'pho', given: withDeputy })
  await expect.element(mark(1, 'Đồng ý')).not.toBeChecked()
  await expect.element(page.getByText(/chưa lưu/i)).not.toBeInTheDocument()
  await mark(1, 'Đồng ý, bảo lưu ý kiến').click()
  const { bloc } = first.world.where
  await expect
    .poll(keptNames)
    .toEqual(
      expect.arrayContaining(['hoaminh', 'pho'].map((uid) => `giao-uoc.unsaved-marks.${bloc}/2014/${uid}`)),
    )
  await reload(second, { ...leader, given: withDeputy })
  await expect.element(mark(1, 'Đồng ý')).toBeChecked()
  await expect.element(unsaved()).toBeVisible()
})

test('what was kept of another year or of other words is not offered', async () => {
  const [item, other] = pledgeOf().items
  if (item === undefined || other === undefined) throw new Error('a pledge without items')
  const said = { mark: 'object', note: 'Cũ', digest: itemDigest(item) }
  await openApp({
    ...leader,
    given: ({ where }) => {
      const name = (year: string) => `giao-uoc.unsaved-marks.${where.bloc}/${year}/hoaminh`
      localStorage.setItem(name('2013'), JSON.stringify({ [item.id]: said }))
      localStorage.setItem(name('2014'), JSON.stringify({ [other.id]: said }))
    },
  })
  await expect.element(page.getByText('0 trên 3')).toBeVisible()
  await expect.element(mark(1, 'Không đồng ý')).not.toBeChecked()
  await expect.element(mark(2, 'Không đồng ý')).not.toBeChecked()
  await expect.element(page.getByText(/chưa lưu/i)).not.toBeInTheDocument()
})

test('comments that were read are read when the page is loaded anew, for whoever has read them', async () => {
  const opening: Opening = {
    at: 'draft',
    as: 'hoaminh',
    given: (world) =>
      world.comments.put('noivu_1', {
        uid: 'noivu',
        unit: '',
        number: 1,
        item: 'thu-ngan-sach',
        digest: '',
        body: 'Số này lấy ở đâu?',
        kind: 'comment',
        value: '',
        target: '',
        mentions: [],
        resolved: '',
        at: world.now(),
      }),
  }
  const discussion = page.getByRole('button', { name: /đơn vị thống nhất/ })
  const first = await openApp(opening)
  await expect.element(discussion.first()).toHaveTextContent(/mới/)
  await discussion.first().click()
  await expect.element(page.getByText('Số này lấy ở đâu?')).toBeVisible()
  await expect.element(discussion.first()).not.toHaveTextContent(/mới/)
  const second = await reload(first, opening)
  await expect.element(discussion.first()).toBeVisible()
  await expect.element(discussion.first()).not.toHaveTextContent(/mới/)
  await reload(second, { ...opening, as: 'hoahiepbac' })
  await expect.element(discussion.first()).toHaveTextContent(/mới/)
})

test('a session that ended while the page was away is told of; one that was left is not', async () => {
  const ended = page.getByText('Phiên đăng nhập đã kết thúc')
  const first = await openApp({ ceremony: 'held', upTo: 2 })
  await expect.element(page.getByRole('navigation', { name: 'Các trang của năm' })).toBeVisible()
  const second = await reload(first, { as: null, at: '/sign-in' })
  await expect.element(ended.first()).toBeVisible()
  await reload(second, { as: null, at: '/sign-in' })
  await expect.element(page.getByRole('textbox').first()).toBeVisible()
  await expect.element(ended).not.toBeInTheDocument()
})
