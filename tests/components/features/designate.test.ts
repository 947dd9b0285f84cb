import { page } from 'vitest/browser'
import { expect, onTestFinished, test } from 'vitest'

import { linkOf } from '@/domain/log/link'

import { openApp, type Opening } from '../support/app'
import { password } from '../support/auth'
import { expectAccessible, unseen } from '../support/axe'
import { button, overflow, said } from '../support/screen'

const units: Opening = {
  at: '/b/khoi-phuong-lien-chieu/units',
  as: 'noivu',
  withKey: true,
  ceremony: 'held',
  size: [360, 740],
}
const dialog = () => page.getByRole('dialog')
const confirm = () => dialog().getByRole('button', { name: 'Chỉ định Khối trưởng', exact: true })
const unit = () => dialog().getByLabelText('Đơn vị làm Khối trưởng')
const ground = () => dialog().getByLabelText('Căn cứ')
const why = 'Quyết định số 12/QĐ-UBND ngày 05/01/2015'

async function openDialog(over: Opening = {}) {
  const opened = await openApp({ ...units, ...over })
  await button('Chỉ định Khối trưởng').click()
  await expect.element(dialog()).toBeVisible()
  return opened
}

test('the witness designates another unit: one act, and the bloc is led by it from then on', async () => {
  const { world } = await openDialog()
  await expect.element(dialog()).toHaveTextContent('Hiện nay: phường Hòa Hiệp Bắc.')
  await expect.element(confirm()).toHaveAccessibleDescription('Xin chọn đơn vị.')
  await unit().selectOptions('phường Hòa Minh')
  await expect.element(confirm()).toHaveAccessibleDescription('Xin ghi căn cứ.')
  await ground().fill(why)
  expect(overflow()).toBe(0)
  await expectAccessible()
  await confirm().click()
  await expect.element(dialog()).not.toBeInTheDocument()
  const entry = world.replay().entries.at(-1)
  expect(entry).toMatchObject({ act: 'designate', body: { term: '-', unit: 'hoa-minh' } })
  expect(entry?.notes).toContain(why)
  if (entry === undefined) throw new Error('no entry')
  expect(world.bloc.get().record).toMatchObject({
    headUnit: 'hoa-minh',
    headBy: linkOf(world.where, entry),
    handing: '',
  })
  await expect.poll(said).toContain('Đã chỉ định phường Hòa Minh làm Khối trưởng.')
})

test('after a long time the password is asked for, and unit and ground stay', async () => {
  const { world } = await openDialog({ signedInFor: 14 * 60_000 })
  await unit().selectOptions('phường Hòa Minh')
  await ground().fill(why)
  const field = dialog().getByLabelText('Mật khẩu đăng nhập')
  await field.fill('sai')
  await confirm().click()
  await expect.element(field).toHaveAccessibleDescription(/Mật khẩu chưa đúng/)
  await expectAccessible()
  await expect.element(unit()).toHaveValue('hoa-minh')
  await expect.element(ground()).toHaveValue(why)
  await field.fill(password)
  await confirm().click()
  await expect.poll(() => world.bloc.get().record?.headUnit).toBe('hoa-minh')
})

test('a failure is told where it was asked, and nothing changes', async () => {
  const { world, trouble } = await openDialog()
  await unit().selectOptions('phường Hòa Minh')
  await ground().fill(why)
  await expect.element(confirm()).not.toHaveAttribute('aria-disabled')
  trouble.current = 'OFFLINE'
  await confirm().click()
  await expect.element(dialog().getByText('Chưa thực hiện được')).toBeVisible()
  expect(world.bloc.get().record?.headUnit).toBe('hoa-hiep-bac')
})

test('units that have ended are not offered, those to come are', async () => {
  await openDialog({
    given: (world) => {
      const [, one] = [...world.units.get().records][0] ?? []
      if (one === undefined) throw new Error('no unit')
      world.units.put('ended', { ...one, name: 'Đã qua', validTo: '2014-03-27' })
      world.units.put('last-day', { ...one, name: 'Hôm nay', validTo: '2014-03-28' })
      world.units.put('coming', { ...one, name: 'Sắp có', validFrom: '2015-01-01' })
    },
  })
  const options = () => [...document.querySelectorAll('[role="dialog"] option')].map((one) => one.textContent)
  await expect.poll(options).toContain('phường Hôm nay')
  expect(options()).toContain('phường Sắp có')
  expect(options()).not.toContain('phường Đã qua')
})

test('while a pledge is being signed the witness is told to wait', async () => {
  await openApp({ ...units, upTo: 3 })
  await expect
    .element(button('Chỉ định Khối trưởng'))
    .toHaveAccessibleDescription('Bản giao ước đang được ký. Xin đợi ký xong, hoặc mở lại bản giao ước.')
  await expectAccessible()
})

test.each(['hoahiepbac', 'quansat'])('%s is not offered to designate', async (as) => {
  await openApp({ ...units, as })
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Phường Hòa Minh' })).toBeVisible()
  await expect.element(button('Chỉ định Khối trưởng')).not.toBeInTheDocument()
})

test('at twice the text size the dialog still fits a phone', async () => {
  document.documentElement.style.fontSize = '200%'
  onTestFinished(() => {
    document.documentElement.style.removeProperty('font-size')
  })
  await openDialog()
  const sheet = dialog().element()
  expect([overflow(), sheet.scrollWidth]).toEqual([0, sheet.clientWidth])
  await expectAccessible()
})

test('axe has seen the designation', () => {
  expect(unseen(import.meta.glob('/src/features/office/head/*.vue'))).toEqual([])
})
