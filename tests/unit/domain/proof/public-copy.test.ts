import { expect, test } from 'vitest'

import { publicCopyPath, readPublicCopy } from '@/domain/proof/public-copy'

test('a copy is asked for by bloc and year, and lies at one address', () => {
  const copy = readPublicCopy('khoi-phuong-lien-chieu/2014')
  expect(copy).toEqual({ bloc: 'khoi-phuong-lien-chieu', year: '2014' })
  expect(publicCopyPath({ bloc: 'khoi-phuong-lien-chieu', year: '2014' })).toBe(
    '/proofs/khoi-phuong-lien-chieu/2014.json',
  )
})

test.each([
  ['nothing', ''],
  ['no year', 'khoi'],
  ['an empty year', 'khoi/'],
  ['an empty bloc', '/2014'],
  ['a year of three digits', 'khoi/201'],
  ['a year with letters', 'khoi/2o14'],
  ['a line break at the end', 'khoi/2014\n'],
  ['a third part', 'khoi/2014/x'],
  ['a slash at the end', 'khoi/2014/'],
  ['the file’s own name', 'khoi/2014.json'],
  ['a way up', '../2014'],
  ['a way up that is escaped', '%2e%2e/2014'],
  ['a way up in the year', 'khoi/..'],
  ['a backslash', 'khoi\\2014'],
  ['another site', 'https://example.com/2014'],
  ['another site without its protocol', '//example.com/2014'],
  ['capitals', 'Khoi/2014'],
  ['letters that only look like these', 'khоi/2014'],
  ['white space', ' khoi/2014'],
  ['a bloc of 41 letters', `${'a'.repeat(41)}/2014`],
])('%s is not a copy', (_, asked) => {
  expect(readPublicCopy(asked)).toBeNull()
})
