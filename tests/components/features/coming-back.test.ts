import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { openApp } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button, link, listed, overflow } from '../support/screen'
import { beginNextYear, nextYear } from '../support/two-years'

test.each(['', 'board', 'sign'])(
  'in force, the paper comes first on "%s" and the proof after it',
  async (at) => {
    await openApp({ ceremony: 'held', upTo: 8, as: 'hoaminh', trusted: true, at, size: [360, 740] })
    await expect.element(button('Tải bản giao ước (PDF)')).toBeVisible()
    await expect.element(button('Tải tệp bằng chứng')).toBeVisible()
    expect(listed('.ui-button--primary')).toEqual(['Tải bản giao ước (PDF)'])
    expect(overflow()).toBe(0)
    await expectAccessible()
  },
)

test('the paper is written where it is offered', async () => {
  const { services } = await openApp({ ceremony: 'held', upTo: 8 })
  const saved: string[] = []
  Object.assign(services, { saveFile: (name: string) => saved.push(name) })
  await expect.element(button('Tải tệp bằng chứng')).toBeVisible()
  await button('Tải bản giao ước (PDF)').click()
  await expect.element(page.getByText(/^Đã tạo .+\.pdf, /)).toBeVisible()
  expect(saved).toHaveLength(1)
})

test.each([
  [7, true],
  [8, false],
])('with %d entries the receipt asks to have its code read out: %s', async (upTo, asked) => {
  await openApp({ ceremony: 'held', upTo, as: 'hoaminh', trusted: true, at: 'sign' })
  await expect.element(page.getByText('Phường Hòa Minh đã ký')).toBeVisible()
  expect(page.getByText('Đọc mã này khi người chứng kiến hỏi.').elements()).toHaveLength(asked ? 1 : 0)
})

test.each([
  ['a leader who signed', 'hoaminh', ['Phiếu xác nhận đã ký của đơn vị, năm 2014', 'Văn bản năm 2014']],
  ['an observer', 'quansat', ['Văn bản năm 2014']],
])('from the next year the way leads back for %s', async (_who, as, ways) => {
  const given: NonNullable<Parameters<typeof openApp>[0]>['given'] = (world, services) => {
    const next = beginNextYear(world, services)
    next.lastYear.put(world.year.get().record)
  }
  const { router } = await openApp({ ceremony: 'held', upTo: 8, as, at: nextYear, given, size: [360, 740] })
  await expect.element(link(ways.at(-1) ?? '')).toBeVisible()
  expect(listed('.last-year li')).toEqual(ways)
  expect(overflow()).toBe(0)
  await expectAccessible()
  await link(ways[0] ?? '').click()
  await expect.poll(() => router.currentRoute.value.params['year']).toBe('2014')
})

test('axe has seen the offer of the paper', () => {
  expect(unseen(import.meta.glob('/src/features/record/pledge-offer/*.vue'))).toEqual([])
})
