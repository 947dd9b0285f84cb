import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'

import { readCompared, writeCompared } from '@/features/ceremony/witness/compared-memory'
import { readSeen, writeSeen } from '@/stores/seen-comments'
import { rememberSignedIn, wasSignedIn } from '@/stores/signed-in-hint'
import { readUnsaved, writeUnsaved, type Said } from '@/stores/unsaved-marks'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

const objected: Said = { mark: 'object', note: 'Cao quá', digest: 'd' }
const takenBack: Said = { mark: null, note: '', digest: 'e' }

test('marks that are not saved yet are kept whole, under their own name alone', () => {
  const said = new Map([
    ['ho-ngheo', objected],
    ['tuyen-pho', takenBack],
  ])
  writeUnsaved('khoi/2014/an', said)
  writeUnsaved('khoi/2015/an', new Map([['ho-ngheo', takenBack]]))
  expect(readUnsaved('khoi/2014/an')).toEqual(said)
  expect(readUnsaved('khoi/2015/an')).toEqual(new Map([['ho-ngheo', takenBack]]))
  expect(readUnsaved('khoi/2014/binh')).toEqual(new Map())
})

test('once all of them are saved nothing of them stays, and others’ stay', () => {
  writeUnsaved('khoi/2014/an', new Map([['ho-ngheo', objected]]))
  writeUnsaved('khoi/2014/binh', new Map([['ho-ngheo', objected]]))
  writeUnsaved('khoi/2014/an', new Map())
  expect(Object.keys(localStorage)).toEqual(['giao-uoc.unsaved-marks.khoi/2014/binh'])
})

test('what has been read is kept under its own name alone', () => {
  writeSeen('khoi/2014/an', new Map([['ho-ngheo', 5]]))
  writeSeen('khoi/2015/an', new Map([['ho-ngheo', 9]]))
  writeSeen('khoi/2014/an', new Map([['ho-ngheo', 7]]))
  expect(readSeen('khoi/2014/an')).toEqual(new Map([['ho-ngheo', 7]]))
  expect(readSeen('khoi/2015/an')).toEqual(new Map([['ho-ngheo', 9]]))
  expect(readSeen('khoi/2014/binh')).toEqual(new Map())
})

test('what was compared is kept for one witness and one opening of the signing, in this tab', () => {
  const answers = new Map([['hoa-minh', { kid: 'kid', said: 'same' as const }]])
  writeCompared('noivu/opening', answers)
  expect(readCompared('noivu/opening')).toEqual(answers)
  expect(readCompared('noivu/another opening')).toEqual(new Map())
  expect(readCompared('another/opening')).toEqual(new Map())
  expect(localStorage).toHaveLength(0)
})

test('that somebody was signed in is remembered until they are not', () => {
  expect(wasSignedIn()).toBe(false)
  rememberSignedIn(true)
  expect(wasSignedIn()).toBe(true)
  rememberSignedIn(false)
  expect(wasSignedIn()).toBe(false)
})

test.each(['no JSON', '7', '[]', '{"a":7}', 'null'])('nonsense (%s) is as nothing', (nonsense) => {
  localStorage.setItem('giao-uoc.unsaved-marks.a', nonsense)
  localStorage.setItem('giao-uoc.seen-comments.a', nonsense.replace('7', '"x"'))
  sessionStorage.setItem('giao-uoc.compared', nonsense)
  expect([readUnsaved('a'), readSeen('a'), readCompared('a')]).toEqual([new Map(), new Map(), new Map()])
  const other = JSON.stringify({ name: 'a', answers: { unit: 7 } })
  sessionStorage.setItem('giao-uoc.compared', other)
  expect(readCompared('a')).toEqual(new Map())
})

test('a browser that keeps nothing breaks nothing', () => {
  const denied = () => {
    throw new DOMException('no', 'SecurityError')
  }
  const spies = (['getItem', 'setItem', 'removeItem'] as const).map((name) =>
    vi.spyOn(Storage.prototype, name).mockImplementation(denied),
  )
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore()
  })
  writeUnsaved('a', new Map([['ho-ngheo', objected]]))
  writeUnsaved('a', new Map())
  writeSeen('a', new Map([['ho-ngheo', 1]]))
  writeCompared('a', new Map([['hoa-minh', { kid: 'kid', said: 'differs' }]]))
  rememberSignedIn(true)
  rememberSignedIn(false)
  expect([readUnsaved('a'), readSeen('a'), readCompared('a')]).toEqual([new Map(), new Map(), new Map()])
  expect(wasSignedIn()).toBe(false)
})
