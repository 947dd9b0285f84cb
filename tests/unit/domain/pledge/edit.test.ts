import { describe, expect, test } from 'vitest'

import { cleaned } from '@/domain/pledge/draft'
import {
  decide,
  isReady,
  isSettled,
  isWrong,
  openEdit,
  receive,
  rewrite,
  withUnread,
  type Edit,
} from '@/domain/pledge/edit'
import type { DraftItem } from '@/domain/pledge/item'

const stored: DraftItem = {
  area: 'kinh-te',
  text: 'Thu ngân sách',
  uom: '%',
  direction: 'up',
  targets: { a: '100' },
  points: 50,
  order: 1,
  removed: false,
  rev: 1,
  by: 'khoi',
  at: 10,
}
const written = (edit: Edit, over: Partial<DraftItem>): Edit => rewrite(edit, { ...edit.text, ...over })

describe('what cannot be stored as typed', () => {
  test('a figure that cannot be read keeps the item open, while the rest of it is saved', () => {
    const typed = withUnread(written(openEdit(stored), { uom: 'tỷ' }), 'points', '12,5')
    expect([isReady(typed), isWrong(typed)]).toEqual([true, true])
    const saved = receive({ ...typed, sent: cleaned(typed.text) }, { ...stored, uom: 'tỷ', rev: 2 }, 'khoi')
    expect([isReady(saved), isSettled(saved)]).toEqual([false, false])
    const met = receive(typed, { ...stored, points: 60, rev: 2, by: 'thuky' }, 'khoi')
    expect(met.unread).toEqual({ points: '12,5' })
    expect(isSettled(withUnread(saved, 'points', undefined))).toBe(true)
  })

  test('a text of nothing that is seen is no text', () => {
    expect(isReady(written(openEdit(stored), { text: '\u200b \u00ad' }))).toBe(false)
    expect(isReady(written(openEdit(stored), { uom: '\u2060' }))).toBe(false)
  })

  test.each([{ text: 'Thu \u202engân sách' }, { uom: '%\u0007' }])(
    'a sign that is refused is not sent: %j',
    (over) => {
      const typed = written(openEdit(stored), over)
      expect([isReady(typed), isSettled(typed), isWrong(typed)]).toEqual([false, false, true])
    },
  )
})

describe('two people at one item', () => {
  const mine = written(openEdit(stored), { text: 'Của tôi' })
  const theirs: DraftItem = { ...stored, text: 'Của chị', points: 60, rev: 2, by: 'thuky', at: 20 }

  test('both texts are kept, the other change is taken, and nothing is sent before the person decides', () => {
    const met = receive(mine, theirs, 'khoi')
    expect(met.text).toMatchObject({ text: 'Của tôi', points: 60 })
    expect(met.clashes).toEqual([{ part: 'text', mine: 'Của tôi', theirs: 'Của chị' }])
    expect(met.news).toEqual({ by: 'thuky', at: 20, parts: ['text', 'points'] })
    expect(isReady(met)).toBe(false)
    expect(isReady(decide(met, 'text', 'mine'))).toBe(true)
    expect(decide(met, 'text', 'theirs').text.text).toBe('Của chị')
    expect(isReady(decide(met, 'text', 'theirs'))).toBe(false)
  })

  test('writing on does not decide, unless it comes to the same words', () => {
    const met = receive(mine, theirs, 'khoi')
    expect(written(met, { text: 'Của tôi, dài hơn' }).clashes).toHaveLength(1)
    expect(written(met, { text: 'Của chị' }).clashes).toEqual([])
  })

  test('the one who was quicker is told of the later change too', () => {
    const idle = receive({ ...mine, sent: mine.text }, { ...theirs, ...mine.text, by: 'khoi' }, 'khoi')
    expect(idle).toMatchObject({ sent: null, news: null })
    const told = receive(idle, { ...theirs, text: 'Của tôi và của chị', rev: 3 }, 'khoi')
    expect(told.news).toMatchObject({ by: 'thuky', parts: ['text', 'points'] })
    expect(told.text.text).toBe('Của tôi và của chị')
  })

  test('what is on its way and refused is put together with what won', () => {
    const met = receive({ ...mine, sent: mine.text }, theirs, 'khoi')
    expect(met).toMatchObject({ sent: null, clashes: [{ part: 'text' }] })
  })

  test('an item taken out meanwhile can be kept: the text is still here', () => {
    const met = receive(mine, { ...stored, removed: true, rev: 2, by: 'thuky' }, 'khoi')
    expect(met.text).toMatchObject({ text: 'Của tôi', removed: true })
    expect(met.news?.parts).toEqual(['removed'])
  })
})

test('typing on while a save is on its way keeps what was typed', () => {
  const sent = written(openEdit(stored), { text: 'Thu' })
  const typing = { ...written({ ...sent, sent: sent.text }, { text: 'Thu ngân' }), sent: sent.text }
  const seen = receive(typing, { ...stored, text: 'Thu', rev: 2 }, 'khoi')
  expect(seen).toMatchObject({ text: { text: 'Thu ngân' }, clashes: [], sent: null })
  expect(isReady(seen)).toBe(true)
})

test('blanks that storing takes away are no change by somebody else', () => {
  const typed = written(openEdit(stored), { text: 'Thu ngân ' })
  const seen = receive(
    { ...typed, sent: cleaned(typed.text) },
    { ...stored, text: 'Thu ngân', rev: 2, by: 'khoi' },
    'khoi',
  )
  expect(seen).toMatchObject({ text: { text: 'Thu ngân ' }, clashes: [], sent: null, news: null })
  expect(isReady(seen)).toBe(false)
})

test('an older version that comes late changes nothing, nor does the same one again', () => {
  const edit = written(openEdit({ ...stored, rev: 5 }), { points: 1 })
  expect(receive(edit, stored, 'khoi')).toBe(edit)
  expect(receive(edit, { ...stored, rev: 5, text: 'Khác' }, 'khoi')).toBe(edit)
})

describe('what comes from the server', () => {
  const next: DraftItem = { ...stored, text: 'Thu ngân sách tỉnh', rev: 2, by: 'khoi', at: 20 }

  test('from this person’s other device is news here, as nothing was sent', () => {
    const seen = receive(openEdit(stored), next, 'khoi')
    expect(seen).toMatchObject({ text: { text: next.text }, sent: null })
    expect(seen.news).toEqual({ by: 'khoi', at: 20, parts: ['text'] })
  })

  test('from somebody else who wrote the very same words is theirs', () => {
    const edit = written(openEdit(stored), { text: next.text })
    const seen = receive({ ...edit, sent: edit.text }, { ...next, by: 'thuky' }, 'khoi')
    expect(seen).toMatchObject({ clashes: [], sent: null, news: { by: 'thuky', parts: ['text'] } })
  })

  test('without a difference leaves the news that was there', () => {
    const told = receive(openEdit(stored), { ...next, by: 'thuky' }, 'khoi')
    expect(receive(told, { ...next, rev: 3, by: 'vanthu', at: 30 }, 'khoi').news).toBe(told.news)
  })

  test('of a new item is its first version', () => {
    const fresh: Edit = { ...openEdit(stored), base: null, sent: openEdit(stored).text }
    expect(receive(fresh, stored, 'khoi')).toEqual({ ...fresh, base: stored, sent: null })
    const typed = written({ ...fresh, sent: null }, { text: 'Của tôi' })
    expect(receive(typed, stored, 'khoi')).toMatchObject({ base: stored, text: { text: 'Của tôi' } })
  })
})

describe('a decision', () => {
  const mine = written(openEdit(stored), { text: 'Của tôi', uom: 'hộ' })
  const met = receive(mine, { ...stored, text: 'Của chị', uom: 'người', rev: 2, by: 'thuky' }, 'khoi')

  test('is of one part; the others stay open', () => {
    expect(met.clashes.map(({ part }) => part)).toEqual(['text', 'uom'])
    const decided = decide(met, 'text', 'theirs')
    expect(decided.clashes.map(({ part }) => part)).toEqual(['uom'])
    expect(decided.text).toMatchObject({ text: 'Của chị', uom: 'hộ' })
    expect(isReady(decide(decided, 'uom', 'mine'))).toBe(true)
  })

  test('for other words than one’s own takes none where nothing is stored', () => {
    expect(decide({ ...met, base: null }, 'text', 'theirs').text).toEqual(met.text)
  })

  test('is not open in an item that is not stored', () => {
    expect(written({ ...met, base: null }, { text: 'x' }).clashes).toEqual([])
  })
})

describe('closing the item loses nothing', () => {
  const fresh: Edit = { ...openEdit(stored), base: null, text: { ...stored, text: '', uom: '' } }
  const typed = written(openEdit(stored), { text: 'Thu  ngân sách tỉnh ' })
  const clash = { part: 'text', mine: 'a', theirs: 'b' } as const

  test.each<[string, Edit, boolean]>([
    ['as it is stored', openEdit(stored), true],
    ['but for blanks as it is stored', written(openEdit(stored), { uom: ' % ' }), true],
    ['changed', typed, false],
    ['on its way', { ...typed, sent: cleaned(typed.text) }, true],
    ['changed since it was sent', { ...typed, sent: openEdit(stored).text }, false],
    ['with a clash', { ...openEdit(stored), clashes: [clash] }, false],
    ['new and not begun', fresh, true],
    ['new with nothing but blanks', written(fresh, { text: ' ', uom: ' ' }), true],
    ['new with words', written(fresh, { text: 'Thu' }), false],
    ['new with a unit of measure', written(fresh, { uom: '%' }), false],
  ])('%s: %j', (_, edit, settled) => {
    expect(isSettled(edit)).toBe(settled)
  })
})

test('nothing is sent that is not complete or not changed', () => {
  expect(isReady(openEdit(stored))).toBe(false)
  expect(isReady(written(openEdit(stored), { text: ' ' }))).toBe(false)
  expect(isReady(written(openEdit(stored), { uom: '' }))).toBe(false)
  expect(isReady(written(openEdit(stored), { uom: ' ' }))).toBe(false)
  const changed = written(openEdit(stored), { points: 51 })
  expect(isReady(changed)).toBe(true)
  expect(isReady({ ...changed, sent: openEdit(stored).text })).toBe(false)
  expect(isReady({ ...openEdit(stored), base: null })).toBe(true)
})
