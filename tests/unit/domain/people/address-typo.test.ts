import { expect, test } from 'vitest'

import { likelyAddress } from '@/domain/people/address-typo'

test.each([
  ['an@gmial.com', 'an@gmail.com'],
  ['an@gmai.com', 'an@gmail.com'],
  ['an@gmaill.com', 'an@gmail.com'],
  ['an@gmail.con', 'an@gmail.com'],
  ['an@gmail.co', 'an@gmail.com'],
  ['An.Nguyen@yaho.com', 'An.Nguyen@yahoo.com'],
  ['an@danang.gov.vm', 'an@danang.gov.vn'],
])('%s is asked about as %s', (typed, meant) => {
  expect(likelyAddress(typed)).toBe(meant)
})

test.each(['an@gmail.com', 'an@danang.gov.vn', 'an@hoaminh.test', 'an', '@gmial.com', 'an@', ''])(
  '%s is left alone',
  (typed) => {
    expect(likelyAddress(typed)).toBeNull()
  },
)
