import { spellDay } from '../shared/day'
import { itemDigest, type PledgeItem } from './item'
import type { Revision } from './revision'

/** A part of the pledge in two revisions, as text; '' if it is absent. */
export type ComparedPart = { readonly part: string; readonly before: string; readonly after: string }

/** How one item changed from one revision to another. */
export type ComparedItem = {
  readonly id: string
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  readonly before: PledgeItem | null
  readonly after: PledgeItem | null
}

/** Two revisions compared: the parts of the head that differ, and every item once. */
export type Comparison = { readonly head: readonly ComparedPart[]; readonly items: readonly ComparedItem[] }

function headOf(revision: Revision): Readonly<Record<string, string>> {
  const { date, time, place } = revision.meeting
  return {
    title: revision.title,
    parties: revision.parties.map(({ type, name }) => `${type} ${name}`).join('\n'),
    witness: `${revision.witness.title}, ${revision.witness.office}`,
    meeting: `${time} ${spellDay(date)}, ${place}`,
    bases: revision.bases.join('\n'),
    areas: revision.areas.map(({ name }) => name).join('\n'),
  }
}

function itemsById(revision: Revision): ReadonlyMap<string, PledgeItem> {
  return new Map(revision.items.map((item) => [item.id, item]))
}

/**
 * Compares two revisions item by item, by the digest that review marks are bound to: exactly the items that are `same`
 * keep their marks. Items are in the order of `after`, followed by those removed.
 */
export function compareRevisions(before: Revision, after: Revision): Comparison {
  const [headBefore, headAfter] = [headOf(before), headOf(after)]
  const earlier = itemsById(before)
  const later = itemsById(after)
  const compared = after.items.map((item): ComparedItem => {
    const old = earlier.get(item.id)
    if (old === undefined) return { id: item.id, kind: 'added', before: null, after: item }
    const kind = itemDigest(old) === itemDigest(item) ? 'same' : 'changed'
    return { id: item.id, kind, before: old, after: item }
  })
  const removed = before.items
    .filter(({ id }) => !later.has(id))
    .map((item): ComparedItem => ({ id: item.id, kind: 'removed', before: item, after: null }))
  return {
    head: Object.keys(headAfter)
      .map((part) => ({ part, before: headBefore[part] ?? '', after: headAfter[part] ?? '' }))
      .filter((one) => one.before !== one.after),
    items: [...compared, ...removed],
  }
}

/** The items of `current` that are the same as in `previous`: their marks carry over, since their digests are equal. */
export function carriedOver(previous: Revision, current: Revision): ReadonlySet<string> {
  const { items } = compareRevisions(previous, current)
  return new Set(items.flatMap(({ id, kind }) => (kind === 'same' ? [id] : [])))
}
