import { afterEach, expect, test, vi } from 'vitest'
import { explain } from '../../ops/project/explain'
import { read } from './support/document'

afterEach(() => {
  vi.unstubAllEnvs()
})

const real = { code: 7, details: '' }

/** As Google's libraries word them, with where they stand in an error. */
const said: readonly (readonly [string, unknown, RegExp])[] = [
  [
    'nobody is signed in',
    new Error(
      'Could not load the default credentials. Browse to https://cloud.google.com/docs/authentication',
    ),
    /chưa đăng nhập Google Cloud/,
  ],
  [
    'the sign-in has expired',
    new Error('{"error":"invalid_grant","error_description":"Token has been expired or revoked."}'),
    /đã hết hạn/,
  ],
  [
    'the file of credentials is gone',
    new Error(
      'Unable to read the credential file specified by the GOOGLE_APPLICATION_CREDENTIALS environment variable',
    ),
    /GOOGLE_APPLICATION_CREDENTIALS/,
  ],
  [
    'a service is off',
    Object.assign(
      new Error(
        '7 PERMISSION_DENIED: Cloud Firestore API has not been used in project 1 before or it is disabled.',
      ),
      real,
    ),
    /chưa bật một dịch vụ/,
  ],
  [
    'no project bears the quota',
    new Error(
      'The identitytoolkit.googleapis.com API requires a quota project, which is not set by default.',
    ),
    /set-quota-project quan-mau/,
  ],
  [
    'there is no database',
    new Error('5 NOT_FOUND: The database (default) does not exist for project quan-mau'),
    /chưa có cơ sở dữ liệu Firestore/,
  ],
  [
    'Authentication was never opened',
    Object.assign(new Error('There is no configuration.'), { code: 'auth/configuration-not-found' }),
    /chưa bật Authentication/,
  ],
  [
    'there is no such project',
    Object.assign(new Error('Nothing here.'), { code: 'auth/project-not-found' }),
    /Không có dự án quan-mau/,
  ],
  [
    'the account may not',
    Object.assign(new Error('7 PERMISSION_DENIED: Missing or insufficient permissions.'), real),
    /không có quyền trên dự án quan-mau/,
  ],
  ['the day is spent', new Error('8 RESOURCE_EXHAUSTED: Quota exceeded.'), /hết hạn mức/],
  [
    'there is no network',
    Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error('getaddrinfo ENOTFOUND firestore.googleapis.com'), {
        code: 'ENOTFOUND',
      }),
    }),
    /Không kết nối được với Google/,
  ],
]

test.each(said)('%s: one line that says what to do, in both languages', (_name, error, words) => {
  const explained = explain(error, 'quan-mau')
  expect(explained?.vi).toMatch(words)
  expect(explained?.vi).not.toContain('\n')
  expect(explained?.en).not.toContain('\n')
})

test('what an answer of Google says is not repeated, for it may hold a token', () => {
  const explained = explain(new Error('invalid_grant: 1//0secret'), 'quan-mau')
  expect(`${explained?.vi ?? ''}${explained?.en ?? ''}`).not.toContain('secret')
})

test('of emulators that do not run it says so, and not that Google is away', () => {
  vi.stubEnv('FIRESTORE_EMULATOR_HOST', 'localhost:1')
  expect(explain(new TypeError('fetch failed'), 'quan-mau')?.vi).toContain('bộ giả lập')
})

test('a bug keeps its stack', () => {
  expect(explain(new TypeError('x is not a function'), 'quan-mau')).toBeUndefined()
})

/** The first column of the table of what commands refuse: what of a line stays the same. */
function linesTold(document: string): readonly (readonly string[])[] {
  return [...document.matchAll(/^\| ([^|]+?) +\|/gm)].map(([, cell = '']) =>
    cell.split('…').map((part) => part.trim()),
  )
}

test.each(said)('%s: the document has a row for it, in both languages', (_name, error) => {
  const explained = explain(error, 'quan-mau')
  const has = (document: string, line = '') =>
    linesTold(read(document)).some((parts) => parts.every((part) => line.includes(part)))
  expect(has('docs/deploy.vi.md', explained?.vi)).toBe(true)
  expect(has('docs/deploy.md', explained?.en)).toBe(true)
})
