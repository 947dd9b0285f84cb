import { describe, expect, test } from 'vitest'

import { officeOf, readCapacity } from '@/domain/people/capacity'

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
