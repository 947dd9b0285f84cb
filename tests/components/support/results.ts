import type { fail } from '@/domain/shared/result'
import { ok, type Result } from '@/domain/shared/result'
import type { Database } from '@/firebase/database'
import type { Work } from '@/firebase/work'

import type { World } from './world'

type Failed = ReturnType<typeof fail>

const blank: Omit<Work, 'by' | 'at'> = {
  item: '',
  figures: {},
  claims: {},
  asOf: '',
  movements: '',
  shortcomings: '',
  handedBy: '',
  handedAt: null,
}

function withOne<T>(all: Readonly<Record<string, T>>, id: string, value: T | null): Record<string, T> {
  const others = Object.entries(all).filter(([other]) => other !== id)
  return Object.fromEntries(value === null ? others : [...others, [id, value]])
}

/** The texts of the results, and what units write before they report: from the world. */
export function resultsOf(world: World, refused: () => Failed | null): Partial<Database> {
  const answer = (write: () => Result<null>) => Promise.resolve(refused() ?? write())

  function change(
    { period, unit }: { readonly period: string; readonly unit: string },
    by: string,
    make: (before: Omit<Work, 'by' | 'at'>) => Partial<Work>,
  ): Promise<Result<null>> {
    return answer(() => {
      const place = world.workOf(`${period}_${unit}`)
      const before = place.get().record ?? blank
      place.put({ ...blank, ...before, ...make(before), by, at: world.pass(1000) })
      return ok(null)
    })
  }

  return {
    watchText: (_where, digest) => world.textOf(digest).watch,
    readText: (_where, digest) =>
      Promise.resolve(refused() ?? ok(world.textOf(digest).get().record?.text ?? null)),
    watchWork: (_where, { period, unit }) => world.workOf(`${period}_${unit}`).watch,
    writeFigure: (_where, place, { by }, item, figure) =>
      change(place, by, ({ figures }) => ({ item, figures: withOne(figures, item, figure) })),
    writeClaim: (_where, place, { by }, item, claim) =>
      change(place, by, ({ claims }) => ({ item, claims: withOne(claims, item, claim) })),
    writeWords: (_where, place, { by }, words) => change(place, by, () => words),
    handWork: (_where, place, by) => change(place, by, () => ({ handedBy: by, handedAt: world.now() })),
    writeResults: (_where, by, all) =>
      answer(() => {
        for (const { unit, seen, values, note } of all)
          world.results.put(unit, { values, note, source: 'paper', rev: seen + 1, by, at: world.now() })
        return ok(null)
      }),
  }
}
