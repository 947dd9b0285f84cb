import { bundleOf, mended, smallCeremony } from '../../fixtures/bundles'
import { caseOf, type Case } from './kit'

/** Files that are no bundle, or not spelt as one. */
export async function badFiles(): Promise<Record<string, Case>> {
  const table = smallCeremony(2)
  const text = await bundleOf(table)
  const bytes = Buffer.from(text)
  const notUtf8 = Buffer.from(bytes)
  notUtf8[bytes.indexOf('Hòa') + 1] = 0xff
  const bad = (about: string, code: Case['code'], file: string | Buffer) => caseOf(table, about, code, file)
  const nested = `${'['.repeat(40)}${']'.repeat(40)}`
  const parsed = JSON.parse(text) as Record<string, unknown>
  const reordered = JSON.stringify({ year: parsed['year'], ...parsed })
  return {
    empty: bad('Nothing in it.', 'BUNDLE_UNREADABLE', ''),
    truncated: bad('Cut in the middle.', 'BUNDLE_UNREADABLE', text.slice(0, text.length / 2)),
    'one-byte-short': bad('The last byte is missing.', 'BUNDLE_UNREADABLE', text.slice(0, -1)),
    'not-utf8': bad('A byte that is no UTF-8.', 'BUNDLE_UNREADABLE', notUtf8),
    'byte-order-mark': bad('A byte order mark before it.', 'BUNDLE_UNREADABLE', `\ufeff${text}`),
    'not-a-number': bad(
      'NaN, which is no JSON.',
      'BUNDLE_UNREADABLE',
      text.replace(/"seq":1,/, '"seq":NaN,'),
    ),
    'nested-deep': bad('Lists in lists.', 'BUNDLE_TOO_DEEP', `{"a":${nested},${text.slice(1)}`),
    'another-file': bad('JSON of another kind.', 'BUNDLE_FORMAT_UNKNOWN', '{"name":"x"}'),
    'a-list': bad('A list.', 'BUNDLE_FORMAT_UNKNOWN', '[]'),
    'unknown-version': bad('Version 2.', 'BUNDLE_FORMAT_UNKNOWN', text.replace('proof@1', 'proof@2')),
    'white-space': bad('Printed prettily.', 'BUNDLE_NOT_CANONICAL', JSON.stringify(parsed, null, 2)),
    'line-break-at-the-end': bad('A line break at its end.', 'BUNDLE_NOT_CANONICAL', `${text}\n`),
    'keys-reordered': bad('Fields in another order.', 'BUNDLE_NOT_CANONICAL', reordered),
    'key-twice': bad(
      'A field that stands twice.',
      'BUNDLE_NOT_CANONICAL',
      `{"bloc":"other",${text.slice(1)}`,
    ),
    'number-spelt-otherwise': bad(
      '1.0 for 1.',
      'BUNDLE_NOT_CANONICAL',
      text.replace('"seq":1,', '"seq":1.0,'),
    ),
    'number-too-large': bad(
      'Beyond 2^53.',
      'BUNDLE_NOT_CANONICAL',
      text.replace('"seq":1,', '"seq":9007199254740993,'),
    ),
    'letter-escaped': bad(
      'A letter as \\u0067.',
      'BUNDLE_NOT_CANONICAL',
      text.replace('"giao-uoc/p', '"\\u0067iao-uoc/p'),
    ),
    'half-a-surrogate': bad(
      'Half a surrogate pair.',
      'BUNDLE_NOT_CANONICAL',
      text.replace('Khôi', 'Kh\\ud800i'),
    ),
    'proto-key': bad(
      'A field called __proto__.',
      'BUNDLE_INVALID',
      `{"__proto__":{"admin":true},${text.slice(1)}`,
    ),
    'extra-field': bad(
      'A field too many.',
      'BUNDLE_INVALID',
      mended(text, (bundle) => Object.assign(bundle, { anchors: [] })),
    ),
    'missing-field': bad('A field too few.', 'BUNDLE_INVALID', text.replace('"revocations":[],', '')),
    'bloc-misspelt': bad(
      'A bloc with a capital.',
      'BUNDLE_INVALID',
      mended(text, (bundle) => (bundle.bloc = 'Khoi')),
    ),
    'key-with-extra-field': bad(
      'A field too many in a key.',
      'BUNDLE_INVALID',
      mended(text, (bundle) => Object.assign(bundle.keys[0] ?? {}, { synced: true })),
    ),
    'key-of-unknown-kind': bad(
      'A key of a kind that there is not.',
      'BUNDLE_INVALID',
      mended(text, (bundle) => Object.assign(bundle.keys[0] ?? {}, { kind: 'webcrypto' })),
    ),
    'key-of-another-curve': bad(
      'A key that is not on P-256.',
      'BUNDLE_INVALID',
      mended(text, (bundle) => Object.assign(bundle.keys[0] ?? {}, { spki: '30'.repeat(91) })),
    ),
    'entries-no-list': bad(
      'The log is no list.',
      'BUNDLE_INVALID',
      mended(text, (bundle) => Object.assign(bundle, { log: {} })),
    ),
  }
}
