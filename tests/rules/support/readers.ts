import * as v from 'valibot'

import { blocSchema } from '@/domain/people/bloc'
import { isCapacity, readCapacity } from '@/domain/people/capacity'
import { unitFaults } from '@/domain/people/check-unit'
import { inviteSchema, isAddress } from '@/domain/people/invite'
import { memberSchema } from '@/domain/people/member'
import { unitSchema, unitsOn } from '@/domain/people/unit'
import { faultKinds, pageFaultSchema } from '@/domain/operations/page-fault'
import { agreementSchema } from '@/domain/pledge/agreement'
import { commentSchema } from '@/domain/pledge/comment'
import { pledgeItemOf } from '@/domain/pledge/draft'
import { draftItemSchema, itemDigest } from '@/domain/pledge/item'
import { reviewSchema } from '@/domain/pledge/review'
import { isDay } from '@/domain/shared/day'
import { patterns } from '@/domain/shared/patterns'
import { keyCountSchema, keyId, keySchema, maxKeys } from '@/domain/signing/key'
import { mayBeYear, settingsOfNewYear } from '@/domain/year/new-year'
import { yearSchema } from '@/domain/year/year'
import { collections } from '@/firebase/collections'

type Reader = (id: string, stored: unknown) => unknown

/** Reads by a schema, and what the app makes of it by `sound`: both must go well, and nothing may get lost. */
function reader<T>(
  schema: v.GenericSchema<unknown, T>,
  sound: (read: T, id: string) => boolean = () => true,
): Reader {
  return (id, stored) => {
    const read = v.parse(schema, stored)
    if (!sound(read, id)) throw new Error('it is read, but not what the app can work with')
    return read
  }
}

const isId = (id: string) => patterns.id.test(id)
const isDayOrNone = (day: string) => day === '' || isDay(day)
const areCapacities = (list: readonly string[]) =>
  list.every((one) => isCapacity(one) && readCapacity(one).office !== '')

/** What readers hold the documents of a collection to; `blocs` holds the bloc itself. */
const readers: Readonly<Record<string, Reader>> = {
  blocs: reader(
    blocSchema,
    (bloc, id) => isId(id) && isId(bloc.headUnit) && bloc.origins.every((one) => patterns.origin.test(one)),
  ),
  units: reader(
    unitSchema,
    (unit, id) =>
      isId(id) &&
      unitFaults({ ...unit, validTo: '', predecessors: [] }).length === 0 &&
      isDayOrNone(unit.validTo) &&
      unit.predecessors.every((one) => isId(one.unit)) &&
      unitsOn(new Map([[id, { ...unit, validFrom: '', validTo: '' }]]), '2014-03-28').length === 1,
  ),
  members: reader(memberSchema, (one, id) => one.uid === id && areCapacities(one.capacities)),
  invites: reader(
    inviteSchema,
    (one, id) => one.email === id && isAddress(id) && areCapacities(one.capacities) && one.until < 8.64e15,
  ),
  keys: reader(keySchema, (key, id) => keyId(key.spki) === id),
  keyCounts: reader(keyCountSchema, ({ count }) => count >= 0 && count <= maxKeys),
  faults: reader(pageFaultSchema, ({ kind, frames }) => faultKinds.includes(kind) && frames.length <= 8),
  years: reader(yearSchema, (year, id) => {
    const { date, signBy, rev, areas } = year.settings
    const next = settingsOfNewYear(String(Number(id) + 1), { id, year }, { title: '', office: '' })
    return (
      mayBeYear(id, '2098-12-31') &&
      [date, signBy, next.date, next.signBy].every(isDayOrNone) &&
      Number.isSafeInteger(rev + 1) &&
      areas.every((area) => isId(area.id))
    )
  }),
  items: reader(draftItemSchema, (item, id) => {
    const said = pledgeItemOf(id, item)
    const numbers = Object.values(item.targets).filter((one) => one !== 'đạt')
    return (
      isId(id) &&
      isId(item.area) &&
      Object.keys(item.targets).every(isId) &&
      numbers.every((one) => patterns.decimal.test(one)) &&
      itemDigest(said) !== '' &&
      Number.isSafeInteger(item.order + 1)
    )
  }),
  agreements: reader(agreementSchema, (one, id) => isId(id) && Object.keys(one.words).every(isId)),
  comments: reader(
    commentSchema,
    (one, id) => id === `${one.uid}_${String(one.number)}` && isId(one.item) && one.mentions.every(isPlainId),
  ),
  reviews: reader(reviewSchema, (one, id) => isId(id) && Object.keys(one.marks).every(isId)),
  presence: reader(collections.presence.schema),
  seen: reader(collections.seen.schema),
}

/** Reads a stored document as the app does; throws where it cannot, or would lose something of it. */
export function readAsTheApp(path: string, stored: unknown): void {
  const [collection = '', id = ''] = path.split('/').slice(-2)
  const read = readers[collection]
  if (read === undefined) throw new Error(`nobody reads ${path}`)
  if (JSON.stringify(sorted(read(id, stored))) !== JSON.stringify(sorted(stored)))
    throw new Error('something of it gets lost')
}

/** The collections of which this knows how the app reads them. */
export const readCollections: readonly string[] = Object.keys(readers)

/** A mention is looked up among the units, and is no key of anything. */
function isPlainId(text: string): boolean {
  return /^[a-z0-9-]{1,40}$/.test(text)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)])
}
