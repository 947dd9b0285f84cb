import { describe, expect, test } from 'vitest'

import { acts, registry } from '@/domain/acts/registry'
import { readNotes, writeNotes } from '@/domain/acts/notes'
import type { Notes } from '@/domain/acts/registry'

const refused = { ok: false, failure: { code: 'NOTES_INVALID' } }
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
  revoke: { reason: 'Mất máy' },
  attach: {},
}

test.each(acts)('the notes of %s come back as they were written', (act) => {
  const text = writeNotes(act, samples[act])
  expect(readNotes(act, text)).toEqual({ ok: true, value: samples[act] })
  expect(readNotes(act, `${text} `)).toEqual(refused)
  expect(readNotes(act, text.replace(/^\{/, '{"more":1,').replace(',}', '}'))).toEqual(refused)
  expect(readNotes(act, '[]')).toEqual(refused)
  expect(readNotes(act, '')).toEqual(refused)
  expect(Object.keys(registry)).toContain(act)
})

describe('their spelling', () => {
  test('is canonical: keys in order, no white space', () => {
    expect(writeNotes('freeze', {})).toBe('{}')
    expect(writeNotes('sign', { reservations: [] })).toBe('{"reservations":[]}')
    expect(writeNotes('sign', { reservations: [{ note: 'b\n"c"', item: 'a' }] })).toBe(
      '{"reservations":[{"item":"a","note":"b\\n\\"c\\""}]}',
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
  ] as const)('%s refuses %s', (act, text) => {
    expect(readNotes(act, text)).toEqual(refused)
  })

  test('nothing without its shape is written', () => {
    expect(() => writeNotes('refuse', { reason: '' })).toThrow()
    expect(() => writeNotes('sign', {} as Notes['sign'])).toThrow()
  })
})
