import { expect, test } from 'vitest'

import { carriedOver, compareRevisions } from '@/domain/pledge/compare'
import { itemDigest } from '@/domain/pledge/item'
import { markOf, type Review } from '@/domain/pledge/review'

import { pledgeOf } from '../../../fixtures/pledge'

const before = pledgeOf()
const [first, second, third] = before.items
if (first === undefined || second === undefined || third === undefined) throw new Error('three items')

test('items are same, changed, added or removed; moving one changes nothing', () => {
  const after = pledgeOf({
    title: 'Giao ước khác',
    items: [third, { ...first, points: 11 }, { ...second, id: 'moi' }],
  })
  const { head, items } = compareRevisions(before, after)
  expect(items.map(({ id, kind }) => [id, kind])).toEqual([
    [third.id, 'same'],
    [first.id, 'changed'],
    ['moi', 'added'],
    [second.id, 'removed'],
  ])
  expect(head).toEqual([{ part: 'title', before: before.title, after: 'Giao ước khác' }])
})

test('of the head every part is shown as text, where it differs', () => {
  const after = pledgeOf({
    parties: before.parties.slice(0, 2),
    witness: { office: 'Phòng Nội vụ', title: 'Phó Trưởng phòng' },
    meeting: { date: '2014-04-01', time: '08:00', place: 'Hội trường' },
    bases: ['Luật', 'Nghị định'],
    areas: before.areas.slice(0, 1),
  })
  expect(compareRevisions(after, before).head.map(({ part, before: text }) => [part, text])).toEqual([
    ['parties', 'phường Hòa Hiệp Bắc\nphường Hòa Hiệp Nam'],
    ['witness', 'Phó Trưởng phòng, Phòng Nội vụ'],
    ['meeting', '08:00 01/04/2014, Hội trường'],
    ['bases', 'Luật\nNghị định'],
    ['areas', 'Kinh tế – ngân sách'],
  ])
  expect(compareRevisions(after, before).head.at(-1)?.after).toBe('Kinh tế – ngân sách\nĐô thị – môi trường')
})

test('what carries over is exactly what keeps its mark', () => {
  const changes = [
    { text: `${first.text}.` },
    { uom: 'x' },
    { points: first.points + 1 },
    { direction: 'down' as const },
    { targets: {} },
    { area: second.area === first.area ? third.area : second.area },
  ]
  const marks = Object.fromEntries(
    before.items.map((item) => [item.id, { mark: 'agree' as const, note: '', digest: itemDigest(item) }]),
  )
  const review: Review = { by: 'x', at: 0, item: first.id, marks }
  for (const change of changes) {
    const after = pledgeOf({ number: 2, items: [{ ...first, ...change }, second, third] })
    expect(carriedOver(before, after)).toEqual(new Set([second.id, third.id]))
    const kept = after.items.filter((item) => markOf(review, item) !== null).map(({ id }) => id)
    expect(kept).toEqual([second.id, third.id])
  }
})

test('a revision compared with itself has no difference', () => {
  expect(compareRevisions(before, before)).toMatchObject({ head: [] })
  expect(carriedOver(before, before).size).toBe(3)
})
