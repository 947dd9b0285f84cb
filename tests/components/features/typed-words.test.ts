import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp } from '../support/app'
import { password } from '../support/auth'
import { expectAccessible, unseen } from '../support/axe'
import { button, overflow } from '../support/screen'

const people = '/b/khoi-phuong-lien-chieu/people'

const dialog = () => page.getByRole('dialog')
const nameField = () => dialog().getByLabelText('Họ và tên')
const asks = () => {
  const leaving = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(leaving)
  return leaving.defaultPrevented
}

test('an invitation half typed is there again after Back, after another page, and until it is sent', async () => {
  const { router } = await openApp({ as: 'noivu', at: people, size: [360, 740] })
  await button('Mời một người').click()
  expect(asks()).toBe(false)
  await nameField().fill('Nguyễn Thị Kim Chi')
  expect(asks()).toBe(true)
  router.back()
  await expect.element(dialog()).not.toBeInTheDocument()
  await router.push('/b/khoi-phuong-lien-chieu/2014/board')
  await router.push(people)
  await button('Mời một người').click()
  await expect.element(nameField()).toHaveValue('Nguyễn Thị Kim Chi')
  await expect.element(dialog().getByText('Những gì Quý vị gõ lần trước vẫn còn ở đây')).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
  await dialog().getByRole('button', { name: 'Gõ lại từ đầu' }).click()
  await expect.element(nameField()).toHaveValue('')
  expect(asks()).toBe(false)
})

test('what was typed over a person is not put over what somebody else has changed there since', async () => {
  const { world } = await openApp({ as: 'noivu', at: people })
  const change = button(/^Sửa.* Lý Văn Thảo$/)
  await change.click()
  await nameField().fill('Lý Văn Thảo Em')
  await dialog().getByLabelText('Chức vụ', { exact: true }).fill('Phó Chánh Văn phòng')
  await dialog().getByRole('button', { name: 'Để sau' }).click()
  const member = world.members.get().records.get('thuky')
  if (member !== undefined) world.members.put('thuky', { ...member, name: 'Lý Văn Thảo Anh' })
  await button(/^Sửa.* Lý Văn Thảo Anh$/).click()
  await expect.element(nameField()).toHaveValue('Lý Văn Thảo Anh')
  await expect.element(dialog().getByLabelText('Chức vụ', { exact: true })).toHaveValue('Phó Chánh Văn phòng')
})

test('a comment half typed is there again after another page', async () => {
  const { router } = await openApp({ at: 'draft' })
  const discussion = page.getByRole('button', { name: /thống nhất/ }).first()
  await discussion.click()
  await page.getByLabelText('Ý kiến', { exact: true }).fill('Đề nghị giảm chỉ tiêu')
  await router.push({ name: 'board' })
  await router.push({ name: 'draft' })
  await discussion.click()
  await expect.element(page.getByLabelText('Ý kiến', { exact: true })).toHaveValue('Đề nghị giảm chỉ tiêu')
})

test('it outlasts a session that ended, and whoever else signs in then finds nothing', async () => {
  const { auth, router } = await openApp({ as: 'noivu', at: people })
  const signInAs = async (uid: string) => {
    await auth.signInWithPassword(`${uid}@demo.test`, password)
    await expect.poll(() => router.currentRoute.value.name).not.toBe('sign-in')
    await router.push(people)
    await button('Mời một người').click()
  }
  await button('Mời một người').click()
  await nameField().fill('Nguyễn Thị Kim Chi')
  await auth.signOut()
  await expect.poll(() => router.currentRoute.value.name).toBe('sign-in')
  expect(asks()).toBe(false)
  await signInAs('noivu')
  await expect.element(nameField()).toHaveValue('Nguyễn Thị Kim Chi')
  await auth.signOut()
  await expect.poll(() => router.currentRoute.value.name).toBe('sign-in')
  await auth.signInWithPassword('hoaminh@demo.test', password)
  await expect.poll(() => router.currentRoute.value.name).not.toBe('sign-in')
  expect(asks()).toBe(false)
  await auth.signOut()
  await expect.poll(() => router.currentRoute.value.name).toBe('sign-in')
  await signInAs('noivu')
  await expect.element(nameField()).toHaveValue('')
})

test('the browser asks before a draft is left whose head is being changed', async () => {
  await openApp({ as: 'hoahiepbac', at: 'draft?field=place' })
  const place = page.getByLabelText('Địa điểm')
  await expect.element(place).toBeVisible()
  expect(asks()).toBe(false)
  await place.fill('Hội trường quận')
  expect(asks()).toBe(true)
})

test('axe has seen what is said of it', () => {
  expect(unseen(import.meta.glob('/src/features/shell/typed-words/*.vue'))).toEqual([])
})
