import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { fail, ok } from '@/domain/shared/result'
import type { Stage } from '@/domain/stages/stage'
import type { Year } from '@/domain/year/year'

import { blocNamed, memberAs, yearWith } from '../../fixtures/district'
import { openApp } from '../support/app'
import { expectAccessible, unseen } from '../support/axe'
import { button, link, listed, overflow } from '../support/screen'
import type { World } from '../support/world'

const at = '/overview'
const row = (name: string) => page.getByRole('listitem').filter({ hasText: name }).first()

/** Puts a bloc into the district, of which the person is the witness. */
function add(world: World, id: string, name: string, years: Readonly<Record<string, Year>>): void {
  const member = memberAs('witness', { uid: 'noivu', admin: true })
  world.district.set(id, { member, bloc: ok(blocNamed(name)), years: ok(new Map(Object.entries(years))) })
}

const dirty = [
  'Khối  phường   Hòa Khánh',
  '<b>Khối</b> {name} & "Đống Đa"',
  `Khối ${'Rất Dài'.repeat(20)}`,
  'Khốị ᶠ 中文',
]
const stages: readonly Stage[] = ['drafting', 'frozen', 'signing', 'halted', 'signed', 'inForce', 'concluded']

/** Forty blocs of all stages, some with names that nobody would like to see; one is late. */
function district(world: World): void {
  for (let index = 0; index < 39; index += 1) {
    const stage = stages[index % stages.length] ?? 'drafting'
    const name = dirty[index] ?? `Khối thi đua số ${String(index)}`
    const years = index === 38 ? {} : { '2014': yearWith({ stage, settings: { date: '2014-05-10' } }) }
    add(world, `khoi-${String(index)}`, name, years)
  }
  add(world, 'khoi-cham', 'Cụm xã Hòa Vang', { '2014': yearWith({ settings: { signBy: '2014-03-20' } }) })
}

test.each([
  [360, 800],
  [1440, 900],
])('of forty blocs the one that is late stands first, at %i px', async (...size) => {
  await openApp({ at, as: 'noivu', given: district, size })
  await expect.poll(() => listed('.row__name').length).toBe(41)
  expect(listed('.row__name')[0]).toBe('Cụm xã Hòa Vang')
  await expect.element(page.getByText('Hạn ký 20/03/2014')).toBeVisible()
  expect(overflow()).toBe(0)
  await expectAccessible()
})

test('the sums say how many there are of each kind, and show only those', async () => {
  await openApp({ at, as: 'noivu', given: district })
  await expect
    .poll(() => listed('.sums__one'))
    .toEqual([
      'Tất cả: 41',
      'Quá hạn: 1',
      'Chờ Quý vị: 17',
      'Chưa mở phiên ký: 14',
      'Đang ký: 16',
      'Có hiệu lực: 10',
      'Chưa mở năm mới: 1',
    ])
  await button('Quá hạn: 1').click()
  expect(listed('.row__name')).toEqual(['Cụm xã Hòa Vang'])
  await expect.element(button('Quá hạn: 1')).toHaveAttribute('aria-pressed', 'true')
  expect(listed('.overview > .print-only')).toContain('Chỉ một phần: Quá hạn.')
  await button('Tất cả: 41').click()
  await page.getByLabelText('Tìm khối').fill('dong da')
  expect(listed('.row__name')).toEqual(['<b>Khối</b> {name} & "Đống Đa"'])
  await page.getByLabelText('Tìm khối').fill('không có')
  await expect.element(page.getByText('Không có khối nào như vậy')).toBeVisible()
})

test('each row says what is missing and who is asked, and nothing looks verified', async () => {
  await openApp({
    at,
    as: 'noivu',
    given: (world) => {
      add(world, 'khoi-a', 'Khối A', { '2014': yearWith({ stage: 'signing', signed: { 'hoa-minh': 4 } }) })
      add(world, 'khoi-b', 'Khối B', { '2014': yearWith({ stage: 'signed' }) })
      add(world, 'khoi-c', 'Khối C', {})
    },
  })
  await expect
    .element(row('Khối A'))
    .toHaveTextContent(/Năm 2014\s*Đang ký\s*Chưa ký: 2 trên 3 đơn vị \(chờ các đơn vị này\)/)
  await expect.element(row('Khối A')).toHaveTextContent(/Hội nghị 10\/04\/2014, còn 13 ngày/)
  await expect.element(row('Khối B')).toHaveTextContent(/chưa đối chiếu mã khóa và chứng kiến \(chờ Quý vị\)/)
  await expect.element(row('Khối C')).toHaveTextContent(/Chưa có năm nào\s*Chưa mở năm mới \(chờ Quý vị\)/)
  await expect.element(page.getByText(/Theo máy chủ, chưa kiểm tra/)).toBeVisible()
  expect(document.querySelectorAll('.ui-status--verified, .ui-status--done')).toHaveLength(0)
  await expect.element(link('Khối A')).toHaveAttribute('href', '/b/khoi-a')
})

test('blocs that are damaged, refused or unanswered say so, and hide none of the others', async () => {
  const { world } = await openApp({
    at,
    as: 'noivu',
    given: (world) => {
      add(world, 'khoi-tot', 'Khối tốt', { '2014': yearWith() })
      const member = memberAs('witness')
      world.district.set('khoi-hong', { member, bloc: fail('RECORD_CORRUPT'), years: ok(new Map()) })
      world.district.set('khoi-cam', { member: null, bloc: fail('DENIED'), years: fail('DENIED') })
      world.district.set('khoi-xa', { member, bloc: ok(blocNamed('Khối xa')), years: fail('OFFLINE') })
      const bloc = ok(blocNamed('Khối năm hỏng'))
      world.district.set('khoi-nam-hong', { member, bloc, years: ok(new Map()), corrupt: ['2014'] })
    },
  })
  await expect.element(row('khoi-hong')).toHaveTextContent(/Bản ghi của khối không đúng mẫu/)
  await expect.element(row('khoi-cam')).toHaveTextContent(/Máy chủ không cho xem/)
  await expect.element(row('Khối xa')).toHaveTextContent(/Máy chủ chưa trả lời/)
  await expect.element(row('Khối năm hỏng')).toHaveTextContent(/Bản ghi của năm 2014 không đúng mẫu/)
  await expect.element(row('Khối tốt')).toHaveTextContent(/Chưa chốt dự thảo/)
  await expectAccessible()

  world.district.set('khoi-xa', {
    member: memberAs('witness'),
    bloc: ok(blocNamed('Khối xa')),
    years: ok(new Map([['2014', yearWith({ stage: 'frozen' })]])),
  })
  await button('Cập nhật').click()
  await expect.element(row('Khối xa')).toHaveTextContent(/Đã chốt, chưa mở phiên ký/)
})

test('who of a bloc is waited for is read when somebody asks', async () => {
  await openApp({
    at,
    as: 'noivu',
    ceremony: 'held',
    upTo: 4,
    given: (world) => {
      add(world, 'khoi-b', 'Khối B', {})
      world.review('hoa-minh')
    },
  })
  await row('Khối thi đua khối phường').getByRole('button', { name: 'Xem từng đơn vị' }).click()
  await expect.poll(() => listed('.units li').length).toBe(5)
  expect(listed('.units li').filter((one) => one.includes(': đã ký'))).toHaveLength(2)
  expect(listed('.units li').find((one) => one.startsWith('Phường Hòa Minh'))).toMatch(
    /\(.+\): chưa ký, đã xem 3 trên 3 nội dung/,
  )
  await expectAccessible()
})

test.each([
  [null, /Chưa có lần sao lưu nào/],
  ['2014-03-10T01:00:00Z', /Đã lâu chưa sao lưu.*Sao lưu gần nhất: 08:00 ngày 10\/03\/2014, 18 ngày trước/],
  ['2014-03-28T01:00:00Z', /Sao lưu gần nhất: 08:00 ngày 28\/03\/2014\./],
])('an admin sees how old the last backup is: %s', async (made, words) => {
  await openApp({
    at,
    as: 'noivu',
    given: (world) => {
      district(world)
      if (made !== null) world.backup.put({ at: Date.parse(made), documents: 3, digest: 'a' })
    },
  })
  await expect.element(page.getByRole('main')).toHaveTextContent(words)
  await expectAccessible()
})

test('the way to the overview is there for those of several blocs, and for nobody else', async () => {
  const two = (world: World) => {
    add(world, 'khoi-b', 'Khối B', {})
  }
  const { screen: home } = await openApp({ as: 'noivu', given: two })
  await expect.element(link('Tổng quan').first()).toHaveAttribute('href', '/overview')
  await home.unmount()
  const { screen } = await openApp({ at: '/', as: 'noivu', given: two })
  await link('Tổng quan').click()
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Tổng quan các khối')
  await screen.unmount()
  await openApp({ as: 'noivu' })
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(listed('a').filter((words) => words === 'Tổng quan')).toEqual([])
})

test('somebody of no bloc reads that there is nothing to show', async () => {
  await openApp({ at, as: 'nguoila' })
  await expect.element(page.getByText('Chưa có khối nào để xem')).toBeVisible()
  await expectAccessible()
})

test('axe has seen the overview', () => {
  expect(unseen(import.meta.glob('/src/features/office/overview/*.vue'))).toEqual([])
})
