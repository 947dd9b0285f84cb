import { describe, expect, test } from 'vitest'

import {
  blockOf,
  isValidOn,
  isCapacity,
  officeOf,
  readCapacity,
  writeCapacity,
} from '@/domain/people/capacity'

describe('a capacity as a signature block has it', () => {
  test.each([
    ['CHỦ TỊCH', 'own', 'Chủ tịch'],
    ['KT. CHỦ TỊCH', 'deputy', 'Chủ tịch'],
    ['TL. CHỦ TỊCH', 'byOrder', 'Chủ tịch'],
    ['TUQ. CHỦ TỊCH', 'byAuthority', 'Chủ tịch'],
    ['Q. CHỦ TỊCH', 'acting', 'Chủ tịch'],
    ['KT.  TRƯỞNG PHÒNG', 'deputy', 'Trưởng phòng'],
    ['ĐẠI DIỆN', 'own', 'Đại diện'],
    // what is none of these is an office, whatever it looks like
    ['KT.CHỦ TỊCH', 'own', 'Kt.chủ tịch'],
    ['KT CHỦ TỊCH', 'own', 'Kt chủ tịch'],
    ['KT. ', 'own', 'Kt. '],
    ['TM. ỦY BAN NHÂN DÂN', 'own', 'Tm. ủy ban nhân dân'],
    ['ÔNG KT. CHỦ TỊCH', 'own', 'Ông kt. chủ tịch'],
    ['Kt. CHỦ TỊCH', 'own', 'Kt. chủ tịch'],
    ['KT. CHỦ TỊCH\nKHÁC', 'own', 'Kt. chủ tịch\nkhác'],
    ['', 'own', ''],
  ])('%j', (capacity, form, office) => {
    expect(readCapacity(capacity)).toEqual({ form, office })
  })
})

describe('the office of a position', () => {
  test.each([
    ['Phó Chủ tịch UBND phường Hòa Minh', 'Phó Chủ tịch'],
    ['Chủ tịch Ủy ban nhân dân phường Hòa Minh', 'Chủ tịch'],
    ['Chủ tịch  UBND\u00a0phường', 'Chủ tịch'],
    ['Trưởng phòng Nội vụ', 'Trưởng phòng Nội vụ'],
    ['Chủ tịch UBND', 'Chủ tịch UBND'],
    ['UBND phường', 'UBND phường'],
    ['Văn thư UBND phường, nguyên Phó Chủ tịch UBND phường cũ', 'Văn thư'],
  ])('%j', (position, office) => {
    expect(officeOf(position)).toBe(office)
  })
})

const paper = 'TUQ. CHỦ TỊCH (số 12/GUQ-UBND ngày 05/01/2014, đến hết ngày 31/12/2014)'
const authority = { number: '12/GUQ-UBND', date: '2014-01-05', until: '2014-12-31' }

describe('a capacity by authorisation', () => {
  test('names the paper and its last day, which a printed block leaves out', () => {
    expect(readCapacity(paper)).toEqual({ form: 'byAuthority', office: 'Chủ tịch', authority })
    expect(blockOf(paper)).toBe('TUQ. CHỦ TỊCH')
    expect(blockOf('KT. CHỦ TỊCH')).toBe('KT. CHỦ TỊCH')
  })

  test('holds up to the end of its last day, and never without a paper', () => {
    expect(isValidOn(paper, '2014-12-31')).toBe(true)
    expect(isValidOn(paper, '2015-01-01')).toBe(false)
    expect(isValidOn('TUQ. CHỦ TỊCH', '2014-01-05')).toBe(false)
    expect(isValidOn('KT. CHỦ TỊCH', '2099-01-01')).toBe(true)
  })
})

describe('writing a capacity', () => {
  test.each([
    [{ form: 'own', office: 'Chủ tịch' }, 'CHỦ TỊCH'],
    [{ form: 'deputy', office: ' chủ  tịch ' }, 'KT. CHỦ TỊCH'],
    [{ form: 'acting', office: 'Chủ tịch' }, 'Q. CHỦ TỊCH'],
    [{ form: 'byOrder', office: 'Chủ tịch' }, 'TL. CHỦ TỊCH'],
    [{ form: 'byAuthority', office: 'Chủ tịch', authority }, paper],
  ] as const)('%j is %s', (capacity, written) => {
    expect(writeCapacity(capacity)).toBe(written)
    expect(isCapacity(written)).toBe(true)
    expect(readCapacity(written)).toMatchObject({ form: capacity.form, office: 'Chủ tịch' })
  })

  test('only an authorisation names a paper, and only one that is there', () => {
    for (const form of ['own', 'deputy', 'acting', 'byOrder'] as const)
      expect(writeCapacity({ form, office: 'Chủ tịch', authority })).not.toContain('(')
    expect(writeCapacity({ form: 'byAuthority', office: 'Chủ tịch' })).toBe('TUQ. CHỦ TỊCH')
  })

  test('what is read is written as it was', () => {
    expect(writeCapacity(readCapacity(paper))).toBe(paper)
  })
})

test.each([
  '',
  'Chủ tịch',
  'KT. ',
  'TM. ỦY BAN NHÂN DÂN',
  'KT. Q. CHỦ TỊCH',
  'TUQ. CHỦ TỊCH',
  'TUQ. CHỦ TỊCH (số  ngày 05/01/2014, đến hết ngày 31/12/2014)',
  'TUQ. CHỦ TỊCH (số 1 ngày 05/13/2014, đến hết ngày 31/12/2014)',
  'TUQ. CHỦ TỊCH (số 1 ngày 05/01/2014, đến hết ngày 31/02/2014)',
  'TUQ. CHỦ TỊCH (số 1, đến hết ngày 31/12/2999/ ngày 05/01/2014, đến hết ngày 31/12/2014)',
  'KT. CHỦ TỊCH (số 1 ngày 05/01/2014, đến hết ngày 31/12/2014)',
  'CHỦ TỊCH\nKHÁC',
  'TUQ. CHỦ TỊCH (số 1\u200b ngày 05/01/2014, đến hết ngày 31/12/2014)',
  'CHỦ TỊCH'.normalize('NFD'),
])('%j is no capacity for a member', (capacity) => {
  expect(isCapacity(capacity)).toBe(false)
})
