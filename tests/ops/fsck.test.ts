import { expect, test } from 'vitest'
import { examine } from '../../ops/fsck/examine'
import { change, drop, move, put, spell, type Edit } from './support/edits'
import { bloc, sampleHolding, year } from './support/sample'

const sample = sampleHolding()
const { revoked } = sample
const key = (uid: string): string =>
  sample.documents.find(
    ({ path, fields }) => path.startsWith(`${bloc}/keys/`) && fields['uid']?.['stringValue'] === uid,
  )?.path ?? ''
const revision = sample.documents.find(({ path }) => path.includes('/revisions/'))?.path ?? ''
const text = sample.documents.find(({ path }) => path.includes('/texts/'))?.path ?? ''
const member = `${bloc}/members/hoaminh`

test('a project in which everything is as it must be has no deviation', async () => {
  const found = await examine(sample)
  expect(found).toMatchObject({ deviations: [], open: [], blocs: 1, entries: 11 })
})

const planted: readonly (readonly [string, Edit, string, string, string?])[] = [
  [
    'a document where the app keeps none',
    put(`${bloc}/diary/one`, {}),
    `${bloc}/diary/one`,
    'stray-document',
  ],
  ['an orphan', drop(`${bloc}/meetings/2014-1`), `${bloc}/meetings/2014-1/checks/hoa-minh`, 'parent-missing'],
  [
    'a key under the id of another',
    move(key('noivu'), `${bloc}/keys/${'0'.repeat(64)}`),
    `${bloc}/keys/${'0'.repeat(64)}`,
    'id-differs',
  ],
  ['a text that is not the one of its digest', change(text, { text: '{}' }), text, 'id-differs'],
  ['a member under the uid of another', change(member, { uid: 'noivu' }), member, 'id-differs'],
  [
    'an item without its text',
    change(`${year}/items/thu-ngan-sach`, { text: undefined }),
    `${year}/items/thu-ngan-sach`,
    'shape-wrong',
    'text',
  ],
  [
    'a decimal where a whole number stands',
    spell(`${year}/items/thu-ngan-sach`, 'points', { doubleValue: '1.5' }),
    `${year}/items/thu-ngan-sach`,
    'shape-wrong',
    'points',
  ],
  [
    'a number where a time of the server stands',
    change(`${year}/items/thu-ngan-sach`, { at: 1 }),
    `${year}/items/thu-ngan-sach`,
    'shape-wrong',
    'at',
  ],
  [
    'figures of a report in the making that are none',
    change(`${year}/work/hoa-minh`, { figures: { a: 1 } }),
    `${year}/work/hoa-minh`,
    'shape-wrong',
    'figures.a',
  ],
  [
    'a member of a unit that is not there',
    change(member, { unit: 'hoa-an' }),
    member,
    'reference-missing',
    'units/hoa-an',
  ],
  [
    'an agreement of a unit that is not there',
    move(`${year}/agreements/hoa-minh`, `${year}/agreements/hoa-an`),
    `${year}/agreements/hoa-an`,
    'reference-missing',
    'units/hoa-an',
  ],
  [
    'a mark of an item that never was',
    change(`${year}/reviews/hoa-minh`, { marks: { khac: { mark: 'agree', note: '', digest: '' } } }),
    `${year}/reviews/hoa-minh`,
    'reference-missing',
    'items/khac',
  ],
  [
    'a comment by nobody',
    move(`${year}/comments/hoaminh_1`, `${year}/comments/ai_1`),
    `${year}/comments/ai_1`,
    'id-differs',
  ],
  [
    'notices read beyond the log',
    change(`${year}/seen/hoaminh`, { seq: 99 }),
    `${year}/seen/hoaminh`,
    'reference-missing',
    'log/99',
  ],
  [
    'a letter of a bloc that is not there',
    put('mail/khac~a~b', { to: 'a', template: { name: 'a', data: {} }, by: 'noivu' }),
    'mail/khac~a~b',
    'reference-missing',
    'blocs/khac',
  ],
  [
    'a member without an account',
    (holding) => ({ ...holding, accounts: holding.accounts.slice(0, -1) }),
    `${bloc}/members/noivu`,
    'account-missing',
  ],
  ['a founder without an account', put('founders/khac', { note: '' }), 'founders/khac', 'account-missing'],
  ['a bloc without an admin', change(`${bloc}/members/noivu`, { active: false }), bloc, 'admin-missing'],
  [
    'a counter of more keys than there are',
    change(`${bloc}/keyCounts/hoaminh`, { count: 3 }),
    `${bloc}/keyCounts/hoaminh`,
    'count-differs',
    '3 / 2',
  ],
  ['an entry that is gone', drop(`${year}/log/4`), `${year}/log/4`, 'log-broken', 'ENTRY_MISSING'],
  [
    'an entry written over',
    change(`${year}/log/4`, { notes: '{}' }),
    `${year}/log/4`,
    'log-broken',
    'HASH_MISMATCH',
  ],
  [
    'an entry that cannot be read',
    change(`${year}/log/4`, { sig: 'x' }),
    `${year}/log/4`,
    'log-broken',
    'ENTRY_UNREADABLE',
  ],
  ['a signature whose key is gone', drop(key('hoahiepnam')), `${year}/log/4`, 'act-invalid', 'KEY_UNKNOWN'],
  ['a frozen text that is gone', drop(revision), revision, 'text-missing'],
  ['a text of a report that is gone', drop(text), text, 'text-missing'],
  [
    'a text that nothing names',
    put(`${year}/texts/2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824`, { text: 'hello' }),
    `${year}/texts/2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824`,
    'text-unnamed',
  ],
  ['a year ahead of its log', change(year, { seq: 12 }), year, 'year-differs', 'seq'],
  ['a year at another stage', change(year, { stage: 'signing' }), year, 'year-differs', 'stage'],
  [
    'a year with another signature',
    change(year, { signed: { 'hoa-minh': 3 } }),
    year,
    'year-differs',
    'signed',
  ],
  [
    'a year from paper with a head',
    change(`${bloc}/years/2013`, { head: 'a'.repeat(64) }),
    `${bloc}/years/2013`,
    'paper-signed',
  ],
  [
    'a bloc led by a unit that no log names',
    change(bloc, { headBy: `2014/3/${'a'.repeat(64)}` }),
    bloc,
    'head-differs',
    'headBy',
  ],
  [
    'a handover that no log offers',
    change(bloc, { handing: `2014/3/${'a'.repeat(64)}/hoa-minh` }),
    bloc,
    'head-differs',
    'handing',
  ],
  [
    'a key revoked by an entry that does not',
    change(`${bloc}/revocations/${revoked}`, { seq: 3 }),
    `${bloc}/revocations/${revoked}`,
    'revocation-differs',
    '2014/3',
  ],
  [
    'a revocation that only the log has',
    drop(`${bloc}/revocations/${revoked}`),
    `${bloc}/revocations/${revoked}`,
    'revocation-missing',
    '2014/9',
  ],
]

const anything = expect.any(String) as string
const cases = planted.map(([name, edit, path, kind, detail = anything]) => ({
  name,
  edit,
  path,
  kind,
  detail,
}))

test.each(cases)('$name is found, by its path', async ({ edit, path, kind, detail }) => {
  const { deviations } = await examine(edit(sample))
  expect(deviations).toContainEqual({ path, kind, detail })
})

test('what rests on something that is gone is said not to be judged, and what follows a broken entry', async () => {
  const withoutText = await examine(drop(text)(sample))
  expect(withoutText.open.map(({ path }) => path)).not.toEqual([])
  const broken = await examine(change(`${year}/log/4`, { sig: 'x' })(sample))
  expect(broken.open.map(({ path }) => path)).toContain(`${year}/log/5`)
})

test('whatever is stored, it is looked at to the end', async () => {
  const emptied = { ...sample, documents: sample.documents.map((document) => ({ ...document, fields: {} })) }
  expect((await examine(emptied)).deviations.length).toBeGreaterThan(20)
  const mangled = {
    ...sample,
    documents: sample.documents.map((document) => ({
      ...document,
      fields: Object.fromEntries(Object.keys(document.fields).map((name) => [name, { integerValue: '7' }])),
    })),
  }
  expect((await examine(mangled)).deviations.length).toBeGreaterThan(20)
})
