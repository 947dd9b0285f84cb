import { page, userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp } from './support/app'
import { press, tabTo } from './support/keyboard'
import { button, link, said } from './support/screen'
import { password } from './support/auth'

const sizes = [
  [360, 740],
  [1440, 900],
] as const
const dialog = () => page.getByRole('dialog')
const opinion = (number: number) =>
  page.getByRole('radiogroup', { name: `Ý kiến về nội dung ${String(number)}` })

test.each(sizes)(
  'a leader comes from signing in to the receipt by keyboard alone at %d × %d',
  async (...size) => {
    const { world } = await openApp({ as: null, at: '', ceremony: 'held', upTo: 2, size })
    await tabTo(page.getByLabelText('Thư điện tử'))
    await userEvent.keyboard('hoaminh@demo.test')
    await tabTo(page.getByRole('textbox', { name: 'Mật khẩu' }))
    await userEvent.keyboard(`${password}{Enter}`)
    await press(link('Xem nội dung 1'))
    for (const number of [1, 2, 3]) {
      await press(opinion(number).getByRole('radio').first(), ' ')
      await expect.element(page.getByText(`${String(number)} trên 3`)).toBeVisible()
    }
    await press(link('Đến trang ký'))
    await press(button('Không dùng được khóa của máy?'))
    await tabTo(page.getByLabelText('Mật khẩu đăng nhập'))
    await userEvent.keyboard(`${password}{Enter}`)
    await press(button('Xem lại và ký'))
    await expect.element(dialog()).toBeVisible()
    await press(dialog().getByRole('button', { name: 'Ký xác nhận' }))
    await expect.element(page.getByRole('heading', { name: 'Phường Hòa Minh đã ký' })).toHaveFocus()
    expect(world.replay().projection.signed).toEqual({ 'hoa-minh': 3 })
  },
)

test.each(sizes)('the witness opens the signing by keyboard alone at %d × %d', async (...size) => {
  const { world } = await openApp({ as: 'noivu', at: '', ceremony: 'held', upTo: 1, withKey: true, size })
  await press(button('Mở phiên ký'))
  await expect.poll(() => world.replay().projection.stage).toBe('signing')
})

test.each(sizes)('the witness hears, compares and attests by keyboard alone at %d × %d', async (...size) => {
  const { world } = await openApp({
    as: 'noivu',
    at: 'board',
    ceremony: 'held',
    upTo: 1,
    withKey: true,
    size,
  })
  await expect.element(button('Mở phiên ký')).toBeVisible()
  world.playTo(5)
  await expect.poll(said).toContain('Phường Hòa Khánh Bắc đã ký, 3 trên 5')
  world.playTo(7)
  const boxes = page.getByRole('checkbox', { name: /^Đã đối chiếu với/ })
  await expect.poll(() => boxes.elements().length).toBe(5)
  for (const box of boxes.all()) await press(box, ' ')
  await press(button('Xác nhận chứng kiến').first())
  await expect.element(dialog()).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog()).not.toBeInTheDocument()
  await expect.element(button('Xác nhận chứng kiến').first()).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await press(dialog().getByRole('button', { name: 'Xác nhận chứng kiến' }))
  await expect.element(page.getByRole('heading', { name: 'Bàn của người chứng kiến' })).toHaveFocus()
  expect(world.replay().projection.stage).toBe('inForce')
})
