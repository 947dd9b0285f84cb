import { expect, test } from 'vitest'

import { nextPath } from '@/features/shell/account/next-path'

const origin = 'https://giao-uoc.example'

test.each(['/', '/b/khoi/2014', '/b/khoi/2014/board?x=1#log', '/b/khoi/2014/hall'])(
  '%s is followed',
  (path) => {
    expect(nextPath(path, origin)).toBe(path)
  },
)

test.each([
  'https://evil.example/',
  '//evil.example/b',
  '/\\evil.example',
  '/\t/evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  'b/khoi/2014',
  '',
  undefined,
  null,
  ['/b/khoi/2014', '//evil.example'],
])('%j leads nowhere but to the start', (asked) => {
  expect(nextPath(asked, origin)).toBe('/')
})

test('signing in does not lead to signing in', () => {
  expect(nextPath('/sign-in?next=/sign-in', origin)).toBe('/')
})
