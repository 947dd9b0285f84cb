import { page } from 'vitest/browser'
import { expect, onTestFinished, test, vi } from 'vitest'

import { fail } from '@/domain/shared/result'

import { openApp, type Opening } from '../support/app'
import { expectAccessible } from '../support/axe'
import { button } from '../support/screen'
import type { World } from '../support/world'

const reviewed = (world: World) => {
  world.review('hoa-minh')
}
const leader: Opening = {
  ceremony: 'held',
  upTo: 2,
  as: 'hoaminh',
  at: 'sign',
  size: [360, 740],
  given: reviewed,
}
const lower = page.getByRole('button', { name: 'Tạo khóa trong trình duyệt' })
const again = page.getByText('Máy chưa xác minh được, đã hai lần trở lên')

/** Opens the page as a browser does that calls itself so and has no keys of the device. */
function inBrowserOf(userAgent: string): void {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent)
  const known = window.PublicKeyCredential
  Reflect.deleteProperty(window, 'PublicKeyCredential')
  onTestFinished(() => {
    vi.restoreAllMocks()
    window.PublicKeyCredential = known
  })
}

test('in the browser of an app it is called by its name, and the way out comes before the lesser key', async () => {
  inBrowserOf('Mozilla/5.0 (Linux; Android 13; wv) Zalo android/12110630')
  await openApp(leader)
  await expect.element(page.getByText(/^Trang đang mở bên trong Zalo/)).toBeVisible()
  await expect
    .element(page.getByText(`${window.location.origin}${window.location.pathname}`, { exact: true }))
    .toBeVisible()
  await expect.element(button('Sao chép địa chỉ')).toBeVisible()
  await expect.element(lower).not.toBeInTheDocument()
  await expectAccessible()
  await button('Không dùng được khóa của máy?').click()
  await expect.element(lower).toBeVisible()
})

test('a browser without keys that is no app’s offers its address too', async () => {
  inBrowserOf('Mozilla/5.0 (Windows NT 10.0) Old/1.0')
  await openApp(leader)
  await expect.element(page.getByText('Trình duyệt này không có khóa ký của máy')).toBeVisible()
  await expect.element(button('Sao chép địa chỉ')).toBeVisible()
  await expect.element(lower).toBeVisible()
})

test('a device that refuses twice to make a key opens the other ways', async () => {
  const refuse = vi
    .spyOn(navigator.credentials, 'create')
    .mockRejectedValue(new DOMException('No.', 'NotAllowedError'))
  onTestFinished(() => {
    refuse.mockRestore()
  })
  await openApp(leader)
  await button('Tạo khóa ký trên máy này').click()
  await expect.element(page.getByText('Chưa tạo được khóa ký')).toBeVisible()
  await expect.element(again).not.toBeInTheDocument()
  await expect.element(lower).not.toBeInTheDocument()
  await button('Tạo khóa ký trên máy này').click()
  await expect.element(again).toBeVisible()
  await expect.element(lower).toBeVisible()
  await expectAccessible()
})

test('a device that refuses twice to sign has the dialog offer another key', async () => {
  const { services } = await openApp({ ...leader, withKey: true })
  services.signer.sign = () => Promise.resolve(fail('KEY_CANCELLED'))
  await button('Xem lại và ký').click()
  const dialog = page.getByRole('dialog')
  const sign = dialog.getByRole('button', { name: 'Ký xác nhận' })
  await sign.click()
  await expect.element(dialog).toHaveTextContent(/Chưa ký: máy chưa xác minh được/)
  await expect.element(dialog.getByRole('button', { name: 'Dùng khóa khác' })).not.toBeInTheDocument()
  await sign.click()
  await expect.element(dialog.getByText('Máy chưa xác minh được, đã hai lần trở lên')).toBeVisible()
  await expect.element(dialog.getByRole('button', { name: 'Dùng khóa khác' })).toBeVisible()
  await expectAccessible()
})
