import { readDemoData } from '../../../scripts/seed/data'
import { itemDigest, type PledgeItem } from '../../../src/domain/pledge/item'
import type { Mark } from '../../../src/domain/pledge/mark'
import { time } from '../../rules/support/values'
import { set, type Write } from '../../rules/support/writes'
import { layTable } from '../../fixtures/table'
import { e2eUrl } from '../../support/e2e'
import { asOwner, revisionPath, storedKey, storedLog, yearPath } from './held-year'

const { bloc, areas, years } = readDemoData()

/** The thirty items of the demo's year 2014. */
export const items: readonly PledgeItem[] = years['2014'].items.map(
  ({ id, area, text, uom, direction, targets, points }) => ({
    ...{ id, area, text, uom, direction, targets, points },
  }),
)

/** What is said of items, at a length that no box of the screen shows at once. */
export const notes = {
  reserved: 'Đề nghị xem lại khi có số liệu quý I',
  objected: Array.from(
    { length: 14 },
    (_, index) => `Lý do thứ ${String(index + 1)}: chỉ tiêu này chưa tính đến số hộ mới chuyển về phường.`,
  ).join('\n'),
} as const

/** How many entries of a log the screen shows before somebody asks for more. */
const shownAtFirst = 50

type Said = readonly [index: number, mark: Mark, note: string]

/** A unit's review of some of the items, as it is stored. */
function storedReview(unit: string, by: string, said: readonly Said[]): Write {
  const marks = said.flatMap(([index, mark, note]) => {
    const item = items[index]
    return item === undefined ? [] : [[item.id, { mark, note, digest: itemDigest(item) }] as const]
  })
  const last = marks.at(-1)?.[0] ?? ''
  return set(`${yearPath}/reviews/${unit}`, {
    by,
    at: time(Date.now()),
    item: last,
    marks: Object.fromEntries(marks),
  })
}

/**
 * A year that is full of what might be lost on paper: signed by all and reopened until its log is longer than the
 * screen shows at first, then frozen again; two have signed, one with a reservation, one has refused and was
 * answered; a ward objects at length to an item.
 */
export async function fillYear() {
  const site = { origins: [e2eUrl], rpId: 'localhost' }
  const table = layTable('passkey', { bloc: bloc.id, year: '2014' }, site)
  const text = { bloc: { id: bloc.id, name: bloc.name }, areas, items: [...items] }
  while (table.log.length < shownAtFirst) {
    table.freeze(text)
    table.open()
    table.signAll()
    table.reopen()
  }
  table.freeze({ ...text, meeting: { date: '2014-03-31', time: '08:00', place: 'Hội trường quận' } })
  table.open()
  table.sign('hoa-hiep-bac')
  table.reserve('hoa-hiep-nam', items[3]?.id ?? '', notes.reserved)
  const { seq } = table.refuse('hoa-khanh-bac')
  table.resume(seq)
  const revisions = [...table.revisions].map(([digest, content]) =>
    set(revisionPath(digest), { text: content }),
  )
  await asOwner(
    ...[table.witness(), ...table.leaders()].map(storedKey),
    ...revisions,
    ...storedLog(table),
    storedReview('hoa-hiep-nam', 'hoahiepnam', [[3, 'reserve', notes.reserved]]),
    storedReview('hoa-minh', 'hoaminh', [
      [0, 'agree', ''],
      [1, 'object', notes.objected],
      [2, 'agree', ''],
    ]),
  )
  return table
}
