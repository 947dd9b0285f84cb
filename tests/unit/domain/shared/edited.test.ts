import { expect, test } from 'vitest'

import { edited } from '@/domain/shared/edited'

const opened = { name: 'Võ Thị Mỹ Duyên', position: 'Chủ tịch', capacities: ['CHỦ TỊCH'] }

test('only what was typed is a change, whatever others have done to the rest', () => {
  const typed = { ...opened, capacities: ['Q. CHỦ TỊCH'] }
  const now = { ...opened, position: 'Quyền Chủ tịch' }
  expect(edited(opened, typed, now)).toEqual({ ok: true, value: { capacities: ['Q. CHỦ TỊCH'] } })
  expect(edited(opened, { ...opened, capacities: ['CHỦ TỊCH'] }, now)).toEqual({ ok: true, value: {} })
})

test('a field that another has changed to something else is not written over', () => {
  const typed = { ...opened, position: 'Phó Chủ tịch' }
  const clash = edited(opened, typed, { ...opened, position: 'Quyền Chủ tịch' })
  expect(clash).toMatchObject({ ok: false, failure: { code: 'FIELD_CHANGED', detail: 'position' } })
  expect(edited(opened, typed, typed)).toMatchObject({ ok: true })
})
