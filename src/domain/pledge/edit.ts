import { cleaned, sameText, textOf } from './draft'
import type { DraftItem, ItemText } from './item'
import { mergeItem, partsChanged, withPart, type Clash, type ItemPart } from './merge'

/** What somebody else changed while this person had the item open. */
export type News = { readonly by: string; readonly at: number; readonly parts: readonly ItemPart[] }

/** An item that a person has open: the version they started from, and what they have made of it. */
export type Edit = {
  /** The newest version seen; null for an item that is not stored yet. */
  readonly base: DraftItem | null
  readonly text: ItemText
  /** Sent and not yet seen stored; null when nothing is on its way. */
  readonly sent: ItemText | null
  readonly clashes: readonly Clash[]
  readonly news: News | null
}

/** Opens a stored item. */
export function openEdit(base: DraftItem): Edit {
  return { base, text: textOf(base), sent: null, clashes: [], news: null }
}

/** True if there is something to send, and nobody has to decide anything before. */
export function isReady(edit: Edit): boolean {
  return (
    edit.sent === null &&
    edit.clashes.length === 0 &&
    isComplete(edit.text) &&
    (edit.base === null || !sameText(edit.base, cleaned(edit.text)))
  )
}

/** True if closing the item would lose nothing: it is stored as it stands, on its way there, or was never begun. */
export function isSettled({ base, text, sent, clashes }: Edit): boolean {
  if (clashes.length > 0) return false
  const clean = cleaned(text)
  if (sent !== null) return sameText(sent, clean)
  return base === null ? clean.text === '' && clean.uom === '' : sameText(base, clean)
}

/** An item needs words and a unit of measure before it can be stored. */
export function isComplete({ text, uom }: ItemText): boolean {
  return text.trim() !== '' && uom.trim() !== ''
}

/**
 * A newer version has come from the server, written by `self` or by somebody else. What this person sent and the
 * server now has is theirs no longer to send; everything else is put together part by part, and nothing is lost.
 */
export function receive(edit: Edit, stored: DraftItem, self: string): Edit {
  if (edit.base !== null && stored.rev <= edit.base.rev) return edit
  if (edit.sent !== null && stored.by === self && sameText(stored, edit.sent))
    return { ...edit, base: stored, sent: null }
  const base = edit.base ?? stored
  const { merged, clashes, news } = mergeItem(base, edit.text, stored)
  const told = news.length === 0 ? edit.news : { by: stored.by, at: stored.at, parts: news }
  return { base: stored, text: merged, sent: null, clashes, news: told }
}

/** The person decided a clash: their own words or the other's. */
export function decide(edit: Edit, part: ItemPart, whose: 'mine' | 'theirs'): Edit {
  const text = whose === 'theirs' && edit.base !== null ? withPart(edit.text, part, edit.base) : edit.text
  return { ...edit, text, clashes: edit.clashes.filter((clash) => clash.part !== part) }
}

/** Writing on decides nothing: a clash stays until the person says whose words stand. */
export function rewrite(edit: Edit, text: ItemText): Edit {
  const parts = new Set(edit.base === null ? [] : partsChanged(edit.base, text))
  return { ...edit, text, clashes: edit.clashes.filter(({ part }) => parts.has(part)) }
}
