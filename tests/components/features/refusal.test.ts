import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp } from '../support/app'
import { expectAccessible } from '../support/axe'
import { button, link, overflow } from '../support/screen'
import type { World } from '../support/world'

const halted = { ceremony: 'troubled', upTo: 4 } as const
const reason = /Chưa thống nhất/
const notice = () => page.getByRole('status').filter({ hasText: 'Tạm dừng' })
const reviewed = (world: World) => {
  world.review('hoa-minh')
}

test('whoever refuses gets a receipt with the time, the reason and the codes, and reads what comes next', async () => {
  const opening = { ceremony: 'held', upTo: 2, as: 'hoaminh', at: 'sign', withKey: true } as const
  await openApp({ ...opening, given: reviewed, size: [360, 740] })
  await button('Từ chối ký').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabelText('Lý do').fill('Chỉ tiêu 2 chưa được thống nhất')
  await dialog.getByRole('button', { name: 'Xác nhận từ chối' }).click()
  const title = page.getByRole('heading', { name: 'Phường Hòa Minh đã từ chối ký' })
  await expect.element(title).toHaveFocus()
  const receipt = page.getByRole('region').filter({ has: title }).or(page.getByRole('main'))
  await expect.element(receipt.getByText('Chỉ tiêu 2 chưa được thống nhất')).toBeVisible()
  await expect.element(receipt.getByText(/^\d\d:\d\d:\d\d ngày \d\d\/\d\d\/2014/)).toBeVisible()
  for (const term of ['Mã ký', 'Mã nội dung', 'Mã khóa'])
    await expect.element(receipt.getByText(term, { exact: true }).first()).toBeVisible()
  await expect.element(receipt.getByText(/Khối trưởng mở lại bản giao ước để sửa/)).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
})

test('the receipt is there again later, and its leader is led to it', async () => {
  const { router } = await openApp({ ...halted, as: 'hoaminh' })
  await link('Xem giấy ghi nhận').click()
  await expect.poll(() => router.currentRoute.value.name).toBe('sign')
  await expect.element(page.getByText(reason)).toBeVisible()
})

test.each<[string, string, RegExp, readonly string[]]>([
  ['the witness', 'noivu', /Xin trao đổi với đơn vị đó/, ['Tiếp tục phiên ký', 'Mở lại bản giao ước']],
  ['the head', 'hoahiepbac', /Quý vị có thể mở lại bản giao ước để sửa/, ['Mở lại bản giao ước']],
  ['the leader who refused', 'hoaminh', /đơn vị được hỏi lại từ đầu/, []],
  ['another leader', 'hoahiepnam', /Xin chờ người chứng kiến tiếp tục/, []],
])(
  'on the board %s reads what is theirs to do, with its buttons beside it',
  async (_who, as, words, acts) => {
    await openApp({ ...halted, as, at: 'board' })
    await expect.element(notice().getByText(words)).toBeVisible()
    const buttons = [...document.querySelectorAll('.ui-notice button')]
    expect(buttons.map(({ textContent }) => textContent.trim())).toEqual(acts)
    expect(page.getByRole('button', { name: /^(Tiếp tục phiên ký|Mở lại)/ }).elements()).toHaveLength(
      acts.length,
    )
    await expectAccessible()
  },
)

test.each(['noivu', 'hoahiepbac', 'hoahiepnam'])(
  'on the first page %s reads which unit refused',
  async (as) => {
    await openApp({ ...halted, as })
    await expect.element(page.getByText(/^Phường Hòa Minh đã từ chối ký\. /)).toBeVisible()
  },
)

test.each<[string, string, RegExp, string]>([
  ['another leader', 'hoa-hiep-bac', /^Phường Hòa Minh từ chối ký lúc .+ Xin chờ người/, 'Xem nội dung'],
  ['the head', 'hoa-hiep-nam', /^Phường Hòa Minh từ chối ký lúc .+ Quý vị có thể mở lại/, 'Xem bàn ký'],
])('on the page to sign, %s reads who refused, when, and what to do', async (_who, headUnit, words, act) => {
  const given = (world: World) => {
    const { record } = world.bloc.get()
    if (record !== null) world.bloc.put({ ...record, headUnit })
  }
  await openApp({ ...halted, as: 'hoahiepnam', at: 'sign', given })
  await expect.element(page.getByText(words)).toBeVisible()
  await expect.element(link(act)).toBeVisible()
})

test('in the hall the table stays whole after a refusal, and the reason is not for everybody', async () => {
  const at = '/b/khoi-phuong-lien-chieu/2014/hall'
  await openApp({ ...halted, at, as: 'noivu', size: [1920, 1080] })
  await expect.element(page.getByText(/^Tạm dừng: phường Hòa Minh từ chối ký lúc/)).toBeVisible()
  expect(page.getByText(reason).elements()).toHaveLength(0)
  const witness = document.querySelector('.witness')?.getBoundingClientRect()
  expect(witness?.bottom).toBeLessThanOrEqual(1080)
  expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(1080)
  await expectAccessible()
})
