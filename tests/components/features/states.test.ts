import { page } from 'vitest/browser'
import { describe, expect, onTestFinished, test, vi } from 'vitest'

import { openApp, type Opening } from '../support/app'
import { button, link, listed, within } from '../support/screen'
import { asNotice, asStatus, noticesIn, statusesIn } from '../support/tone'

const pages = ['home', 'board', 'notices', 'papers', 'review', 'keys'] as const
const heading = () => page.getByRole('heading', { level: 1 }).first()
/** Everything is on the server, and this browser has checked nothing of it, until what is returned lets it. */
function holdChecks(): () => void {
  const check = crypto.subtle.verify.bind(crypto.subtle)
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const slow = vi.spyOn(crypto.subtle, 'verify').mockImplementation(async (...input) => {
    await held
    return check(...input)
  })
  onTestFinished(() => {
    release()
    slow.mockRestore()
  })
  return release
}
const unchecked = () => void holdChecks()

test.each<[string, Opening, ReturnType<typeof asStatus>]>([
  ['a draft', {}, asStatus('draft', 'Dự thảo')],
  ['frozen', { ceremony: 'held', upTo: 1 }, asStatus('draft', 'Đã chốt')],
  ['signing', { ceremony: 'held', upTo: 3 }, asStatus('online', 'Đang ký')],
  ['halted', { ceremony: 'twice', upTo: 6 }, asStatus('invalid', 'Tạm dừng')],
  ['signed', { ceremony: 'held', upTo: 7 }, asStatus('verified', 'Đã ký đủ, chờ chứng kiến')],
  ['in force', { ceremony: 'held', upTo: 8 }, asStatus('done', 'Có hiệu lực')],
  ['reopened', { ceremony: 'twice', upTo: 24 }, asStatus('draft', 'Dự thảo')],
  [
    'signed by all, unchecked',
    { ceremony: 'held', upTo: 7, given: unchecked },
    asStatus('online', 'Đang ký'),
  ],
  ['attested, unchecked', { ceremony: 'held', upTo: 8, given: unchecked }, asStatus('online', 'Đang ký')],
])('a year that is %s says so in the bar of every page', async (_how, opening, status) => {
  const { router } = await openApp({ as: 'noivu', ...opening })
  for (const name of pages) {
    await router.push({ name })
    await expect.element(heading()).toBeVisible()
    await expect.poll(() => [name, statusesIn(within('header'))[0]]).toEqual([name, status])
  }
})

describe('at the table', () => {
  test('each state of a seat has its word, its colour and its icon, on the board', async () => {
    const { world } = await openApp({ ceremony: 'twice', upTo: 6, as: 'quansat', at: 'board' })
    world.attend('hoahiepnam')
    world.attend('hoakhanhbac', 'ho-ngheo')
    const seats = () => statusesIn(within('.seats'))
    await expect
      .poll(seats)
      .toEqual([
        asStatus('verified', 'đã ký 14:33:00'),
        asStatus('online', 'trực tuyến'),
        asStatus('online', 'đang xem nội dung 2'),
        asStatus('recorded', 'từ chối ký'),
        asStatus('absent', 'chưa kết nối'),
      ])
    expect(statusesIn(within('.witness'))).toEqual([asStatus('absent', 'chưa kết nối')])
    world.attend('noivu')
    await expect.poll(() => statusesIn(within('.witness'))).toEqual([asStatus('online', 'trực tuyến')])
  })

  test('and beside the first page, where those who have not signed come first', async () => {
    const { world } = await openApp({ ceremony: 'twice', upTo: 6, as: 'quansat' })
    world.attend('hoakhanhbac', 'ho-ngheo')
    await expect
      .poll(() => statusesIn(within('.table-aside')))
      .toEqual([
        asStatus('absent', 'chưa kết nối'),
        asStatus('online', 'đang xem nội dung 2'),
        asStatus('invalid', 'từ chối ký'),
        asStatus('absent', 'chưa kết nối'),
        asStatus('verified', 'đã ký 14:33:00'),
      ])
    expect(listed('.table-aside__unit')).toEqual([
      'Hòa Hiệp Nam',
      'Hòa Khánh Bắc',
      'Hòa Khánh Nam',
      'Hòa Minh',
      'Hòa Hiệp Bắc',
    ])
  })

  test.each<[string, string]>([
    ['board', '.seats'],
    ['', '.table-aside'],
  ])('a signature that is false is told as that: %s', async (at, place) => {
    await openApp({ ceremony: 'forged', as: 'quansat', at })
    await expect.element(page.getByText(/^1 trên 5 đã ký và đã kiểm tra/)).toBeVisible()
    await expect.poll(() => statusesIn(within(place)).at(-1)?.words).toBeTruthy()
    await expect
      .poll(() => statusesIn(within(place)).filter(({ words }) => words === 'KHÔNG HỢP LỆ'))
      .toEqual([asStatus('invalid', 'KHÔNG HỢP LỆ')])
    expect(document.querySelectorAll('.seat .ui-ink--drawn').length).toBeLessThan(2)
  })
})

describe('what has not been checked here', () => {
  const attested: Opening = { ceremony: 'held', upTo: 8, given: unchecked }

  test('is recorded and no more: no ink, no count, nothing in force', async () => {
    await openApp({ ...attested, as: 'quansat', at: 'board' })
    await expect.element(page.getByText('0 trên 5 đã ký và đã kiểm tra')).toBeVisible()
    const time = (minute: number) =>
      asStatus('recorded', `máy chủ đã ghi 14:${String(minute)}:00, đang kiểm tra`)
    expect(statusesIn(within('.seats'))).toEqual([33, 34, 35, 36, 37].map(time))
    expect(statusesIn(within('.witness'))).toEqual([time(38)])
    expect(document.querySelectorAll('.ui-ink--drawn')).toHaveLength(0)
    expect(listed('.summary__lines dt')).toEqual(['Đang kiểm tra'])
    await expect.poll(() => statusesIn(within('.log')).length).toBe(8)
    expect(new Set(statusesIn(within('.log')).map(({ color }) => color))).toEqual(
      new Set([asStatus('recorded', '').color]),
    )
    expect(noticesIn()).toEqual([])
  })

  test('is a draft on paper, and no proof is offered of it', async () => {
    const release = holdChecks()
    await openApp({ ceremony: 'held', upTo: 8, as: 'quansat', at: 'papers' })
    await expect.element(page.getByText('DỰ THẢO, chưa có hiệu lực')).toBeVisible()
    expect(document.querySelector('.signed-copies')).toBeNull()
    release()
    await expect.element(page.getByText('DỰ THẢO, chưa có hiệu lực')).not.toBeInTheDocument()
  })

  test('is not offered to the witness to be compared, or to be attested', async () => {
    await openApp({ ceremony: 'held', upTo: 7, given: unchecked, as: 'noivu', at: 'board' })
    await expect
      .element(button('Xác nhận chứng kiến').first())
      .toHaveAccessibleDescription(/5 chữ ký đang kiểm tra/)
    await expect.poll(() => statusesIn(within('.comparison')).length).toBe(5)
    expect(document.querySelectorAll('.comparison input')).toHaveLength(0)
    const recorded = asStatus('recorded', 'Máy chủ đã ghi, đang kiểm tra')
    expect(statusesIn(within('.comparison')).map(({ color }) => color)).toEqual(
      Array.from({ length: 5 }, () => recorded.color),
    )
  })

  test('is told its own signer as that, and not to be read out yet', async () => {
    await openApp({ ceremony: 'held', upTo: 7, given: unchecked, as: 'hoaminh', trusted: true })
    await expect
      .poll(() => statusesIn(within('.own-signature')))
      .toEqual([asStatus('recorded', 'Máy chủ đã ghi, đang kiểm tra')])
    await expect.element(page.getByText('Xin đọc mã này')).not.toBeInTheDocument()
  })

  test('is not known to have been compared', async () => {
    await openApp({ ...attested, as: 'hoaminh', at: 'keys', trusted: true })
    await expect
      .poll(() => statusesIn(within('.key-row__states')))
      .toEqual([asStatus('recorded', 'chưa đối chiếu')])
  })
})

describe('while the signing is halted', () => {
  const halted: Opening = { ceremony: 'twice', upTo: 6 }

  test.each([
    ['noivu', 'Phiên ký đang tạm dừng', 'Đến bàn ký'],
    ['hoaminh', 'Phiên ký đang tạm dừng', 'Xem bàn ký'],
    ['hoahiepbac', 'Phiên ký đang tạm dừng', 'Đến bàn ký'],
    ['quansat', 'Phiên ký đang tạm dừng', 'Xem bàn ký'],
  ])('%s is told so, and who has signed so far', async (as, title, act) => {
    await openApp({ ...halted, as })
    await expect.element(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect.element(link(act)).toBeVisible()
    await expect.element(page.getByText('1 trên 5 đã ký và đã kiểm tra.')).toBeVisible()
    await expect
      .element(page.getByText('Chưa ký: Hòa Hiệp Nam, Hòa Khánh Bắc, Hòa Khánh Nam, Hòa Minh'))
      .toBeVisible()
  })

  test('papers are drafts, and nothing can be attached', async () => {
    await openApp({ ...halted, as: 'hoahiepbac', at: 'papers' })
    await expect.element(page.getByText('DỰ THẢO, chưa có hiệu lực')).toBeVisible()
    await expect.element(button('Đính kèm bản ký số')).not.toBeInTheDocument()
  })

  test('the hall sees it in the colour of waiting', async () => {
    await openApp({ ...halted, as: 'quansat', at: 'hall' })
    await expect.element(page.getByText(/^Tạm dừng: phường Hòa Khánh Nam/)).toBeVisible()
    const [notice] = noticesIn()
    expect(notice).toEqual(asNotice('wait', notice?.words ?? ''))
    expect(listed('.headline__sub')[0]).toContain('Tạm dừng')
  })
})
