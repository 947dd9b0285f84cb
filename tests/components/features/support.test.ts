import { page } from 'vitest/browser'
import { expect, onTestFinished, test, vi } from 'vitest'

import { openApp } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button, listed } from '../support/screen'

const line = () => listed('.support-details .ui-copy__text')[0] ?? ''
const ask = () => button('Thông tin gửi người hỗ trợ').click()

function watchClipboard(): string[] {
  const copied: string[] = []
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    copied.push(text)
    return Promise.resolve()
  })
  onTestFinished(() => {
    write.mockRestore()
  })
  return copied
}

test('who is signed in reads one line for support, and copies it with one tap', async () => {
  const copied = watchClipboard()
  const { goOnline, i18n } = await openApp({ ceremony: 'held', upTo: 4, withKey: true })
  await ask()
  await expect
    .poll(line)
    .toMatch(
      /^bản 01234567; mạng tốt; giờ đúng; khóa ký 1 trên máy này; Chrome \d+, \w+; vi; xem lúc \d\d:\d\d ngày 28\/03\/2014$/,
    )
  await page.getByRole('contentinfo').getByRole('button', { name: 'Sao chép' }).click()
  await expect.poll(() => copied).toEqual([line()])
  await expectAccessible()
  goOnline(false)
  await expect.poll(line).toContain('mạng mất')
  await i18n.setLocale('en')
  await expect
    .poll(line)
    .toMatch(/^version 01234567; network lost; clock right; signing keys 1 on this device/)
})

test('the line says nothing of who the person is', async () => {
  const { world, auth } = await openApp({ ceremony: 'held', upTo: 4, withKey: true })
  await ask()
  await expect.poll(line).not.toBe('')
  const { name = '', unit = '' } = world.members.get().records.get('hoaminh') ?? {}
  const kid = [...world.keys.get().records].find(([, { uid }]) => uid === 'hoaminh')?.[0] ?? ''
  let email = ''
  auth.watch((account) => (email = account?.email ?? ''))()
  for (const personal of [name, unit, kid, email, 'hoaminh', world.where.bloc])
    expect(personal === '' || line().includes(personal), personal).toBe(false)
})

test('it is there before anybody has signed in, and says what is not known', async () => {
  await openApp({ at: '/sign-in', as: null, size: [360, 800] })
  await ask()
  await expect.poll(line).toMatch(/^bản 01234567; mạng tốt; giờ chưa đo; khóa ký chưa mở khối; /)
  await expectAccessible()
})

test('axe has seen the line', () => {
  expect(unseen(import.meta.glob('/src/features/shell/support/*.vue'))).toEqual([])
})
