import { afterAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'

import { memory, type Said } from '@/device/memory'

const readUnsaved = (name: string) => memory.unsavedMarks(name).read()
const writeUnsaved = (name: string, said: ReadonlyMap<string, Said>) => {
  memory.unsavedMarks(name).write(said)
}
const readSeen = (name: string) => memory.seenComments(name).read()
const writeSeen = (name: string, seen: ReadonlyMap<string, number>) => {
  memory.seenComments(name).write(seen)
}

const clear = () => {
  localStorage.clear()
  sessionStorage.clear()
}

beforeEach(clear)
afterAll(clear)

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
  expect(readUnsaved('khoi/2014/binh')).toBeNull()
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
  expect(readSeen('khoi/2014/binh')).toBeNull()
})

test('what was compared is kept for one witness and one opening of the signing, in this tab', () => {
  const compared = (name: string, said: 'same' | 'differs') => ({
    name,
    answers: { 'hoa-minh': { kid: 'kid', said } },
  })
  memory.compared.write(compared('noivu/opening', 'same'))
  expect(memory.compared.read()).toEqual(compared('noivu/opening', 'same'))
  memory.compared.write(compared('noivu/another opening', 'differs'))
  expect(memory.compared.read()).toEqual(compared('noivu/another opening', 'differs'))
  expect(localStorage).toHaveLength(0)
})

test('that somebody was signed in is remembered until they are not', () => {
  expect(memory.signedIn.read()).toBeNull()
  memory.signedIn.write('')
  expect(memory.signedIn.read()).toBe('')
  memory.signedIn.clear()
  expect(memory.signedIn.read()).toBeNull()
})

test('the size of the text, the language and the address of a sign-in link are kept as they are', () => {
  memory.textSize.write('large')
  memory.locale.write('en')
  memory.linkEmail.write('an@demo.test')
  expect(Object.fromEntries(Object.entries(localStorage))).toEqual({
    'giao-uoc.text-size': 'large',
    'giao-uoc.locale': 'en',
    'giao-uoc.link-email': 'an@demo.test',
  })
  expect([memory.textSize.read(), memory.locale.read(), memory.linkEmail.read()]).toEqual([
    'large',
    'en',
    'an@demo.test',
  ])
  localStorage.setItem('giao-uoc.text-size', 'enormous')
  localStorage.setItem('giao-uoc.locale', 'fr')
  expect([memory.textSize.read(), memory.locale.read()]).toEqual([null, null])
})

test('what an earlier version of the app has kept is read', () => {
  const said = { 'ho-ngheo': { mark: 'object', note: 'Cao quá', digest: 'd' } }
  localStorage.setItem('giao-uoc.unsaved-marks.khoi/2014/an', JSON.stringify(said))
  localStorage.setItem('giao-uoc.seen-comments.khoi/2014/an', '{"ho-ngheo":5}')
  localStorage.setItem('giao-uoc.signed-in', '')
  const answers = { 'hoa-minh': { kid: 'kid', said: 'same' } }
  sessionStorage.setItem('giao-uoc.compared', JSON.stringify({ name: 'noivu/opening', answers }))
  expect(readUnsaved('khoi/2014/an')).toEqual(new Map(Object.entries(said)))
  expect(readSeen('khoi/2014/an')).toEqual(new Map([['ho-ngheo', 5]]))
  expect(memory.signedIn.read()).not.toBeNull()
  expect(memory.compared.read()).toEqual({ name: 'noivu/opening', answers })
})

test.each(['no JSON', '7', '{"a":7}', 'null'])('nonsense (%s) is as nothing', (nonsense) => {
  localStorage.setItem('giao-uoc.unsaved-marks.a', nonsense)
  localStorage.setItem('giao-uoc.seen-comments.a', nonsense.replace('7', '"x"'))
  sessionStorage.setItem('giao-uoc.compared', nonsense)
  expect([readUnsaved('a'), readSeen('a'), memory.compared.read()]).toEqual([null, null, null])
  const other = JSON.stringify({ name: 'a', answers: { unit: 7 } })
  sessionStorage.setItem('giao-uoc.compared', other)
  expect(memory.compared.read()).toBeNull()
})

test('an empty list has nothing in it', () => {
  localStorage.setItem('giao-uoc.unsaved-marks.a', '[]')
  localStorage.setItem('giao-uoc.seen-comments.a', '[]')
  sessionStorage.setItem('giao-uoc.compared', '[]')
  expect([readUnsaved('a'), readSeen('a'), memory.compared.read()]).toEqual([new Map(), new Map(), null])
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
  memory.compared.write({ name: 'a', answers: { 'hoa-minh': { kid: 'kid', said: 'differs' } } })
  memory.signedIn.write('')
  memory.signedIn.clear()
  expect([readUnsaved('a'), readSeen('a'), memory.compared.read()]).toEqual([null, null, null])
  expect(memory.signedIn.read()).toBeNull()
})
