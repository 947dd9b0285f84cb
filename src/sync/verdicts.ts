import { shallowRef } from 'vue'

import type { Entry } from '@/domain/log/entry'
import type { Term } from '@/domain/judging/course'
import { judge, type Evidence } from '@/domain/judging/judge'
import { siteOf } from '@/domain/judging/site'
import { needsSettling, rests } from '@/domain/judging/needs-settling'
import type { Replay } from '@/domain/log/replay'
import type { Verdicts } from '@/domain/log/standing'

/** Texts of the results are fetched where they are shown, and entries of other years with them. */
const noTexts: ReadonlyMap<string, string> = new Map()
const noTerms: ReadonlyMap<string, Term> = new Map()

/** Everything that the verdict on `entry` depends on, as one comparable text. */
function groundsOf(replay: Replay, entry: Entry, evidence: Evidence, revoked: ReadonlySet<string>): string {
  const text = entry.act === 'freeze' ? evidence.revisions.get(entry.body.revision) : undefined
  const textOfSignature = entry.act === 'sign' && evidence.revisions.has(entry.body.revision)
  const key = evidence.keys.get(entry.kid)
  const site = siteOf(replay, entry, evidence.site)
  return JSON.stringify([entry.hash, key, text, textOfSignature, site, revoked.has(entry.kid)])
}

/** The verdicts by what acts rest on, too; computed only for a log that has such acts. */
async function settledFrom(replay: Replay, alone: Verdicts, evidence: Evidence): Promise<Verdicts> {
  if (!needsSettling(replay.entries)) return alone
  const part = await import('@/domain/judging/settle').catch(() => null)
  if (part !== null)
    return part.settle(replay, alone, { ...evidence, texts: noTexts, terms: noTerms }).verdicts
  const known = replay.entries.filter((entry) => !rests(entry)).map(({ seq }) => seq)
  return new Map([...alone].filter(([seq]) => known.includes(seq)))
}

/**
 * The verdicts on the entries of a replay: each entry is judged as it arrives, and again only when something that its
 * verdict depends on has changed (its key, its text, its site).
 */
export function createVerdicts() {
  /** On each entry by itself. */
  const alone = shallowRef<Verdicts>(new Map())
  /** On each entry by what it rests on, too; without those that rest on texts which are not fetched. */
  const verdicts = shallowRef<Verdicts>(new Map())
  let grounds = new Map<number, string>()
  let round = 0

  /** Judges what is due; `ready` is called just before the verdicts change, or if nothing is due. */
  async function update(
    replay: Replay,
    evidence: Evidence,
    ready: () => void = () => undefined,
  ): Promise<void> {
    round += 1
    const mine = round
    // collected once: a search for every entry would be quadratic in a long log
    const revoked = new Set(
      replay.entries.flatMap((entry) => (entry.act === 'revoke' ? [entry.body.key] : [])),
    )
    const fresh = replay.entries.map((entry) => [entry, groundsOf(replay, entry, evidence, revoked)] as const)
    const due = fresh.filter(([entry, ground]) => grounds.get(entry.seq) !== ground)
    const kept = fresh.filter(([entry, ground]) => grounds.get(entry.seq) === ground)
    if (due.length === 0 && kept.length === alone.value.size) {
      ready()
      return
    }
    const judged = await Promise.all(
      due.map(async ([entry]) => [entry.seq, await judge(replay, entry, evidence)] as const),
    )
    const next = new Map(judged)
    for (const [{ seq }] of kept) {
      const verdict = alone.value.get(seq)
      if (verdict !== undefined) next.set(seq, verdict)
    }
    const settled = await settledFrom(replay, next, evidence)
    if (mine !== round) return
    grounds = new Map(fresh.map(([entry, ground]) => [entry.seq, ground]))
    ready()
    alone.value = next
    verdicts.value = settled
  }

  function clear(): void {
    round += 1
    grounds = new Map()
    alone.value = new Map()
    verdicts.value = new Map()
  }

  return { verdicts, alone, update, clear }
}
