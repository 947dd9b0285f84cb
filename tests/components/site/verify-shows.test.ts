import { expect, test } from 'vitest'

import type { ErrorCode } from '@/domain/shared/errors'
import { showChecks } from '@/verify/show-checks'
import { showElsewhere, showVerdict } from '@/verify/show-verdict'

import deviceBundle from '../../fixtures/proofs/three-wards-device-keys/bundle.json?raw'
import deviceCase from '../../fixtures/proofs/three-wards-device-keys/case.json'
import eventfulCase from '../../fixtures/proofs/eventful/case.json'
import trialBundle from '../../fixtures/proofs/trial-site/bundle.json?raw'
import trialCase from '../../fixtures/proofs/trial-site/case.json'
import { shown, textIn, verified } from '../support/proofs'
import { colorOf } from '../support/tone'

const never = () => undefined

/** The sign of the verdict, the colour of its title, its border and its ground, as the page has them. */
function toneOf(element: HTMLElement) {
  const sign = element.querySelector('.verdict__sign')?.textContent
  const title = element.querySelector('.verdict__title') ?? element
  const { borderTopColor, backgroundColor } = getComputedStyle(element)
  return { sign, title: getComputedStyle(title).color, border: borderTopColor, ground: backgroundColor }
}
const tone = (sign: string, kind: 'done' | 'wrong' | 'wait') => ({
  sign,
  title: colorOf(kind),
  border: colorOf(kind),
  ground: colorOf(`${kind}-ground`),
})

test('what was proven is told by a green tick; a trial never, whatever else it says', async () => {
  const good = await verified(deviceBundle, deviceCase)
  const box = shown(showVerdict({ kind: 'report', report: good, fromPdf: false }, never))
  expect(toneOf(box)).toEqual(tone('✓', 'done'))
  expect(box.textContent).toContain(
    '3 phường đã ký đúng văn bản này, có Phòng Nội vụ quận Liên Chiểu chứng kiến.',
  )
  expect(box.textContent).toContain('Nguyễn Thanh Tùng (Trưởng phòng)')
  expect(box.textContent).toContain('Tệp cho biết đến mục 6 của nhật ký.')
  expect(box.textContent).not.toContain('BẢN CHẠY THỬ')
  expect(box.textContent).not.toContain('PDF')
  const trial = await verified(trialBundle, trialCase, true)
  const trialBox = shown(showVerdict({ kind: 'report', report: trial, fromPdf: true }, never))
  expect(toneOf(trialBox)).toEqual(tone('!', 'wait'))
  expect(trialBox.textContent).toContain('BẢN CHẠY THỬ: các chữ ký được tạo trên trang http://localhost')
  expect(trialBox.textContent).toContain('không đọc chữ in trên trang giấy')
})

const refused = (code: ErrorCode) => showVerdict({ kind: 'refused', code }, never)

test.each([
  ['a file that cannot be read', () => refused('BUNDLE_UNREADABLE'), '✕', 'wrong', 'KHÔNG HỢP LỆ'],
  [
    'a file without a proof',
    () => showVerdict({ kind: 'noProof' }, never),
    '!',
    'wait',
    'TỆP NÀY KHÔNG MANG BẰNG CHỨNG',
  ],
  ['a page that failed', () => refused('UNEXPECTED'), '!', 'wait', 'CHƯA KIỂM TRA ĐƯỢC'],
  [
    'another’s proof in its place',
    () => showElsewhere({ bloc: 'khoi-x', year: '2013' }),
    '✕',
    'wrong',
    'ĐÂY KHÔNG PHẢI BẢN khoi-x/2013',
  ],
] as const)('%s', (_what, make, sign, kind, title) => {
  const box = shown(make())
  expect(toneOf(box)).toEqual(tone(sign, kind))
  expect(textIn(box, 'h2')).toEqual([title])
})

test.each([
  [
    'an altered file is invalid',
    deviceBundle.replace('Thu ngân sách', 'Chi ngân sách'),
    deviceCase,
    '✕',
    'wrong',
    'KHÔNG HỢP LỆ',
  ],
  ['an unknown witness is no proof', deviceBundle, { witnessKeys: [] }, '!', 'wait', 'CHƯA ĐỦ ĐỂ TIN'],
  ['another witness is no proof', deviceBundle, eventfulCase, '!', 'wait', 'CHƯA ĐỦ ĐỂ TIN'],
  ['a trial is no proof unasked', trialBundle, trialCase, '!', 'wait', 'CHƯA ĐỦ ĐỂ TIN'],
] as const)(
  '%s: said by word, sign and colour, and nothing of the file',
  async (_how, file, known, sign, kind, title) => {
    const report = await verified(file, known)
    const box = shown(showVerdict({ kind: 'report', report, fromPdf: false }, never))
    expect(toneOf(box)).toEqual(tone(sign, kind))
    expect(textIn(box, 'h2')).toEqual([title])
    expect(box.textContent).not.toMatch(/Trần Minh Khôi|đã ký đúng/)
    const trial = report.code === 'ORIGIN_NOT_PUBLIC'
    expect(textIn(box, 'button')).toEqual(trial ? ['Đây là bản chạy thử: kiểm tra tiếp'] : [])
  },
)

function rowsOf(list: HTMLElement) {
  return [...list.querySelectorAll('li')].map((row) => {
    const sign = row.querySelector('.sign')
    if (sign === null) throw new Error('no sign')
    return [sign.textContent, getComputedStyle(sign).color, row.querySelector('summary strong')?.textContent]
  })
}
const passed = ['✓', colorOf('done'), 'đúng']

test('a fingerprint that nobody entered is not called wrong', async () => {
  const report = await verified(deviceBundle, { witnessKeys: [] })
  const rows = rowsOf(shown(showChecks(report.checks)))
  expect(rows[8]).toEqual(['–', colorOf('ink'), 'chưa nhập dấu khóa'])
})

test('a trial site that is taken all the same is not called the official one', async () => {
  const report = await verified(trialBundle, trialCase, true)
  const rows = rowsOf(shown(showChecks(report.checks)))
  expect(rows[7]).toEqual(['!', colorOf('wait'), 'KHÔNG, đây là trang chạy thử'])
  expect(rows[8]).toEqual(passed)
})

test('each check has its own sign and word, and what comes after the first that failed is not reached', async () => {
  const report = await verified(deviceBundle, eventfulCase)
  const list = shown(showChecks(report.checks))
  const rows = rowsOf(list)
  expect(rows).toEqual([
    ...Array.from({ length: 8 }, () => passed),
    ['✕', colorOf('wrong'), 'KHÔNG ĐÚNG'],
    ['–', colorOf('ink'), 'không xét tới'],
  ])
  expect([...list.querySelectorAll('details')].map(({ open }) => open)).toEqual(
    rows.map(([sign]) => sign === '✕'),
  )
})
