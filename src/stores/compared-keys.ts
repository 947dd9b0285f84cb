import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'

import { judge, type Evidence } from '@/domain/judging/judge'
import { replayLog } from '@/domain/log/replay'
import { comparedKeys } from '@/domain/year/compared'
import { attestationOf } from '@/domain/year/attestation'
import type { LiveLog } from '@/firebase/log'
import type { Watch } from '@/firebase/live'

import { useBlocStore } from './bloc'
import { useServices } from '@/services/services'
import { useYearStore } from './year'

/** Reads a log once, as the server has it now; empty if it cannot be read. */
function readOnce(log: Watch<LiveLog>): Promise<LiveLog['entries']> {
  return new Promise((resolve) => {
    const stop = log(
      ({ entries, fresh }) => {
        if (!fresh) return
        queueMicrotask(() => {
          stop()
        })
        resolve(entries)
      },
      () => {
        resolve([])
      },
    )
  })
}

/**
 * The keys that a witness has compared in person, and in which years, according to current attestations that were
 * verified here: of the year on screen as it changes (nothing while it raises an alarm), and of the other years as they
 * were when this page opened.
 */
export const useComparedKeysStore = defineStore('compared-keys', () => {
  const { load } = useServices()
  const bloc = useBlocStore()
  const year = useYearStore()
  const others = shallowRef<ReadonlyMap<string, readonly string[]>>(new Map())

  async function readYear(home: string, id: string, site: Evidence['site']): Promise<readonly string[]> {
    const { database, ecdsa } = await load()
    const where = { bloc: home, year: id }
    const replay = replayLog(where, await readOnce(database.watchLog(where)))
    const entry = attestationOf(replay)
    if (entry === null) return []
    const evidence = { keys: bloc.keys.records, revisions: new Map<string, string>(), site, ecdsa }
    return comparedKeys(replay, new Map([[entry.seq, await judge(replay, entry, evidence)]]))
  }

  /** The other attested years of this bloc. */
  const attested = computed(() =>
    [...bloc.years.records]
      .filter(([id, { attested: seq }]) => seq > 0 && id !== year.where.year)
      .map(([id]) => id)
      .sort(),
  )

  watch(
    [() => bloc.id, () => bloc.keys.fresh && bloc.bloc !== null, () => attested.value.join()],
    async ([home, ready]) => {
      const site = bloc.bloc
      if (home === null || !ready || site === null) return
      const ids = attested.value
      const read = await Promise.all(ids.map(async (id) => [id, await readYear(home, id, site)] as const))
      if (bloc.id === home) others.value = new Map(read)
    },
    { immediate: true },
  )

  const years = computed<ReadonlyMap<string, readonly string[]>>(() => {
    const now = year.alarm === null ? comparedKeys(year.replay, year.verdicts) : []
    const all = [...others.value, [year.where.year, now] as const].sort(([a], [b]) => (a < b ? -1 : 1))
    const found = new Map<string, string[]>()
    for (const [id, kids] of all) for (const kid of kids) found.set(kid, [...(found.get(kid) ?? []), id])
    return found
  })

  /** The years in which `kid` was compared with its person, the earliest first. */
  const yearsOf = (kid: string): readonly string[] => years.value.get(kid) ?? []

  return { yearsOf }
})
