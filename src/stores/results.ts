import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'

import { readTerms } from '@/actions/read-terms'
import type { Term } from '@/domain/judging/course'
import { judgeResults, type ResultsVerdict } from '@/domain/judging/results'
import { settle, type Settled } from '@/domain/judging/settle'
import { standingResults, type StandingResults } from '@/domain/judging/standing-results'
import { judgeTerms } from '@/domain/proof/judge-terms'
import type { ForeignHandover } from '@/domain/proof/contents'
import { linksElsewhere } from '@/domain/proof/terms'
import { textsWanted } from '@/domain/proof/texts'
import { isHandover } from '@/domain/judging/course'
import type { Failure } from '@/domain/shared/errors'
import { pinsOf } from '@/domain/year/pins'
import { useServices } from '@/services/services'
import { createResultsTexts } from '@/sync/results-texts'

import { useBlocStore } from './bloc'
import { useYearStore } from './year'

const noTerms: ReadonlyMap<string, Term> = new Map()

/**
 * The results of the year on screen: their texts, read and listened to while a screen shows them, and what stands by
 * them. Elsewhere nothing of them is read.
 */
export const useResultsStore = defineStore('results', () => {
  const { load } = useServices()
  const bloc = useBlocStore()
  const year = useYearStore()
  const followers = shallowRef(0)
  const failure = shallowRef<Failure | null>(null)
  const terms = shallowRef<ReadonlyMap<string, Term> | null>(null)
  const stored = createResultsTexts((why) => (failure.value = why))
  let latestTerms = Symbol()

  const following = computed(() => followers.value > 0)
  const links = computed(() => linksElsewhere(year.replay).join(' '))

  function clear(): void {
    stored.clear()
    terms.value = null
    failure.value = null
  }

  /** Reads and judges the handovers of other years by which the head has become the head. */
  async function findTerms(): Promise<void> {
    const mine = (latestTerms = Symbol())
    if (links.value === '') {
      terms.value = noTerms
      return
    }
    const services = await load()
    const { replay, texts } = year
    const read = await readTerms(services, replay)
    if (mine !== latestTerms) return
    if (!read.ok) {
      failure.value = read.failure
      return
    }
    const handovers = [...read.value].flatMap(
      ([link, { year: other, entry }]): [string, ForeignHandover][] =>
        isHandover(entry) ? [[link, { year: other, entry }]] : [],
    )
    const evidence = {
      keys: bloc.keys.records,
      revisions: texts,
      site: replay.projection,
      ecdsa: services.ecdsa,
    }
    const judged = await judgeTerms(replay, { terms: new Map(handovers), revokedAt: new Map() }, evidence)
    if (mine === latestTerms) terms.value = judged
  }

  async function wantTexts(): Promise<void> {
    const { where, replay } = year
    const { database } = await load()
    if (following.value && year.where === where) stored.want(database, where, textsWanted(replay))
  }

  watch(() => [year.where.bloc, year.where.year].join('/'), clear, { flush: 'sync' })
  watch(
    [following, () => year.replay.projection.head, () => year.where],
    ([now]) => {
      if (now) void wantTexts()
      else clear()
    },
    { immediate: true },
  )
  watch(
    [following, links, () => bloc.keys.fresh],
    ([now, , known]) => {
      if (now && known) void findTerms()
    },
    { immediate: true },
  )

  const settled = computed<Settled | null>(() => {
    if (!following.value || terms.value === null) return null
    const evidence = { revisions: year.texts, texts: stored.texts.value, terms: terms.value }
    return settle(year.replay, year.verdictsAlone, evidence)
  })
  const standing = computed<StandingResults | null>(() =>
    settled.value === null ? null : standingResults(settled.value),
  )
  const verdict = computed<ResultsVerdict | null>(() => {
    if (settled.value === null) return null
    const pins = pinsOf(settled.value.replay.entries, settled.value.verdicts)
    return judgeResults(settled.value, { pins, accepts: () => true })
  })

  /** To be called by a screen that shows results. Returns a function that ends it. */
  function follow(): () => void {
    followers.value += 1
    let ended = false
    return () => {
      if (!ended) followers.value -= 1
      ended = true
    }
  }

  return {
    follow,
    settled,
    /** What stands now; null while it is being read. */
    standing,
    verdict,
    /** The digests of texts that the server has lost. */
    missing: stored.missing,
    /** The texts as stored, by digest. */
    texts: stored.texts,
    /** True once the server has answered for every text and every entry has been judged by itself. */
    loaded: computed(
      () =>
        settled.value !== null &&
        stored.answered.value &&
        year.replay.entries.every(({ seq }) => year.verdictsAlone.has(seq)),
    ),
    failure: computed(() => failure.value),
  }
})
