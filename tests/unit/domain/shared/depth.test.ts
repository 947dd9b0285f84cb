import { expect, test } from 'vitest'

import { nestsDeep } from '@/domain/shared/depth'

const nested = (depth: number, inner = '') => '['.repeat(depth) + inner + ']'.repeat(depth)

test.each([
  ['sixteen brackets', nested(16), false],
  ['seventeen', nested(17), true],
  ['of either kind', '{"a":['.repeat(8) + ']}'.repeat(8), false],
  ['of either kind, one more', '[' + '{"a":['.repeat(8) + ']}'.repeat(8) + ']', true],
  ['many beside one another', `[${'[],{},'.repeat(100)}1]`, false],
  ['any number within a string', nested(16, `"${'[{'.repeat(50)}"`), false],
  ['within a string behind an escaped quote', nested(16, `"\\"${'['.repeat(50)}"`), false],
  ['behind a string that ends in a backslash', nested(16, '"\\\\",[]'), true],
  ['behind a string', nested(15, `"a",[[]]`), true],
  ['closed within a string, which closes nothing', nested(15, `"]]]]",[[]]`), true],
  ['nothing', '', false],
])('%s', (_, text, deep) => {
  expect(nestsDeep(text)).toBe(deep)
})
