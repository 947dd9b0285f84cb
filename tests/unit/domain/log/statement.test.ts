import { expect, test } from 'vitest'

import { entryHash } from '@/domain/log/chain'
import type { Entry, Statement } from '@/domain/log/entry'
import { zeroDigest } from '@/domain/shared/digest'
import { acts, type Act, type Bodies } from '@/domain/acts/registry'
import { signedText } from '@/domain/log/statement'

const where = { bloc: 'khoi-phuong-lien-chieu', year: '2014' }
const prev = '1'.repeat(64)
const kid = 'a'.repeat(64)
const revision = 'b'.repeat(64)
const place = 'c'.repeat(64)
const ct = 1395991859960
const emptyNotes = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' // sha256('{}')

const seat = {
  revision,
  place,
  unit: 'hoa-minh',
  name: 'Võ Thị Mỹ Duyên',
  position: 'Chủ tịch UBND phường',
  capacity: 'CHỦ TỊCH',
}
const speaker = {
  unit: 'hoa-minh',
  name: 'Võ Thị Mỹ Duyên',
  position: 'Chủ tịch UBND phường',
  capacity: 'KT. CHỦ TỊCH',
}
const link = `2013/17/${prev}`
const bodies: Bodies = {
  freeze: {
    revision,
    number: 2,
    previous: place,
    last: `2013/17/${prev}`,
    parties: ['hoa-khanh-nam', 'hoa-minh'],
  },
  open: { revision, origins: ['https://giaouoc.test', 'https://giaouoc.example'], rpId: 'giaouoc.test' },
  sign: { ...seat, decision: 'reserve' },
  refuse: seat,
  resume: { seq: 5 },
  void: { seq: 6 },
  attest: { revision, name: 'Nguyễn Thanh Tùng', position: 'Trưởng phòng' },
  reopen: { revision },
  vouch: { revision, name: 'Nguyễn Thanh Tùng', position: 'Trưởng phòng' },
  call: {
    text: place,
    due: '2014-12-05',
    origins: ['https://giaouoc.test', 'https://giaouoc.example'],
    rpId: 'giaouoc.test',
    term: link,
    ...speaker,
  },
  report: { period: 'final', basis: revision, ...speaker, replaces: kid, text: place },
  appraise: { scheme: revision, text: place, answerBy: '2014-12-12', term: '-', ...speaker },
  vote: { appraisal: revision, ...speaker, replaces: '-', word: 'disagree' },
  conclude: { appraisal: revision, text: place, term: '-', ...speaker },
  hand: { term: '-', to: 'hoa-khanh-nam', ...speaker },
  take: { hand: link, ...speaker },
  designate: { term: link, unit: 'hoa-minh', name: 'Nguyễn Thanh Tùng', position: 'Trưởng phòng' },
  revoke: { key: place },
  attach: {
    revision,
    of: 'handover',
    unit: 'hoa-minh',
    file: place,
    fileName: 'Giao ước 2014 (đã ký số).pdf',
    bytes: 184320,
  },
}

const speakerLines = ['hoa-minh', 'Võ Thị Mỹ Duyên', 'Chủ tịch UBND phường', 'KT. CHỦ TỊCH']

/** The act's own lines as the protocol lists them, written out once more. */
const ownLines: Record<Act, readonly string[]> = {
  freeze: [revision, '2', place, `2013/17/${prev}`, 'hoa-khanh-nam hoa-minh'],
  open: [prev, revision, 'https://giaouoc.test https://giaouoc.example', 'giaouoc.test'],
  sign: [revision, place, 'hoa-minh', 'Võ Thị Mỹ Duyên', 'Chủ tịch UBND phường', 'CHỦ TỊCH', 'reserve'],
  refuse: [revision, place, 'hoa-minh', 'Võ Thị Mỹ Duyên', 'Chủ tịch UBND phường', 'CHỦ TỊCH'],
  resume: [prev, '5'],
  void: [prev, '1395991859960', '6'],
  attest: [prev, '1395991859960', revision, 'Nguyễn Thanh Tùng', 'Trưởng phòng'],
  reopen: [prev, '1395991859960', revision],
  vouch: [prev, '1395991859960', revision, 'Nguyễn Thanh Tùng', 'Trưởng phòng'],
  call: [
    prev,
    '1395991859960',
    place,
    '2014-12-05',
    'https://giaouoc.test https://giaouoc.example',
    'giaouoc.test',
    link,
    ...speakerLines,
  ],
  report: ['1395991859960', 'final', revision, ...speakerLines, kid, place],
  appraise: [prev, '1395991859960', revision, place, '2014-12-12', '-', ...speakerLines],
  vote: ['1395991859960', revision, ...speakerLines, '-', 'disagree'],
  conclude: [prev, '1395991859960', revision, place, '-', ...speakerLines],
  hand: [prev, '1395991859960', '-', 'hoa-khanh-nam', ...speakerLines],
  take: [prev, '1395991859960', link, ...speakerLines],
  designate: [prev, '1395991859960', link, 'hoa-minh', 'Nguyễn Thanh Tùng', 'Trưởng phòng'],
  revoke: [prev, '1395991859960', place],
  attach: [
    prev,
    '1395991859960',
    revision,
    'handover',
    'hoa-minh',
    place,
    'Giao ước 2014 (đã ký số).pdf',
    '184320',
  ],
}

function statementOf(act: Act, over: Readonly<Record<string, unknown>> = {}): Statement {
  return {
    prev,
    ct,
    act,
    by: 'hoaminh',
    kid,
    kind: 'passkey',
    body: bodies[act],
    notes: '{}',
    ...over,
  } as Statement
}

test('there are nineteen acts, in the order of a year', () => {
  expect(acts.join(' ')).toBe(
    'freeze open sign refuse resume void attest reopen vouch call report appraise vote conclude hand take designate ' +
      'revoke attach',
  )
})

test.each(acts)('the signed text of %s, to the letter', (act) => {
  const text = signedText(where, statementOf(act))
  expect(text).toBe(
    [
      `giao-uoc/${act}/v1`,
      'khoi-phuong-lien-chieu/2014',
      'hoaminh',
      kid,
      'passkey',
      ...ownLines[act],
      emptyNotes,
    ].join('\n'),
  )
  expect(text.split('\n')).toHaveLength(ownLines[act].length + 6)
})

test('a device key and other notes are seen in the text', () => {
  const text = signedText(
    where,
    statementOf('reopen', { kind: 'device', notes: '{"reason":"Sửa chỉ tiêu"}' }),
  )
  expect(text.split('\n')[4]).toBe('device')
  expect(text.split('\n').at(-1)).toBe('64090cd9abbcf534de2c225308ebd499f2549205f08baf4a8e61e553c10f2610')
})

test('a golden chain: the hash of a signed entry, and how each of its lines moves it', () => {
  const entry = {
    ...statementOf('sign'),
    seq: 3,
    prevAt: 1395991800000,
    at: 1395991860000,
    sig: '5c'.repeat(64),
    ad: '49960de5880e8c687434170f6476605b8fe4aeb9a28632c7995cf3ba831d97630500000000',
    cdj: '{"type":"webauthn.get","challenge":"AA","origin":"http:\\/\\/localhost:5173"}',
    hash: '',
  } as Entry
  const golden = entryHash(where, entry)
  expect(golden).toBe('2e8c6b693bc90543dea56d1438e5f3556097573d6f5e1561a181d688727302da')

  const others = [
    entryHash({ ...where, bloc: 'khoi-khac' }, entry),
    entryHash({ ...where, year: '2015' }, entry),
    ...[
      { seq: 4 },
      { prev: zeroDigest },
      { prevAt: entry.prevAt + 1 },
      { ct: entry.ct + 1 },
      { sig: `${'5c'.repeat(63)}5d` },
      { ad: `${entry.ad}00` },
      { cdj: entry.cdj.replace('\\/', '/') },
      { by: 'hoakhanhnam' },
      { kid: place },
      { kind: 'device' },
      { notes: '{"reservations":[]}' },
      { body: { ...bodies.sign, decision: 'agree' } },
    ].map((over) => entryHash(where, { ...entry, ...over } as Entry)),
  ]
  expect(new Set([golden, ...others]).size).toBe(others.length + 1)
})

test('the hash takes neither the server’s time nor the hash that an entry claims', () => {
  const entry = {
    ...statementOf('reopen'),
    seq: 1,
    prevAt: 0,
    ct: 0,
    at: 0,
    sig: '',
    ad: '',
    cdj: '',
    hash: '',
  } as Entry
  expect(entryHash(where, { ...entry, at: 99, hash: 'claimed' } as Entry)).toBe(entryHash(where, entry))
})
