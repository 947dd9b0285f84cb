import { expect, test } from 'vitest'

import { withWholeNames } from '@/documents/parts/whole-names'

test('names are kept unbroken, and are taken letter by letter', () => {
  const named = (name: string) => [{ name }] as unknown as Parameters<typeof withWholeNames>[1]
  expect(withWholeNames('Điều 1. Hòa Minh ký.', named('Hòa Minh'))).toBe('Điều 1. Hòa\u00a0Minh ký.')
  expect(withWholeNames("Điều 1. A $' B ký.", named("A $' B"))).toBe("Điều 1. A\u00a0$'\u00a0B ký.")
})
