import { expect, test } from 'vitest'

import { calendarFile, type YearDates } from '@/documents/calendar'

const meeting: YearDates = {
  uid: '2014.khoi-phuong-lien-chieu',
  title: 'Ký kết giao ước thi đua năm 2014; Khối thi đua khối phường quận Liên Chiểu, tổng kết năm 2013',
  date: '2014-03-28',
  time: '14:00',
  place: 'Trụ sở UBND phường Hòa Hiệp Bắc, tầng 2\\A\nphòng họp',
  url: 'https://giao-uoc.example/b/khoi-phuong-lien-chieu/2014',
  deadlines: [{ id: 'han-ky', day: '2014-02-28', title: 'Hạn ký' }],
  stamp: Date.UTC(2014, 1, 1, 3, 4, 5, 678),
}

/** Reads a file as RFC 5545 §3.1 and §3.3.11 have it, by its own rules and not those of the writer. */
function read(file: string): readonly (readonly [name: string, value: string])[] {
  expect(file.endsWith('\r\n')).toBe(true)
  return file
    .slice(0, -2)
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => {
      const colon = line.indexOf(':')
      const value = line
        .slice(colon + 1)
        .replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
      return [line.slice(0, colon), value] as const
    })
}
const valuesOf = (file: string, name: string) =>
  read(file).flatMap(([key, value]) => (key === name ? [value] : []))

test('the meeting stands at its own time, whatever the machine’s zone, and the deadline as a day', () => {
  const file = calendarFile(meeting)
  expect(valuesOf(file, 'DTSTART')).toEqual(['20140328T070000Z'])
  expect(valuesOf(file, 'DTSTAMP')).toEqual(['20140201T030405Z', '20140201T030405Z'])
  expect(valuesOf(file, 'DTSTART;VALUE=DATE')).toEqual(['20140228'])
  expect(valuesOf(file, 'DTEND;VALUE=DATE')).toEqual(['20140301'])
  expect(valuesOf(file, 'UID')).toEqual([
    '2014.khoi-phuong-lien-chieu@giao-uoc',
    '2014.khoi-phuong-lien-chieu-han-ky@giao-uoc',
  ])
})

test('words come out as they went in, with every sign of the format in them', () => {
  const file = calendarFile(meeting)
  expect(valuesOf(file, 'SUMMARY')).toEqual([meeting.title, 'Hạn ký'])
  expect(valuesOf(file, 'LOCATION')).toEqual([meeting.place])
  expect(valuesOf(file, 'URL')).toEqual([meeting.url, meeting.url])
})

test('no line is longer than 75 octets, no character is cut, every part that begins ends', () => {
  const file = calendarFile({ ...meeting, title: 'Ừ'.repeat(200), place: '🖋'.repeat(60) })
  for (const line of file.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toContain('\ufffd')
  }
  expect(valuesOf(file, 'SUMMARY')[0]).toBe('Ừ'.repeat(200))
  expect(valuesOf(file, 'LOCATION')[0]).toBe('🖋'.repeat(60))
  const parts = read(file).filter(([name]) => name === 'BEGIN' || name === 'END')
  const open: string[] = []
  const ended = parts.flatMap(([name, value]) => {
    if (name === 'BEGIN') open.push(value)
    return name === 'BEGIN' ? [] : [[open.pop(), value]]
  })
  expect(ended.map(([begun]) => begun)).toEqual(ended.map(([, end]) => end))
  expect(ended).toHaveLength(4)
  expect(open).toEqual([])
})

test('without a deadline there is one event, and without a meeting each deadline stands alone', () => {
  expect(valuesOf(calendarFile({ ...meeting, deadlines: [] }), 'UID')).toHaveLength(1)
  const deadlines = [...meeting.deadlines, { id: 'han-bao-cao', day: '2014-12-05', title: 'Hạn báo cáo' }]
  expect(valuesOf(calendarFile({ ...meeting, time: '', deadlines }), 'UID')).toEqual([
    '2014.khoi-phuong-lien-chieu-han-ky@giao-uoc',
    '2014.khoi-phuong-lien-chieu-han-bao-cao@giao-uoc',
  ])
})

test('a carriage return alone ends no line either', () => {
  const file = calendarFile({ ...meeting, place: 'Tầng 2\rURL:https://evil.example' })
  expect(valuesOf(file, 'LOCATION')).toEqual(['Tầng 2\nURL:https://evil.example'])
  expect(file.split('\r\n').join('')).not.toContain('\r')
})
