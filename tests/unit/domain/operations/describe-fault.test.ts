import { expect, test } from 'vitest'

import { browserOf, codeOf, faultId, framesOf, pageOf } from '@/domain/operations/describe-fault'
import type { NewPageFault } from '@/domain/operations/page-fault'

const origin = 'https://giaouoc.test'
const fault: NewPageFault = {
  kind: 'error',
  version: '0123456789abcdef',
  page: 'board',
  code: 'TypeError',
  frames: ['index-C4.js:12:6'],
  browser: 'Chrome 141',
}

test.each([
  [
    'Chromium',
    `TypeError: Nguyễn Văn A chưa ký\n    at sign (${origin}/assets/YearPage-B3x_a1-Z.js:1:2345)\n    at async ${origin}/assets/index-C4.js:12:6`,
  ],
  [
    'Firefox',
    `sign@${origin}/assets/YearPage-B3x_a1-Z.js:1:2345\nasync*@${origin}/assets/index-C4.js:12:6\n`,
  ],
])('a stack of %s is reduced to our own files', (_browser, stack) => {
  expect(framesOf(stack, origin)).toEqual(['YearPage-B3x_a1-Z.js:1:2345', 'index-C4.js:12:6'])
})

test.each([
  ['of others', 'at f (https://elsewhere.test/assets/a.js:1:2)'],
  ['of extensions', 'at f (chrome-extension://abc/assets/a.js:1:2)'],
  ['of addresses', `at f (${origin}/b/khoi-a/2014?email=a@b.test:1:2)`],
  ['of nothing', ''],
  ['without a place', `at f (${origin}/assets/a.js)`],
])('nothing is kept %s', (_what, stack) => {
  expect(framesOf(stack, origin)).toEqual([])
})

test('a deep stack is cut', () => {
  expect(framesOf(`at ${origin}/assets/a.js:1:2\n`.repeat(40), origin)).toHaveLength(8)
})

test.each<[unknown, string]>([
  [new TypeError('Nguyễn Văn A'), 'TypeError'],
  [Object.assign(new Error('a'), { code: 'auth/internal-error' }), 'auth/internal-error'],
  [Object.assign(new Error('a'), { code: 'Không đọc được', name: 'Nguyễn Văn A' }), 'Error'],
  [Object.assign(new Error('a'), { code: 7 }), 'Error'],
  [{ name: 'a'.repeat(61) }, 'Error'],
  ['Nguyễn Văn A', 'unknown'],
  [null, 'unknown'],
])('%o is called by its code or name, never by its words', (error, code) => {
  expect(codeOf(error)).toBe(code)
})

test.each([
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0.1.2 Safari/537.36', 'Chrome 141'],
  ['Mozilla/5.0 AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0.3', 'Edge 141'],
  ['Mozilla/5.0 AppleWebKit/537.36 coc_coc_browser/130.0 Chrome/124.0 Safari/537.36', 'CocCoc 130'],
  ['Mozilla/5.0 (Linux; Android 14) SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36', 'Samsung 25'],
  ['Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1', 'Safari 17'],
  ['Mozilla/5.0 (X11; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox 140'],
  ['Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/15E148 Zalo iOS/680 ZaloTheme/light', 'Zalo 680'],
  ['Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile [FBAN/FBIOS;FBAV/450.0]', 'Facebook 450'],
  ['Nguyễn Văn A', 'other 0'],
])('%s is %s', (agent, browser) => {
  expect(browserOf(agent)).toBe(browser)
})

test('a route without a name of ours is another page', () => {
  expect([pageOf('sign-in'), pageOf('/b/khoi'), pageOf(undefined)]).toEqual(['sign-in', 'other', 'other'])
})

test('the same fault has one place a day, and two that meet on one day do not meet on the next', () => {
  expect(faultId('2014-03-28', fault)).toBe(faultId('2014-03-28', { ...fault }))
  expect(faultId('2014-03-28', fault)).toMatch(/^20140328-[0-4]\d$/)
  const ids = (day: string) =>
    Array.from({ length: 60 }, (_, line) => faultId(day, { ...fault, frames: [`a.js:${String(line)}:1`] }))
  const [one, next] = [ids('2014-03-28'), ids('2014-03-29')]
  const meeting = one.flatMap((id, index) =>
    one.indexOf(id) < index ? [[one.indexOf(id), index] as const] : [],
  )
  expect(meeting.length).toBeGreaterThan(0)
  expect(meeting.some(([a, b]) => next[a] !== next[b])).toBe(true)
})
