import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { invite, peoplePage as people, waiting } from '../support/invitation'
import { button, listed, overflow, said } from '../support/screen'
import { choose, sheetOf } from '../support/sheet'
import { asStatus, statusesIn } from '../support/tone'
import type { World } from '../support/world'

const dialog = () => page.getByRole('dialog')
const row = (name: string) => page.getByRole('listitem').filter({ hasText: name })

test('an admin sees who belongs to which unit, on a phone too', async () => {
  await openApp({ ...people, given: waiting(30) })
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Thành viên')
  await expect.element(page.getByRole('heading', { name: 'Phường Hòa Minh' })).toBeVisible()
  await expect.element(row('Võ Thị Mỹ Duyên')).toHaveTextContent(/Lãnh đạo đơn vị/)
  await expect.element(row(invite.name)).toHaveTextContent(/pho@hoaminh.test/)
  expect(overflow()).toBe(0)
  await expectAccessible()
})

test('an invitation says its unit and until when it holds, by the day in Viet Nam, or since when no more', async () => {
  const given = (world: World) => {
    const invited = (email: string, unit: string, until: number) => {
      world.invites.put(email, { ...invite, email, unit, name: email, at: world.now(), until })
    }
    invited('a@hoaminh.test', 'hoa-minh', Date.UTC(2014, 3, 1, 16, 59))
    invited('b@hoahiepnam.test', 'hoa-hiep-nam', Date.UTC(2014, 3, 1, 17, 1))
    invited('c@hoaminh.test', 'hoa-minh', world.now() - 1)
  }
  await openApp({ ...people, given })
  await expect.poll(() => listed('.invite-row').length).toBe(3)
  const told = [...document.querySelectorAll('.invite-row')].map((one) => [
    one.querySelector('strong')?.textContent,
    one.querySelector('.muted')?.textContent,
    statusesIn(one),
  ])
  expect(told.sort()).toEqual([
    ['a@hoaminh.test', 'Lãnh đạo đơn vị, phường Hòa Minh', [asStatus('draft', 'Chờ đến 01/04/2014')]],
    ['b@hoahiepnam.test', 'Lãnh đạo đơn vị, phường Hòa Hiệp Nam', [asStatus('draft', 'Chờ đến 02/04/2014')]],
    ['c@hoaminh.test', 'Lãnh đạo đơn vị, phường Hòa Minh', [asStatus('invalid', 'Hết hạn từ 28/03/2014')]],
  ])
})

test('an invitation is refused until all is there, then kept, and what it says is in words', async () => {
  const { world } = await openApp(people)
  await expect.element(page.getByText('Không có lời mời nào đang chờ')).toBeVisible()
  await button('Mời một người').click()
  await dialog().getByRole('button', { name: 'Lưu lời mời' }).click()
  await expect.element(dialog()).toHaveTextContent(/Địa chỉ thư điện tử chưa đúng dạng/)
  await expect.element(dialog()).toHaveTextContent(/Người ký cần ít nhất một tư cách/)
  await expectAccessible()
  await dialog().getByLabelText('Thư điện tử').fill('Pho@HoaMinh.test')
  await dialog().getByLabelText('Họ và tên').fill(invite.name)
  await dialog().getByLabelText('Đơn vị', { exact: true }).selectOptions('phường Hòa Minh')
  await dialog().getByLabelText('Chức vụ', { exact: true }).fill(invite.position)
  await dialog().getByLabelText('Cách ký').selectOptions('Thừa ủy quyền (TUQ.)')
  await dialog().getByLabelText('Ký cho chức vụ').fill('Chủ tịch')
  await dialog().getByRole('button', { name: 'Thêm tư cách này' }).click()
  await expect.element(dialog()).toHaveTextContent(/Xin ghi đủ chức vụ, số giấy/)
  await dialog().getByLabelText('Cách ký').selectOptions('Ký thay (KT.)')
  await expect.element(dialog()).not.toHaveTextContent(/Xin ghi đủ chức vụ, số giấy/)
  await dialog().getByLabelText('Cách ký').selectOptions('Thừa ủy quyền (TUQ.)')
  await dialog().getByLabelText('Số giấy ủy quyền').fill('12/GUQ-UBND')
  await dialog().getByLabelText('Ngày của giấy').fill('05/01/2014')
  await dialog().getByLabelText('Ngày cuối cùng còn ủy quyền').fill('31/12/2014')
  await dialog().getByRole('button', { name: 'Thêm tư cách này' }).click()
  await expect
    .element(dialog())
    .toHaveTextContent(/thừa ủy quyền Chủ tịch \(giấy ủy quyền số 12\/GUQ-UBND ngày 05\/01\/2014/)
  await dialog().getByRole('button', { name: 'Lưu lời mời' }).click()
  await expect.element(dialog()).not.toBeInTheDocument()
  expect(world.invites.get().records.get(invite.email)).toMatchObject({
    unit: 'hoa-minh',
    capacities: ['TUQ. CHỦ TỊCH (số 12/GUQ-UBND ngày 05/01/2014, đến hết ngày 31/12/2014)'],
  })
  expect(said()).toContain(`Đã lưu lời mời ${invite.name}.`)
})

test('a member is changed, suspended and re-activated; nothing is lost when the server refuses', async () => {
  const { world, trouble } = await openApp(people)
  const member = row('Võ Thị Mỹ Duyên')
  await member.getByRole('button', { name: /Sửa/ }).click()
  await dialog().getByLabelText('Chức vụ', { exact: true }).fill('Quyền Chủ tịch UBND phường Hòa Minh')
  trouble.current = 'OFFLINE'
  await dialog().getByRole('button', { name: 'Lưu thay đổi' }).click()
  await expect.element(dialog()).toHaveTextContent(/Chưa lưu được/)
  await expectAccessible()
  trouble.current = null
  await dialog().getByRole('button', { name: 'Lưu thay đổi' }).click()
  await expect.element(member).toHaveTextContent(/Quyền Chủ tịch UBND/)

  await member.getByRole('button', { name: /Tạm ngừng/ }).click()
  await expect.element(page.getByRole('alertdialog')).toHaveTextContent(/Những gì đã ký vẫn còn nguyên/)
  await expectAccessible()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Tạm ngừng', exact: true }).click()
  await expect.element(member).toHaveTextContent(/Đang tạm ngừng/)
  expect(world.members.get().records.get('hoaminh')?.active).toBe(false)
  await member.getByRole('button', { name: /Cho hoạt động lại/ }).click()
  await expect.element(member).not.toHaveTextContent(/Đang tạm ngừng/)
})

test('two admins change one member: what the other changed stays, and the same field is not written over', async () => {
  const { world } = await openApp(people)
  const now = () => world.members.get().records.get('hoaminh')
  const another = (over: { readonly name?: string; readonly position?: string }) => {
    const member = now()
    if (member !== undefined) world.members.put('hoaminh', { ...member, ...over })
  }
  await row('Võ Thị Mỹ Duyên').getByRole('button', { name: /Sửa/ }).click()
  await dialog().getByLabelText('Chức vụ', { exact: true }).fill('Quyền Chủ tịch')
  another({ name: 'Võ Thị Mỹ Dung' })
  await dialog().getByRole('button', { name: 'Lưu thay đổi' }).click()
  await expect.element(dialog()).not.toBeInTheDocument()
  expect(now()).toMatchObject({ name: 'Võ Thị Mỹ Dung', position: 'Quyền Chủ tịch' })

  await row('Võ Thị Mỹ Dung').getByRole('button', { name: /Sửa/ }).click()
  await dialog().getByLabelText('Chức vụ', { exact: true }).fill('Chủ tịch')
  another({ position: 'Phó Chủ tịch phụ trách' })
  await dialog().getByRole('button', { name: 'Lưu thay đổi' }).click()
  await expect.element(dialog()).toHaveTextContent(/người khác đã sửa cùng một mục/)
  await expectAccessible()
  expect(now()?.position).toBe('Phó Chủ tịch phụ trách')
})

test('an admin cannot suspend themselves or lay the office down', async () => {
  await openApp(people)
  const own = row('Nguyễn Thanh Tùng')
  await expect.element(own.getByRole('button', { name: /Sửa/ })).toBeVisible()
  expect(own.getByRole('button', { name: /Tạm ngừng/ }).elements()).toEqual([])
  await own.getByRole('button', { name: /Sửa/ }).click()
  await expect.element(dialog().getByLabelText('Quản trị của khối')).toBeDisabled()
})

const csv = (...rows: readonly string[]) =>
  sheetOf(
    'Thư điện tử;Họ và tên;Vai trò;Đơn vị;Chức vụ;Tư cách ký;Số giấy ủy quyền;Ngày của giấy;Ủy quyền đến hết ngày',
    ...rows,
  )
const soundRows = [
  'Pho@HoaMinh.test;Nguyễn Thị Kim Chi;Lãnh đạo đơn vị;Hòa Minh;Phó Chủ tịch UBND phường Hòa Minh;KT. Chủ tịch;;;',
  'uyquyen@hoaminh.test;Lê Văn Tám;Lãnh đạo đơn vị;phường Hòa Minh;Trưởng phòng;TUQ. Chủ tịch;12/GUQ-UBND;05/01/2014;31/12/2014',
]
test('a list with wrong cells invites nobody and names each by its address', async () => {
  const { world } = await openApp(people)
  await button('Nhập danh sách').click()
  await expect.element(dialog()).toHaveTextContent(/Mỗi dòng là một lời mời/)
  await expectAccessible()
  await choose(
    csv('sai;Nguyễn Văn A;Giám đốc;;;;;;', 'a@b.vn;Trần B;Lãnh đạo đơn vị;Hòa Sơn;Chủ tịch;TUQ. Chủ tịch;;;'),
  )
  await expect.element(page.getByText(/^7 chỗ trong bảng tính cần sửa/)).toBeVisible()
  const cell = (start: RegExp) => expect.element(page.getByRole('row', { name: start })).toBeVisible()
  await cell(/^A2 “sai” không phải là địa chỉ thư điện tử/)
  await cell(/^C2 Không có vai trò “Giám đốc”/)
  await cell(/^D3 Khối không có đơn vị “Hòa Sơn”/)
  await cell(/^I3 Có tư cách thừa ủy quyền/)
  expect(overflow()).toBe(0)
  await expectAccessible()
  expect(world.invites.get().records.size).toBe(0)
})

test('a sound list is shown first, kept whole, and taken a second time changes nothing', async () => {
  const { world, trouble } = await openApp({
    ...people,
    given: (one) => {
      const member = one.members.get().records.get('quansat')
      if (member !== undefined) one.members.put('quansat', { ...member, email: 'quansat@noivu.test' })
    },
  })
  const file = csv(...soundRows, 'quansat@noivu.test;Mai Thị Quan;Người theo dõi;;Chuyên viên;;;;')
  await button('Nhập danh sách').click()
  await choose(file)
  const counts = '2 lời mời mới, 0 lời mời thay đổi, 0 giữ nguyên, 1 người đã là thành viên.'
  await expect.element(page.getByText(counts)).toBeVisible()
  await expect.element(dialog()).toHaveTextContent(/giấy ủy quyền số 12\/GUQ-UBND ngày 05\/01\/2014/)
  expect(overflow()).toBe(0)
  await expectAccessible()
  trouble.current = 'DEADLINE'
  await button('Lưu các lời mời').click()
  await expect.element(dialog()).toHaveTextContent(/lời mời nào đã lưu sẽ được giữ nguyên/)
  await expectAccessible()
  expect(world.invites.get().records.size).toBe(0)
  trouble.current = null
  await button('Xem lại').click()
  await button('Lưu các lời mời').click()
  await expect.element(dialog()).not.toBeInTheDocument()
  expect(said()).toContain('Đã lưu các lời mời.')
  expect(world.invites.get().records.get('pho@hoaminh.test')).toMatchObject({ capacities: ['KT. CHỦ TỊCH'] })
  await expect.element(row('Lê Văn Tám')).toHaveTextContent(/uyquyen@hoaminh.test/)
  const before = world.invites.get().records
  await button('Nhập danh sách').click()
  await choose(file)
  await expect.element(page.getByText(/^0 lời mời mới, 0 lời mời thay đổi, 2 giữ nguyên/)).toBeVisible()
  await expect.element(button('Lưu các lời mời')).toHaveAttribute('aria-disabled', 'true')
  ;(button('Lưu các lời mời').element() as HTMLElement).click()
  expect(world.invites.get().records).toBe(before)
})

test('names in letters of old fonts are shown as they will be, and never kept unasked', async () => {
  const { world } = await openApp(people)
  await button('Nhập danh sách').click()
  await choose(csv('an@x.test;NguyÔn V¨n An;Thư ký;Hoà Minh;Chuyªn viªn v¨n phßng;;;;'))
  await expect.element(page.getByRole('row', { name: 'B2 NguyÔn V¨n An Nguyễn Văn An' })).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
  await page.getByRole('radio', { name: 'Chữ đã chuyển sang Unicode' }).click()
  await button('Xem những gì sẽ đổi').click()
  await button('Lưu các lời mời').click()
  const kept = { name: 'Nguyễn Văn An', unit: 'hoa-minh', position: 'Chuyên viên văn phòng' }
  await expect.poll(() => world.invites.get().records.get('an@x.test')).toMatchObject(kept)
})

test('a name pasted in letters of an old font is offered in Unicode', async () => {
  await openApp(people)
  await button('Mời một người').click()
  const name = dialog().getByLabelText('Họ và tên')
  await name.fill('NguyÔn V¨n An')
  await dialog().getByRole('button', { name: 'Dùng chữ đã chuyển' }).click()
  await expect.element(name).toHaveValue('Nguyễn Văn An')
})

test('who is no admin is told whose page this is', async () => {
  await openApp({ ...people, as: 'hoaminh' })
  await expect.element(page.getByText('Trang này dành cho quản trị của khối')).toBeVisible()
  await expectAccessible()
})

test('axe has seen every component of the feature, and of importing', () => {
  expect(unseen(import.meta.glob('/src/features/prepare/spreadsheet/*.vue'))).toEqual([])
  expect(unseen(import.meta.glob('/src/features/office/people/**/*.vue'))).toEqual([])
})
