import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { dayInVietNam } from '@/domain/shared/day'
import {
  formatDate,
  formatDecimal,
  formatDocumentDate,
  formatFileSize,
  formatInstant,
  formatTimeSeen,
  formatInteger,
  formatList,
  formatMoment,
  formatPercent,
  formatQuantity,
  formatTime,
} from '@/i18n/format'

describe('numbers', () => {
  test.each([
    ['1234.5', '1.234,5', '1,234.5'],
    ['1.40', '1,40', '1.40'],
    ['0.05', '0,05', '0.05'],
    ['999', '999', '999'],
    ['1000', '1.000', '1,000'],
    ['-1234567.890', '-1.234.567,890', '-1,234,567.890'],
    ['9007199254740993.1', '9.007.199.254.740.993,1', '9,007,199,254,740,993.1'],
    ['0.1234567890123456789', '0,1234567890123456789', '0.1234567890123456789'],
  ])('%s is %s, in English %s', (text, vi, en) => {
    expect(formatDecimal(text, 'vi')).toBe(vi)
    expect(formatDecimal(text, 'en')).toBe(en)
  })

  test.each(['đạt', '', '1,5', '1.', '.5', '1e3', ' 1', 'NaN'])('"%s" is no decimal and stays so', (text) => {
    expect(formatDecimal(text, 'vi')).toBe(text)
    expect(formatPercent(text, 'vi')).toBe(text)
  })

  test('no digit is lost, added or moved', () => {
    const digits = fc.stringMatching(/^(0|[1-9]\d{0,25})(\.\d{1,12})?$/)
    fc.assert(
      fc.property(digits, (text) => {
        const back = formatDecimal(text, 'vi').replaceAll('.', '').replace(',', '.')
        expect(back).toBe(text)
        expect(formatDecimal(text, 'en').replaceAll(',', '')).toBe(text)
      }),
    )
  })

  test('agrees with the platform on numbers it can hold', () => {
    const platform = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 20 })
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 1, max: 9 }), (whole, tenth) => {
        expect(formatDecimal(`${whole}.${tenth}`, 'vi').slice(0, -2)).toBe(platform.format(whole))
        expect(formatInteger(whole, 'vi')).toBe(platform.format(whole))
      }),
    )
  })

  test('a percent sign closes up; another unit does not, and never stands alone on a line', () => {
    expect(formatPercent('98.5', 'vi')).toBe('98,5%')
    expect(formatPercent('98.5', 'en')).toBe('98.5%')
    expect(formatQuantity('100', '% dự toán', 'vi')).toBe('100% dự toán')
    expect(formatQuantity('1200', 'hộ', 'vi')).toBe('1.200\u00a0hộ')
    expect(formatQuantity('1200', '', 'vi')).toBe('1.200')
    expect(formatQuantity('đạt', 'đạt / không đạt', 'vi')).toBe('đạt')
  })
})

test.each([
  [0, '0\u00a0byte', '0\u00a0byte'],
  [999, '999\u00a0byte', '999\u00a0byte'],
  [1000, '1\u00a0kB', '1\u00a0kB'],
  [184_320, '184\u00a0kB', '184\u00a0kB'],
  [999_499, '999\u00a0kB', '999\u00a0kB'],
  [999_500, '1,0\u00a0MB', '1.0\u00a0MB'],
  [2_449_999, '2,4\u00a0MB', '2.4\u00a0MB'],
  [104_857_600, '104,9\u00a0MB', '104.9\u00a0MB'],
])('a file of %i bytes is %s', (bytes, vi, en) => {
  expect(formatFileSize(bytes, 'vi')).toBe(vi)
  expect(formatFileSize(bytes, 'en')).toBe(en)
})

describe('days', () => {
  test.each([
    ['2014-03-28', 'ngày 28 tháng 3 năm 2014', '28 March 2014'],
    ['2026-01-05', 'ngày 05 tháng 01 năm 2026', '5 January 2026'],
    ['2026-02-10', 'ngày 10 tháng 02 năm 2026', '10 February 2026'],
    ['2026-03-05', 'ngày 05 tháng 3 năm 2026', '5 March 2026'],
    ['2026-12-31', 'ngày 31 tháng 12 năm 2026', '31 December 2026'],
  ])('%s in a document is %s, in English %s', (day, vi, en) => {
    expect(formatDocumentDate(day, 'vi')).toBe(vi)
    expect(formatDocumentDate(day, 'en')).toBe(en)
  })

  test('on the screen a day has two figures, two figures, four', () => {
    expect(formatDate('2026-03-05', 'vi')).toBe('05/03/2026')
    expect(formatDate('2026-03-05', 'en')).toBe('5 Mar 2026')
  })

  test('the months in English, and nothing for what is none', () => {
    const months = Array.from({ length: 14 }, (_, month) =>
      formatDocumentDate(`2014-${String(month).padStart(2, '0')}-09`, 'en'),
    )
    expect(months).toEqual([
      '9  2014',
      '9 January 2014',
      '9 February 2014',
      '9 March 2014',
      '9 April 2014',
      '9 May 2014',
      '9 June 2014',
      '9 July 2014',
      '9 August 2014',
      '9 September 2014',
      '9 October 2014',
      '9 November 2014',
      '9 December 2014',
      '9  2014',
    ])
    expect(formatDate('2014-09-09', 'en')).toBe('9 Sep 2014')
    expect(formatDate('2014-13-09', 'en')).toBe('9  2014')
  })

  test.each(['', '28/03/2014', '2014-3-28', 'hôm nay'])('"%s" is no day and stays so', (text) => {
    expect(formatDate(text, 'vi')).toBe(text)
    expect(formatDocumentDate(text, 'vi')).toBe(text)
  })
})

describe('instants', () => {
  const signed = Date.parse('2014-03-28T07:32:07.900Z')

  test('are told in the time of Viet Nam, with the zone', () => {
    expect(formatTime(signed)).toBe('14:32:07')
    expect(formatTimeSeen(signed, '2014-03-28', 'vi')).toBe('14:32:07')
    expect(formatTimeSeen(signed, '2014-03-29', 'vi')).toBe('14:32:07 ngày 28/03/2014')
    expect(formatTimeSeen(signed, '2014-03-29', 'en')).toBe('14:32:07 on 28 Mar 2014')
    expect(formatInstant(signed, 'vi')).toBe('14:32:07 ngày 28/03/2014 (+07:00)')
    expect(formatInstant(signed, 'en')).toBe('14:32:07 on 28 Mar 2014 (+07:00)')
    expect(formatMoment(signed, 'vi')).toBe('14:32 ngày 28/03/2014')
    expect(formatMoment(signed, 'en')).toBe('14:32 on 28 Mar 2014')
  })

  test('fall on the day it is in Viet Nam', () => {
    expect(dayInVietNam(Date.parse('2013-12-31T16:59:59.999Z'))).toBe('2013-12-31')
    expect(dayInVietNam(Date.parse('2013-12-31T17:00:00.000Z'))).toBe('2014-01-01')
  })

  test('agree with the zone Asia/Ho_Chi_Minh at any moment since 1976', () => {
    const platform = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Ho_Chi_Minh',
      dateStyle: 'short',
      timeStyle: 'medium',
    })
    const moment = fc.integer({ min: Date.UTC(1976, 0), max: Date.UTC(2100, 0) })
    fc.assert(
      fc.property(moment, (ms) => {
        expect(`${formatDate(dayInVietNam(ms), 'vi')}, ${formatTime(ms)}`).toBe(platform.format(ms))
      }),
    )
  })
})

test.each([
  [[], '', ''],
  [['Hòa Minh'], 'Hòa Minh', 'Hòa Minh'],
  [['Hòa Minh', 'Hòa Hiệp Bắc'], 'Hòa Minh và Hòa Hiệp Bắc', 'Hòa Minh and Hòa Hiệp Bắc'],
  [['A', 'B', 'C'], 'A, B và C', 'A, B and C'],
])('%j are joined as %s', (words, vi, en) => {
  expect(formatList(words, 'vi')).toBe(vi)
  expect(formatList(words, 'en')).toBe(en)
})
