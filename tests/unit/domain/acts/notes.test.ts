import { describe, expect, test } from 'vitest'

import { canonical } from '@/domain/shared/canonical'
import { acts, registry, type Act } from '@/domain/acts/registry'
import { readNotes, writeNotes } from '@/domain/acts/notes'
import type { Notes } from '@/domain/acts/registry'

const refused = { ok: false, failure: { code: 'NOTES_INVALID' } }
const read = (act: Act, text: string) => {
  const notes = readNotes(act, text)
  return notes.ok ? notes : { ok: false, failure: { code: notes.failure.code } }
}
const seat = {
  unit: 'hoa-minh',
  name: 'Võ Thị Mỹ Duyên',
  position: 'Chủ tịch',
  capacity: 'CHỦ TỊCH',
  kid: '0'.repeat(64),
  kind: 'passkey' as const,
}
const samples: Notes = {
  freeze: {},
  open: {},
  sign: { reservations: [{ item: 'ho-ngheo', note: 'Đề nghị 1.10' }] },
  refuse: { reason: 'Chưa thống nhất' },
  resume: { reason: 'Đã trao đổi' },
  void: { reason: 'Ký nhầm' },
  attest: { compared: [seat] },
  reopen: { reason: 'Sửa' },
  vouch: { compared: [seat, { ...seat, unit: '', capacity: '' }, seat] },
  call: {
    reason: '',
    returned: [{ unit: 'hoa-minh', report: '0'.repeat(64), reason: 'Thiếu minh chứng' }],
  },
  report: {},
  appraise: {},
  vote: {
    reason: 'Điểm chưa đúng',
    objections: [{ line: 'ho-ngheo', reason: 'Chuẩn cũ' }],
    ballots: [
      { tie: 'main-1', choice: 'hoa-minh' },
      { tie: 'main-3', choice: '' },
    ],
  },
  conclude: {},
  hand: { items: [{ kind: 'con dấu', name: 'Dấu của khối', count: '1', note: '' }] },
  take: {},
  designate: { ground: 'Quyết định số 12/QĐ-UBND' },
  revoke: { reason: 'Mất máy' },
  attach: {},
}

const returned = (over: object) => canonical({ unit: 'a', report: '0'.repeat(64), reason: 'b', ...over })
const item = (over: object) => canonical({ kind: 'a', name: 'b', count: '1', note: '', ...over })

test.each(acts)('the notes of %s come back as they were written', (act) => {
  const text = writeNotes(act, samples[act])
  expect(read(act, text)).toEqual({ ok: true, value: samples[act] })
  expect(read(act, `${text} `)).toEqual(refused)
  expect(read(act, text.replace(/^\{/, '{"more":1,').replace(',}', '}'))).toEqual(refused)
  expect(read(act, '[]')).toEqual(refused)
  expect(read(act, '')).toEqual(refused)
  expect(Object.keys(registry)).toContain(act)
})

describe('their spelling', () => {
  test('is canonical: keys in order, no white space', () => {
    expect(writeNotes('freeze', {})).toBe('{}')
    expect(writeNotes('sign', { reservations: [] })).toBe('{"reservations":[]}')
    expect(writeNotes('sign', { reservations: [{ note: 'b\\"c"', item: 'a' }] })).toBe(
      '{"reservations":[{"item":"a","note":"b\\\\\\"c\\""}]}',
    )
    expect(writeNotes('attest', { compared: [seat] })).toBe(
      `{"compared":[{"capacity":"CHỦ TỊCH","kid":"${'0'.repeat(64)}","kind":"passkey","name":"Võ Thị Mỹ Duyên",` +
        '"position":"Chủ tịch","unit":"hoa-minh"}]}',
    )
  })

  test.each([
    ['sign', '{"reservations":[{"note":"b","item":"a"}]}'],
    ['sign', '{"reservations":[{"item":"a","note":""}]}'],
    ['sign', '{"reservations":[{"item":"a"}]}'],
    ['sign', '{"reservations":[{"item":"a","more":1,"note":"b"}]}'],
    ['sign', '{"reservations":[{"item":"a","note":"b"},{"item":"a","note":"c"}]}'],
    ['sign', '{"reservations":{}}'],
    ['sign', '{"reservations":[],"reservations":[]}'],
    ['refuse', '{"reason":""}'],
    ['resume', '{"reason":""}'],
    ['void', '{"reason":""}'],
    ['reopen', '{"reason":""}'],
    ['revoke', '{"reason":""}'],
    ['refuse', '{"reason":1}'],
    ['refuse', '{}'],
    ['attest', '{"compared":[{}]}'],
    ['attest', `{"compared":[${JSON.stringify({ ...seat, kind: 'pen' })}]}`],
    ['vouch', '{"compared":[]}'],
    ['vouch', '{}'],
    ['call', '{"reason":""}'],
    ['call', `{"reason":"","returned":[${returned({ reason: '' })}]}`],
    ['call', `{"reason":"","returned":[${returned({ report: '-' })}]}`],
    ['call', `{"reason":"","returned":[${returned({ more: '' })}]}`],
    ['vote', '{"ballots":[],"objections":[],"reason":null}'],
    ['vote', '{"ballots":[],"objections":[{"line":"a","reason":""}],"reason":""}'],
    ['vote', '{"ballots":[{"choice":"a","tie":"b"},{"choice":"c","tie":"b"}],"objections":[],"reason":""}'],
    ['hand', `{"items":[${item({ kind: '' })}]}`],
    ['hand', `{"items":[${item({ name: '' })}]}`],
    ['hand', `{"items":[${item({ count: '01' })}]}`],
    ['hand', `{"items":[${item({ count: '-1' })}]}`],
    ['hand', `{"items":[${item({ count: '9007199254740992' })}]}`],
    ['hand', `{"items":[${item({ count: 1 })}]}`],
    ['designate', '{"ground":""}'],
    ['report', '{"reason":""}'],
  ] as const)('%s refuses %s', (act, text) => {
    expect(read(act, text)).toEqual(refused)
  })

  test.each(['a\nb', 'a\tb', 'a\u202eb', 'a\u2028b', 'a\u00adb', 'a\uffff', '\ufeff'])(
    'a text in them is one clean line, so %j is refused, wherever it stands',
    (text) => {
      expect(read('refuse', canonical({ reason: text }))).toEqual(refused)
      for (const reserved of [
        { item: text, note: 'b' },
        { item: 'a', note: text },
      ])
        expect(read('sign', canonical({ reservations: [reserved] }))).toEqual(refused)
      expect(read('attest', canonical({ compared: [{ ...seat, name: text }] }))).toEqual(refused)
    },
  )

  test.each([
    ['call', '{"reason":"","returned":[]}'],
    ['vote', '{"ballots":[],"objections":[],"reason":""}'],
    ['hand', '{"items":[]}'],
    ['hand', `{"items":[${item({ count: '' })}]}`],
    ['hand', `{"items":[${item({ count: '0', note: 'a' })}]}`],
    ['hand', `{"items":[${item({ count: '9007199254740991' })}]}`],
  ] as const)('%s takes %s', (act, text) => {
    expect(read(act, text).ok).toBe(true)
  })

  test('nothing without its shape is written', () => {
    expect(() => writeNotes('refuse', { reason: '' })).toThrow()
    expect(() => writeNotes('sign', {} as Notes['sign'])).toThrow()
  })
})
