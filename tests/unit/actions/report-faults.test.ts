import { expect, test } from 'vitest'

import { createFaultReports, type Reporting } from '@/actions/report-faults'
import type { NewPageFault } from '@/domain/operations/page-fault'
import { fail, ok } from '@/domain/shared/result'
import type { Database } from '@/firebase/database'

const origin = 'https://giaouoc.test'
const now = Date.parse('2014-03-28T05:00:00Z')

/** Reports, and what of them reached the server. */
function reports(
  over: Partial<Reporting> = {},
  answer: () => Promise<unknown> = () => Promise.resolve(ok(null)),
) {
  const sent: { readonly bloc: string; readonly id: string; readonly fault: NewPageFault }[] = []
  const database = {
    writeFault: (bloc: string, id: string, fault: NewPageFault) => {
      sent.push({ bloc, id, fault })
      return answer()
    },
  } as unknown as Database
  const clock = {
    now: () => now,
    offset: () => 0,
    measure: () => Promise.resolve(0),
    check: () => Promise.resolve(),
  }
  const report = createFaultReports({
    load: () => Promise.resolve({ database, clock }),
    bloc: () => 'khoi-a',
    page: () => 'board',
    version: '0123456789abcdef',
    userAgent: 'Mozilla/5.0 Chrome/141.0.1 Safari/537.36',
    origin,
    ...over,
  })
  return { report, sent }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))
const errorAt = (line: number) =>
  Object.assign(new TypeError('Nguyễn Văn A, a@b.test'), {
    stack: `TypeError: Nguyễn Văn A, a@b.test\n    at sign (${origin}/assets/YearPage-B3.js:${String(line)}:7)`,
  })

test('a fault is told with its name and place in our own files, and without a word of what it said', async () => {
  const { report, sent } = reports()
  report('error', errorAt(1))
  await settled()
  expect(sent).toEqual([
    {
      bloc: 'khoi-a',
      id: expect.stringMatching(/^20140328-[0-4]\d$/) as string,
      fault: {
        kind: 'error',
        version: '0123456789abcdef',
        page: 'board',
        code: 'TypeError',
        frames: ['YearPage-B3.js:1:7'],
        browser: 'Chrome 141',
      },
    },
  ])
  expect(JSON.stringify(sent)).not.toMatch(/Nguyễn|a@b/)
})

test('the same fault is told once, and of many no more than five', async () => {
  const { report, sent } = reports()
  for (let line = 1; line <= 9; line += 1) {
    report('error', errorAt(line))
    report('error', errorAt(line))
  }
  await settled()
  expect(sent.map(({ fault }) => fault.frames[0])).toEqual(
    [1, 2, 3, 4, 5].map((line) => `YearPage-B3.js:${String(line)}:7`),
  )
})

test('without a bloc on screen nobody is told', async () => {
  const { report, sent } = reports({ bloc: () => null })
  report('error', errorAt(1))
  await settled()
  expect(sent).toEqual([])
})

test.each<[string, Partial<Reporting>, () => Promise<unknown>]>([
  ['is refused', {}, () => Promise.resolve(fail('DENIED'))],
  ['breaks', {}, () => Promise.reject(new Error('gone'))],
  ['finds no database', { load: () => Promise.reject(new Error('gone')) }, () => Promise.resolve(ok(null))],
])('a report that %s disturbs nothing and is not repeated', async (_what, over, answer) => {
  const { report, sent } = reports(over, answer)
  report('error', errorAt(1))
  await settled()
  report('error', errorAt(1))
  await settled()
  expect(sent.length).toBeLessThanOrEqual(1)
})

test('an error that cannot be looked at disturbs nothing', () => {
  const { report } = reports()
  const hostile = new Proxy({}, { has: () => true, get: () => expect.fail('looked at') })
  expect(() => {
    report('rejection', hostile)
    report('rejection', undefined)
    report('policy', { code: 'script-src-elem' })
  }).not.toThrow()
})
