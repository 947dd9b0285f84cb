import type { HeadSource } from '../headship/head'
import { isAct, type Entry } from '../log/entry'
import { readLink } from '../log/link'
import type { Pins } from '../year/pins'
import { handoverAt } from './handovers'
import type { Settled } from './settle'

/** True if the log, and what is at hand of others, shows that the unit was head (docs/protocol.md, "The head"). */
export function isHeadProven(settled: Settled, source: HeadSource | undefined, pins: Pins): boolean {
  // a loop: handovers may follow one another by the thousand
  for (let next = source; next !== undefined;) {
    if (next.by === 'nothing') return false
    if (next.by === 'freeze') return settled.verdicts.get(next.seq)?.ok === true
    const found = handoverAt(settled.course, next.link)
    if (found === null) return false
    const here = found.year === settled.replay.where.year
    const isPinned = here ? pins.here : pins.elsewhere
    if (!isPinned(found.entry)) return false
    if (!isAct(found.entry, 'take')) return true
    const given = handoverAt(settled.course, found.entry.body.hand)
    if (given?.year !== found.year || !isPinned(given.entry)) return false
    next = sourceOf(settled, given.entry, here)
  }
  return false
}

/** By what the head of a hand was head: in another log by its term alone. */
function sourceOf({ headSources }: Settled, hand: Entry, here: boolean): HeadSource | undefined {
  if (here) return headSources.get(hand.seq)
  const term = isAct(hand, 'hand') ? hand.body.term : ''
  return readLink(term) === null ? { by: 'nothing' } : { by: 'change', link: term }
}
