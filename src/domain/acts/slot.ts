import { fail, ok, type Result } from '../shared/result'

/** What a unit has said last: how often it has spoken, and the hash of its latest entry. */
export type Slot = { readonly number: number; readonly hash: string }

/** Slots by what they are for. */
export type Slots = Readonly<Record<string, Slot>>

/** How often a unit may speak in one slot; the rules enforce the same. */
const mostInSlot = 20

/** What `replaces` must say of an empty slot. */
const nothing = '-'

/** The slot `key`; undefined if nobody has spoken in it. */
function slotAt(slots: Slots, key: string): Slot | undefined {
  return Object.hasOwn(slots, key) ? slots[key] : undefined
}

/** What an entry that is to stand in the slot `key` replaces. */
export function replacedBy(slots: Slots, key: string): string {
  return slotAt(slots, key)?.hash ?? nothing
}

/** The slots after the entry `hash`, which replaces `replaces`. Fails with ACT_ILLEGAL. */
export function fillSlot(slots: Slots, key: string, replaces: string, hash: string): Result<Slots> {
  const number = (slotAt(slots, key)?.number ?? 0) + 1
  return replaces === replacedBy(slots, key) && number <= mostInSlot
    ? ok({ ...slots, [key]: { number, hash } })
    : fail('ACT_ILLEGAL', 'slot')
}
