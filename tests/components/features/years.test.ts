import { page } from 'vitest/browser'
import { describe, expect, onTestFinished, test, vi } from 'vitest'

import { plainFingerprint } from '@/domain/proof/fingerprint'
import type { Year } from '@/domain/year/year'

import { openApp, type Opening } from '../support/app'
import { startedAt } from '../../fixtures/entries'
import { where } from '../support/people'
import { button, link, listed } from '../support/screen'
import { asStatus, statusesIn } from '../support/tone'
import type { World } from '../support/world'

const dialog = () => page.getByRole('dialog')

/** Last year as it is where it was signed in the app, not entered from paper. */
function signedLastYear(world: World): void {
  const { record } = world.lastYear.get()
  if (record === null) throw new Error('no last year')
  world.lastYear.put({
    ...record,
    stage: 'inForce',
    seq: 8,
    settings: { ...record.settings, source: '', note: '' },
  })
  world.results.put('hoa-minh', {
    values: { 'thu-ngan-sach': '130.00', 'ho-ngheo': '1.10' },
    source: '',
    note: '',
    rev: 1,
    by: 'hoahiepbac',
    at: startedAt,
  })
  world.results.put('hoa-hiep-bac', {
    values: { 'thu-ngan-sach': '99.00' },
    source: '',
    note: '',
    rev: 1,
    by: 'hoahiepbac',
    at: startedAt,
  })
}

describe('a year before that was signed in the app', () => {
  const after: Opening = { ceremony: 'held', upTo: 2, given: signedLastYear }

  test.each([
    ['hoaminh', 'Năm 2013: Có hiệu lực. Có kết quả 2 chỉ tiêu của đơn vị.'],
    ['hoahiepbac', 'Năm 2013: Có hiệu lực. Có kết quả 1 chỉ tiêu của đơn vị.'],
    ['quansat', 'Năm 2013: Có hiệu lực. Có kết quả của 2 đơn vị.'],
  ])('is told to %s with their own results, and not as one from paper', async (as, words) => {
    await openApp({ ...after, as })
    await expect.element(page.getByText(words, { exact: true })).toBeVisible()
  })

  test.each([
    ['hoaminh', ['130,00%', '1,10%', 'chưa có số liệu']],
    ['hoahiepbac', ['99,00%', 'chưa có số liệu', 'chưa có số liệu']],
  ])('stands beside each target of %s with the unit’s own figure', async (as, figures) => {
    await openApp({ ...after, as, at: 'review' })
    await expect.poll(() => listed('.last-result').length).toBe(3)
    expect(listed('.last-result')).toEqual(figures.map((figure) => `Kết quả năm 2013${figure}`))
  })

  test('from paper it says so, at the figures that are from paper', async () => {
    await openApp({ ceremony: 'held', upTo: 2, as: 'hoaminh', at: 'review' })
    await expect.poll(() => listed('.last-result').length).toBe(3)
    expect(listed('.last-result').slice(0, 2)).toEqual([
      'Kết quả năm 2013, theo bản giấy130,00%',
      'Kết quả năm 2013chưa có số liệu',
    ])
  })
})

describe('of several years', () => {
  const at = `/b/${where.bloc}/years`
  const given = (world: World) => {
    const [, year] = [...world.years.get().records][0] ?? []
    if (year === undefined) throw new Error('no year')
    const of = (id: string, over: Partial<Year>): [string, Year] => [
      id,
      {
        ...year,
        ...over,
        settings: {
          ...year.settings,
          ...over.settings,
          title: `Giao ước ${id}`,
          place: `Hội trường của năm ${id}`,
        },
      },
    ]
    world.years.set({
      ...world.years.get(),
      records: new Map([
        of('2012', { stage: 'concluded', parties: ['hoa-minh', 'hoa-hiep-nam'] }),
        of('2015', { stage: 'drafting', parties: [], seq: 0, settings: { ...year.settings, date: '' } }),
        of('2013', { stage: 'inForce' }),
        of('2014', { stage: 'halted' }),
      ]),
    })
  }

  test('each has its own title, parties and stage; one alone is the one that people work on', async () => {
    await openApp({ at, as: 'quansat', ceremony: 'held', upTo: 8, given })
    await expect.poll(() => listed('.years__one').length).toBe(4)
    expect(listed('.years__title')).toEqual(['Năm 2015', 'Năm 2014', 'Năm 2013', 'Năm 2012'])
    expect(listed('.years__one > p:nth-of-type(1)')).toEqual(
      [2015, 2014, 2013, 2012].map((id) => `Giao ước ${String(id)}`),
    )
    expect(listed('.years__one .muted').at(-1)).toBe('2 đơn vị: Hòa Minh và Hòa Hiệp Nam')
    expect(listed('.years__one .muted')[0]).toMatch(/^5 đơn vị: Hòa Hiệp Bắc, /)
    const states = [...document.querySelectorAll('.years__states')].map((place) => statusesIn(place))
    const stage = (words: string) => asStatus('online', words)
    expect(states).toEqual([
      [stage('Dự thảo'), asStatus('recorded', 'Năm hiện hành')],
      [stage('Tạm dừng')],
      [stage('Có hiệu lực')],
      [stage('Đã tổng kết')],
    ])
    const links = [...document.querySelectorAll('.years__title a')].map((one) => one.getAttribute('href'))
    expect(links).toEqual(['2015', '2014', '2013', '2012'].map((id) => `/b/${where.bloc}/${id}`))
  })

  test('the next to be opened is the one after the last, with the settings of that and a title of its own', async () => {
    const upTo2014 = (world: World) => {
      given(world)
      const records = [...world.years.get().records].filter(([id]) => id !== '2015')
      world.years.set({ ...world.years.get(), records: new Map(records) })
    }
    const { world, router } = await openApp({ at, as: 'noivu', ceremony: 'held', upTo: 8, given: upTo2014 })
    await button('Mở năm mới').click()
    await expect.element(dialog().getByLabelText('Năm')).toHaveValue('2015')
    await dialog().getByRole('button', { name: 'Mở năm' }).click()
    await expect.poll(() => router.currentRoute.value.params['year']).toBe('2015')
    expect(world.years.get().records.get('2015')?.settings).toMatchObject({
      title: 'Giao ước 2015',
      date: '',
      place: 'Hội trường của năm 2014',
    })
  })

  test('one after the next is not opened yet, and the page says why', async () => {
    const { world } = await openApp({ at, as: 'noivu', ceremony: 'held', upTo: 8, given })
    await button('Mở năm mới').click()
    await expect.element(dialog().getByLabelText('Năm')).toHaveValue('2016')
    await dialog().getByRole('button', { name: 'Mở năm' }).click()
    await expect.element(dialog().getByText(/từ 2000 đến năm sau của năm nay/)).toBeVisible()
    expect(world.years.get().records.has('2016')).toBe(false)
  })
})

test.each([
  [2, '2014-04-02', 'ngày 02 tháng 4 năm 2014, còn 5 ngày'],
  [2, '2014-03-29', 'ngày 29 tháng 3 năm 2014, còn 1 ngày'],
  [2, '2014-03-28', 'ngày 28 tháng 3 năm 2014, hôm nay'],
  [2, '2014-03-26', 'ngày 26 tháng 3 năm 2014, đã qua 2 ngày'],
  [7, '2014-04-02', 'ngày 02 tháng 4 năm 2014'],
  [8, '2014-03-26', 'ngày 26 tháng 3 năm 2014'],
])(
  'the deadline says how far off it is by the server’s clock, while anybody has to sign: after entry %i, %s',
  async (upTo, signBy, words) => {
    await openApp({ ceremony: 'held', upTo, as: 'quansat', settings: { signBy } })
    await expect.element(page.getByText(words, { exact: true })).toBeVisible()
  },
)

test('the meeting in a calendar is that of this bloc and year, at its own time and place', async () => {
  const blobs: Blob[] = []
  const made = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob)
    return '#'
  })
  const names: string[] = []
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download)
  })
  onTestFinished(() => {
    made.mockRestore()
    clicked.mockRestore()
  })
  await openApp({ ceremony: 'held', upTo: 2, as: 'quansat', settings: { signBy: '2014-03-20' } })
  await button('Thêm vào lịch (tệp .ics)').click()
  await expect.poll(() => names).toEqual([`2014.${where.bloc}.ics`])
  const file = (await blobs[0]?.text())?.replaceAll('\r\n ', '') ?? ''
  const lines = file.split('\r\n')
  expect(lines).toContain(`UID:2014.${where.bloc}@giao-uoc`)
  expect(lines).toContain('DTSTART:20140328T070000Z')
  expect(lines).toContain('DTSTART;VALUE=DATE:20140320')
  expect(lines).toContain('LOCATION:Trụ sở UBND phường Hòa Hiệp Bắc')
  expect(lines).toContain('SUMMARY:Giao ước thi đua năm 2014 – Khối thi đua khối phường quận Liên Chiểu')
  expect(lines).toContain('SUMMARY:Hạn ký: Giao ước thi đua năm 2014')
  expect(lines).toContain(`URL:${location.origin}/b/${where.bloc}/2014`)
})

test('what is printed says of which bloc, year and stage it is, and when it was', async () => {
  const { world } = await openApp({ ceremony: 'held', upTo: 3, as: 'quansat', at: 'board' })
  await expect.poll(() => listed('.print-head p').length).toBe(3)
  const moment = new Date(world.now() + 7 * 3_600_000).toISOString().slice(11, 16)
  expect(listed('.print-head p').slice(0, 2)).toEqual([
    'Khối thi đua khối phường quận Liên Chiểu, năm 2014: Đang ký',
    `In lúc ${moment} ngày 28/03/2014 từ ${location.origin}/b/${where.bloc}/2014/board`,
  ])
})

test('the tab, the bar and the file of the proof are named after the year', async () => {
  const { world } = await openApp({ ceremony: 'held', upTo: 8, as: 'quansat', at: 'board' })
  await expect.poll(() => document.title).toBe('Bàn ký · 2014 · Giao Ước')
  await expect.element(page.getByText('Năm 2014', { exact: true }).first()).toBeInTheDocument()
  await button('Tải tệp bằng chứng').click()
  await expect.element(page.getByText(new RegExp(`Đã tải tệp .*2014.*về máy này`)).first()).toBeVisible()
  await expect
    .element(link('Mở trang kiểm tra'))
    .toHaveAttribute('href', `/verify#w=${plainFingerprint(world.replay().entries[7]?.kid ?? '')}`)
})
