import { byArea } from '@/domain/pledge/by-area'
import type { PledgeItem } from '@/domain/pledge/item'
import type { Revision } from '@/domain/pledge/revision'
import { formatDecimal, formatInteger } from '@/i18n/format'
import { say } from '@/i18n/say'
import { plain } from '@/i18n/plain'
import { sentence } from '@/i18n/sentence'

/** An item as printed on papers; `targets` has one figure per party, in their order. */
export type PaperItem = {
  readonly number: number
  readonly text: string
  readonly uom: string
  readonly direction: string
  readonly points: string
  readonly targets: readonly string[]
  /** The common target of all parties; null if they differ. */
  readonly common: string | null
}

/** An area with its items, numbered consecutively through the whole pledge. */
export type PaperArea = { readonly title: string; readonly items: readonly PaperItem[] }

/** The most columns of parties on a portrait page; with more, they go into a landscape appendix, at most so many per table. */
export const maxPortraitColumns = 5
export const maxLandscapeColumns = 8

/** True if the targets are in a separate appendix. */
export function hasAppendix(paper: {
  readonly columns: readonly string[]
  readonly areas: readonly PaperArea[]
}): boolean {
  const differ = paper.areas.some(({ items }) => items.some(({ common }) => common === null))
  return paper.columns.length > maxPortraitColumns && differ
}

const { pledgeText } = plain

function paperItem(item: PledgeItem, number: number, parties: Revision['parties']): PaperItem {
  const { text, uom } = item
  const direction = sentence(pledgeText.direction[item.direction])
  const points = formatInteger(item.points, 'vi')
  const targets = parties.map(({ id }) => {
    const target = Object.hasOwn(item.targets, id) ? item.targets[id] : undefined
    return target === undefined ? pledgeText.noTarget : formatDecimal(target, 'vi')
  })
  const [first = ''] = targets
  const common = targets.every((target) => target === first) ? first : null
  return { number, text, uom, direction, points, targets, common }
}

/** Every area with its items, in the order of the pledge, as the screen shows them. */
export function paperAreas(revision: Revision): readonly PaperArea[] {
  return byArea(revision).map(({ name, numeral, items }) => ({
    title: say(pledgeText.area, { numeral, name }),
    items: items.map(({ item, number }) => paperItem(item, number, revision.parties)),
  }))
}

/** The points of all items together. */
export const totalPoints = ({ items }: Revision): number => items.reduce((sum, { points }) => sum + points, 0)
