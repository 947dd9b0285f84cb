import { isFit, toOneLine } from '../shared/text'
import { cleaned, sameText, textOf } from './draft'
import type { DraftItem, ItemText } from './item'
import { mergeItem, partsChanged, withPart, type Clash, type ItemPart } from './merge'

/** What somebody else changed while this person had the item open. */
export type News = { readonly by: string; readonly at: number; readonly parts: readonly ItemPart[] }

/** An item that a person is editing: the version they started from, and their text. */
export type Edit = {
  /** The newest version seen; null for an item that is not stored yet. */
  readonly base: DraftItem | null
  readonly text: ItemText
  /** Sent and not yet confirmed as stored; null if nothing is in flight. */
  readonly sent: ItemText | null
  readonly clashes: readonly Clash[]
  readonly news: News | null
  /** What stands in fields of figures and cannot be read as one, by field: `text` still has the figure before it. */
  readonly unread: Readonly<Record<string, string>>
}

/** Starts editing a stored item. */
export function openEdit(base: DraftItem): Edit {
  return { base, text: textOf(base), sent: null, clashes: [], news: null, unread: {} }
}

/** True if there is something to send and no clash to resolve first. */
export function isReady(edit: Edit): boolean {
  return (
    edit.sent === null &&
    edit.clashes.length === 0 &&
    isComplete(edit.text) &&
    hasFitTexts(edit.text) &&
    (edit.base === null || !sameText(edit.base, cleaned(edit.text)))
  )
}

/** True if closing the item would lose nothing: it is stored as it is, being sent as it is, or was never started. */
export function isSettled({ base, text, sent, clashes, unread }: Edit): boolean {
  if (clashes.length > 0 || Object.keys(unread).length > 0) return false
  const clean = cleaned(text)
  if (sent !== null) return sameText(sent, clean)
  return base === null ? clean.text === '' && clean.uom === '' : sameText(base, clean)
}

/** An item needs words and a unit of measure before it can be stored. */
export function isComplete({ text, uom }: ItemText): boolean {
  return toOneLine(text) !== '' && toOneLine(uom) !== ''
}

function hasFitTexts({ text, uom }: ItemText): boolean {
  return isFit(text) && isFit(uom)
}

/** True if a field holds what cannot be stored as typed. */
export function isWrong({ text, unread }: Edit): boolean {
  return Object.keys(unread).length > 0 || !hasFitTexts(text)
}

/** Notes that `field` shows `typed`, which is no figure; undefined once it is one. */
export function withUnread(edit: Edit, field: string, typed: string | undefined): Edit {
  const others = Object.entries(edit.unread).filter(([one]) => one !== field)
  return { ...edit, unread: Object.fromEntries(typed === undefined ? others : [...others, [field, typed]]) }
}

/**
 * Takes in a newer version from the server, written by `self` or by somebody else. If it is what this person sent,
 * the sending is complete; anything else is merged part by part, and nothing is lost.
 */
export function receive(edit: Edit, stored: DraftItem, self: string): Edit {
  if (edit.base !== null && stored.rev <= edit.base.rev) return edit
  if (edit.sent !== null && stored.by === self && sameText(stored, edit.sent))
    return { ...edit, base: stored, sent: null }
  const base = edit.base ?? stored
  const { merged, clashes, news } = mergeItem(base, edit.text, stored)
  const latestNews = news.length === 0 ? edit.news : { by: stored.by, at: stored.at, parts: news }
  return { ...edit, base: stored, text: merged, sent: null, clashes, news: latestNews }
}

/** Resolves a clash with the person's own version or the other's. */
export function decide(edit: Edit, part: ItemPart, whose: 'mine' | 'theirs'): Edit {
  const text = whose === 'theirs' && edit.base !== null ? withPart(edit.text, part, edit.base) : edit.text
  return { ...edit, text, clashes: edit.clashes.filter((clash) => clash.part !== part) }
}

/** Takes in further typing. It resolves no clash unless it makes the part equal to the stored one. */
export function rewrite(edit: Edit, text: ItemText): Edit {
  const parts = new Set(edit.base === null ? [] : partsChanged(edit.base, text))
  return { ...edit, text, clashes: edit.clashes.filter(({ part }) => parts.has(part)) }
}
