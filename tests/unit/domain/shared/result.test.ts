import { expect, test } from 'vitest'

import { errorCodes } from '@/domain/shared/errors'
import { patterns } from '@/domain/shared/patterns'
import { fail, ok } from '@/domain/shared/result'

test('a result carries a value, or a code with or without a detail', () => {
  expect(ok(7)).toEqual({ ok: true, value: 7 })
  expect(fail('DENIED')).toStrictEqual({ ok: false, failure: { code: 'DENIED' } })
  expect(fail('DENIED', 'why')).toStrictEqual({ ok: false, failure: { code: 'DENIED', detail: 'why' } })
})

test('the list of codes names each code once', () => {
  expect(new Set(errorCodes).size).toBe(errorCodes.length)
})

test.each<[keyof typeof patterns, readonly string[], readonly string[]]>([
  [
    'digest',
    ['0'.repeat(64), 'abcdef0123456789'.repeat(4)],
    [
      '',
      '0'.repeat(63),
      '0'.repeat(65),
      'A'.repeat(64),
      `${'0'.repeat(63)}g`,
      `${'0'.repeat(64)}\n`,
      `x${'0'.repeat(64)}`,
    ],
  ],
  ['hex', ['', '00', 'c0ffee'], ['0', 'c0ffe', 'C0', '0x', ' 00', '00 ']],
  [
    'signature',
    ['ab'.repeat(64)],
    ['ab'.repeat(63), 'ab'.repeat(65), 'AB'.repeat(64), `${'ab'.repeat(64)} `, ` ${'ab'.repeat(64)}`],
  ],
  [
    'id',
    ['hoa-minh', 'a', '7', '-', 'a'.repeat(40)],
    ['', 'a'.repeat(41), 'Hoa', 'hoa minh', 'hòa', 'a_b', 'a.b', 'a\n', ' a'],
  ],
  ['year', ['2014', '0000'], ['14', '20145', '2014 ', 'x2014', '２０１４']],
  ['uid', ['Ab_-9', 'x'.repeat(128)], ['', 'x'.repeat(129), 'a b', 'a\nb', 'a/b', ' a', 'a ']],
  ['origin', ['https://a.b', 'http://localhost:5173'], ['', 'https://a b', 'a\nb', ' a', 'a ', 'a\tb']],
  [
    'date',
    ['2014-03-28', '2014-12-01', '2014-10-31', '2014-01-10'],
    [
      '2014-13-01',
      '2014-00-10',
      '2014-3-28',
      '2014-03-32',
      '2014-03-00',
      '14-03-28',
      '2014-03-281',
      'x2014-03-28',
      '2014/03/28',
    ],
  ],
  [
    'time',
    ['00:00', '09:59', '14:30', '19:00', '23:59'],
    ['24:00', '9:00', '14:60', '14:3', '14h30', '014:30', '14:300'],
  ],
  [
    'decimal',
    ['0', '-1', '1.40', '100', '-0.5', '10'],
    ['', '01', '1.', '.5', '1,4', '+1', '--1', '1.4.0', ' 1', '1 ', '1e3'],
  ],
  [
    'spki',
    [`3059301306072a8648ce3d020106082a8648ce3d03010703420004${'ab'.repeat(64)}`],
    [
      `3059301306072a8648ce3d020106082a8648ce3d03010703420004${'ab'.repeat(63)}`,
      `3059301306072a8648ce3d020106082a8648ce3d03010703420004${'ab'.repeat(65)}`,
      `3059301306072a8648ce3d020106082a8648ce3d03010703420004${'AB'.repeat(64)}`,
      `3059301306072a8648ce3d020106082a8648ce3d03010703420002${'ab'.repeat(64)}`,
      `003059301306072a8648ce3d020106082a8648ce3d03010703420004${'ab'.repeat(64)}`,
    ],
  ],
])('the spelling of %s', (name, right, wrong) => {
  for (const text of right) expect([text, patterns[name].test(text)]).toEqual([text, true])
  for (const text of wrong) expect([text, patterns[name].test(text)]).toEqual([text, false])
})
