import { page, userEvent } from 'vitest/browser'
import { expect, onTestFinished, test, vi } from 'vitest'

import type { ErrorCode } from '@/domain/shared/errors'

import { openApp, type Opening } from '../support/app'
import { linkMark, password } from '../support/auth'
import { expectAccessible, unseen } from '../support/axe'
import { button, overflow } from '../support/screen'
import type { World } from '../support/world'

const minutes = (count: number) => count * 60_000
const witness = { as: 'noivu', at: 'board', withKey: true } as const
const old = { signedInFor: minutes(14) } as const
const why = 'Mã khóa không khớp'

type Case = {
  readonly act: string
  readonly opening: Opening
  readonly open: string | RegExp
  readonly confirm: string
}

const acts: readonly Case[] = [
  { act: 'void', opening: { ...witness, ceremony: 'forged' }, open: /^Hủy: /, confirm: 'Hủy chữ ký' },
  {
    act: 'reopen',
    opening: { ...witness, ceremony: 'troubled', upTo: 4 },
    open: 'Mở lại bản giao ước',
    confirm: 'Mở lại bản giao ước',
  },
  {
    act: 'revoke',
    opening: { ...witness, ceremony: 'held', upTo: 2, at: 'keys' },
    open: 'Hủy khóa này',
    confirm: 'Hủy khóa',
  },
]
const reopening = { ...witness, ceremony: 'troubled', upTo: 4 } as const

const reviewed = (world: World) => {
  world.review('hoa-minh')
}
const dialog = () => page.getByRole('dialog')
const field = () => dialog().getByLabelText('Mật khẩu đăng nhập')
const reason = () => dialog().getByLabelText('Lý do')
const confirmation = (name: string) => dialog().getByRole('button', { name, exact: true })

async function openDialog({ opening, open }: Pick<Case, 'opening' | 'open'>) {
  const opened = await openApp(opening)
  // of keys, the first are one's own: one does not sign its own revocation
  await button(open).last().click()
  await reason().fill(why)
  return opened
}

/** The dialog that reopens the year, with the reason in it. */
const reopen = (over: Opening) =>
  openDialog({ opening: { ...reopening, ...over }, open: 'Mở lại bản giao ước' })
const confirmReopening = () => confirmation('Mở lại bản giao ước')

test.each(acts)('$act: whoever signed in a moment ago is asked nothing', async (one) => {
  const { world } = await openDialog({ ...one, opening: { ...one.opening, signedInFor: minutes(12) } })
  const before = world.replay().projection.seq
  await expect.element(field()).not.toBeInTheDocument()
  await confirmation(one.confirm).click()
  await expect.poll(() => world.replay().projection.seq).toBe(before + 1)
})

test.each(acts)('$act: after a long time the password is asked for, and the act goes on', async (one) => {
  const { world } = await openDialog({ ...one, opening: { ...one.opening, ...old, size: [360, 740] } })
  const before = world.replay().projection.seq
  await expect.element(field()).toBeVisible()
  await expect.element(confirmation(one.confirm)).toHaveAccessibleDescription('Xin nhập mật khẩu.')
  await expectAccessible()
  expect(overflow()).toBe(0)
  await field().fill(password)
  await confirmation(one.confirm).click()
  await expect.poll(() => world.replay().projection.seq).toBe(before + 1)
  expect(world.replay().entries.at(-1)?.notes).toContain(why)
})

test.each([
  ['Từ chối ký', { ceremony: 'held', upTo: 2, as: 'hoaminh', at: 'sign', withKey: true } as const],
  ['Tiếp tục phiên ký', reopening],
])('%s: no fresh sign-in is needed', async (open, opening) => {
  await openDialog({ open, opening: { ...opening, ...old, given: reviewed } })
  await expect.element(reason()).toBeVisible()
  await expect.element(field()).not.toBeInTheDocument()
})

test('a wrong password is told at its field, nothing is signed, and the reason stays', async () => {
  const { world, services } = await reopen(old)
  const signed = vi.spyOn(services.signer, 'sign')
  await field().fill('sai')
  await confirmReopening().click()
  await expect.element(field()).toHaveAccessibleDescription(/Mật khẩu chưa đúng/)
  await expect.element(field()).toHaveFocus()
  await expectAccessible()
  expect(signed).not.toHaveBeenCalled()
  await expect.element(reason()).toHaveValue(why)
  await field().fill(password)
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => world.replay().projection.stage).toBe('drafting')
})

test.each<[ErrorCode, RegExp]>([
  ['TOO_MANY_ATTEMPTS', /Xin chờ ít phút rồi nhập lại, hoặc xin gửi liên kết/],
  ['OFFLINE', /Chưa có gì được ký. Khi có mạng, xin bấm lại/],
  ['SESSION_EXPIRED', /Xin tải lại trang, đăng nhập, rồi làm lại/],
  ['ACCOUNT_DISABLED', /Tài khoản này đã bị khóa/],
])('%s when the password is sent: what to do is said, and the reason stays', async (code, words) => {
  const { trouble, world } = await reopen(old)
  trouble.signIn = code
  await field().fill(password)
  await confirmReopening().click()
  await expect.element(dialog().getByText(words)).toBeVisible()
  await expectAccessible()
  expect(world.replay().projection.stage).toBe('halted')
  await expect.element(reason()).toHaveValue(why)
  delete trouble.signIn
  await confirmReopening().click()
  await expect.poll(() => world.replay().projection.stage).toBe('drafting')
})

test('without a password a link does it: opened elsewhere in this browser, it lets the dialog go on', async () => {
  const { auth, world } = await reopen({ ...old, size: [360, 740] })
  const sent = vi.spyOn(auth, 'sendLink')
  await dialog().getByRole('button', { name: 'Tôi không có mật khẩu, xin gửi liên kết' }).click()
  await expect.element(dialog().getByText('Đã gửi liên kết đến noivu@demo.test')).toBeVisible()
  expect(sent).toHaveBeenCalledWith('noivu@demo.test', `${window.location.origin}/confirm`)
  await expect
    .element(confirmReopening())
    .toHaveAccessibleDescription('Xin mở liên kết đã gửi, hoặc nhập mật khẩu.')
  await expectAccessible()
  expect(overflow()).toBe(0)
  await auth.reauthenticate({ link: `${window.location.origin}/confirm?${linkMark}new` })
  await expect.element(dialog().getByText('Đã xác nhận tài khoản. Có thể làm tiếp.')).toBeVisible()
  await expect.element(reason()).toHaveValue(why)
  await expectAccessible()
  await confirmReopening().click()
  await expect.poll(() => world.replay().projection.stage).toBe('drafting')
})

test('a link that cannot be sent is told of', async () => {
  const { auth } = await reopen(old)
  vi.spyOn(auth, 'sendLink').mockResolvedValue({ ok: false, failure: { code: 'TOO_MANY_ATTEMPTS' } })
  await dialog().getByRole('button', { name: 'Tôi không có mật khẩu, xin gửi liên kết' }).click()
  await expect.element(dialog().getByText('Chưa xác nhận được tài khoản')).toBeVisible()
  await expect.element(dialog().getByText(/Đã thử quá nhiều lần/)).toBeVisible()
})

test('a sign-in that grew too old while signing leads to the question, and not to a dead end', async () => {
  const { world, services, trouble } = await reopen({ signedInFor: minutes(12.9) })
  const { sign } = services.signer
  vi.spyOn(services.signer, 'sign').mockImplementationOnce(async (...asked) => {
    world.pass(minutes(1.5))
    trouble.current = 'DENIED'
    return sign(...asked)
  })
  await confirmReopening().click()
  await expect.element(dialog().getByText(/Lần đăng nhập gần nhất đã quá 15 phút/)).toBeVisible()
  await expectAccessible()
  await expect.element(reason()).toHaveValue(why)
  trouble.current = null
  await field().fill(password)
  await confirmReopening().click()
  await expect.poll(() => world.replay().projection.stage).toBe('drafting')
})

test('a refusal that has another cause is not laid to the sign-in', async () => {
  const { trouble } = await reopen({ signedInFor: minutes(1) })
  trouble.current = 'DENIED'
  await confirmReopening().click()
  await expect.element(dialog().getByText('Chưa thực hiện được')).toBeVisible()
  await expect.element(field()).not.toBeInTheDocument()
})

test('at twice the text size the question still fits a phone', async () => {
  document.documentElement.style.fontSize = '200%'
  onTestFinished(() => {
    document.documentElement.style.removeProperty('font-size')
  })
  await reopen({ ...old, size: [360, 740] })
  await expect.element(field()).toBeVisible()
  expect(overflow()).toBe(0)
  const sheet = dialog().element()
  expect(sheet.scrollWidth).toBe(sheet.clientWidth)
  await expectAccessible()
})

/** The page opened by a link, as the address bar has it. */
async function arriveBy(link: string, signInFails?: ErrorCode) {
  const before = window.location.href
  history.replaceState(null, '', `/confirm?${linkMark}${link}`)
  onTestFinished(() => {
    history.replaceState(null, '', before)
  })
  return openApp({ at: '/confirm', as: 'noivu', signInFails })
}

test('the link leads to a page that says it has served, and where to go on', async () => {
  await arriveBy('new')
  await expect.element(page.getByText('Đã xác nhận tài khoản')).toBeVisible()
  await expect.element(page.getByText(/Xin quay lại trang đang làm dở/)).toBeVisible()
  await expectAccessible()
})

test.each<[ErrorCode, RegExp]>([
  ['LINK_EXPIRED', /Liên kết này đã dùng rồi hoặc đã hết hạn/],
  ['EMAIL_INVALID', /Liên kết này được gửi cho địa chỉ khác/],
])('a link that does not serve (%s) says why', async (code, words) => {
  await arriveBy('old', code)
  await expect.element(page.getByText('Chưa xác nhận được tài khoản')).toBeVisible()
  await expect.element(page.getByText(words)).toBeVisible()
})

test('axe has seen every part of the question', () => {
  expect(unseen(import.meta.glob('/src/features/ceremony/signed-act/*.vue'))).toEqual([])
  expect(unseen(import.meta.glob('/src/features/ceremony/reauthentication/*.vue'))).toEqual([])
})
