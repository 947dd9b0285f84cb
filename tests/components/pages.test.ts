import { page } from 'vitest/browser'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-vue'

import { memory } from '@/device/memory'
import { createAppI18n } from '@/i18n'
import UiGalleryPage from '@/features/gallery/pages/UiGalleryPage.vue'
import { servicesKey } from '@/services/services'

import { openApp, type Opening } from './support/app'
import { expectAccessible, unseen } from './support/axe'

const main = () => page.getByRole('heading', { level: 1 })

test.each<[string, Opening, RegExp]>([
  ['/', { at: '/', as: null }, /Đăng nhập/],
  ['/ of nobody’s bloc', { at: '/', as: 'nguoila' }, /chưa thuộc khối nào/],
  ['/b/:bloc of strangers', { at: '/b/khoi-phuong-lien-chieu', as: 'nguoila' }, /không thuộc khối này/],
  ['home', { ceremony: 'held', upTo: 2 }, /Xem 3 nội dung/],
  ['draft', { at: 'draft' }, /Dự thảo giao ước năm 2014/],
  ['agreement', { at: 'agreement' }, /Bảng thống nhất/],
  ['compare', { at: 'compare', ceremony: 'held', upTo: 1 }, /So sánh hai bản/],
  ['freeze', { at: 'freeze', as: 'hoahiepbac' }, /Chốt bản giao ước lần 1/],
  ['review', { at: 'review', ceremony: 'held', upTo: 2 }, /Xem nội dung giao ước/],
  ['sign', { at: 'sign', ceremony: 'held', upTo: 2 }, /Ký giao ước/],
  ['keys', { at: 'keys', ceremony: 'held', upTo: 2 }, /Khóa ký của tôi/],
  ['board', { at: 'board', ceremony: 'held', upTo: 4 }, /Giao ước thi đua năm 2014/],
  [
    'hall',
    { at: '/b/khoi-phuong-lien-chieu/2014/hall', ceremony: 'held', upTo: 4 },
    /Giao ước thi đua năm 2014/,
  ],
  ['papers', { at: 'papers', ceremony: 'held' }, /Văn bản và hồ sơ/],
  ['years', { at: '/b/khoi-phuong-lien-chieu/years' }, /Các năm/],
  ['units', { at: '/b/khoi-phuong-lien-chieu/units', as: 'noivu' }, /Khối thi đua khối phường/],
  ['confirm', { at: '/confirm', as: 'noivu' }, /Xác nhận tài khoản/],
  ['found', { at: '/found', as: 'noivu' }, /Lập khối thi đua mới/],
  ['notices', { at: 'notices', ceremony: 'held', upTo: 4 }, /Thông báo/],
  ['people', { at: '/b/khoi-phuong-lien-chieu/people', as: 'noivu' }, /Thành viên/],
  ['account/new', { at: '/account/new', as: null }, /Lần đầu vào trang/],
  ['account/forgotten', { at: '/account/forgotten', as: null }, /Quên mật khẩu/],
  ['account/action', { at: '/account/action', as: null }, /Liên kết trong thư/],
  ['account', { at: '/account' }, /Tài khoản của tôi/],
  ['overview', { at: '/overview', as: 'noivu' }, /Tổng quan các khối/],
  ['faults', { at: '/b/khoi-phuong-lien-chieu/faults', as: 'noivu' }, /Lỗi từ các máy/],
  ['anything else', { at: '/nowhere' }, /Không có trang này/],
])('%s in both languages has nothing that axe would find', async (_path, opening, title) => {
  const { i18n } = await openApp(opening)
  await expect.element(main()).toHaveTextContent(title)
  await expectAccessible()
  await i18n.setLocale('en')
  await expect.element(main()).toBeVisible()
  await expectAccessible()
})

test('the gallery of the kit has nothing that axe would find', async () => {
  const i18n = createAppI18n(memory.locale)
  await i18n.setLocale('vi')
  await render(UiGalleryPage, {
    global: { plugins: [i18n], provide: { [servicesKey as symbol]: { memory } } },
  })
  await expect.element(main()).toBeVisible()
  await expectAccessible()
})

test('axe has seen every page', () => {
  expect(unseen(import.meta.glob('/src/features/*/pages/**/*.vue'))).toEqual([])
})
