import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'

import { isSuperseded, keptStanding } from '@/actions/kept-standing'
import { resendKept } from '@/actions/resend-kept'
import { isPassing, type ErrorCode } from '@/domain/shared/errors'
import type { Kept } from '@/device/storage'

import { useBlocStore } from './bloc'
import { useProofStore } from './proof'
import { useServices } from '@/services/services'
import { useAct } from '@/composables/use-act'
import { useYearStore } from './year'

/** How often what waits for the network is tried again while nothing else tells of it (ms). */
const again = 15_000

/**
 * What this person has signed in this year on this device and the log does not hold. A signature whose place
 * stands is offered again; one whose place is gone is told of and never sent. An act stays on the device until
 * this device holds a verified proof of the year: until then a log that was lost could still need it.
 */
export const useOutboxStore = defineStore('outbox', () => {
  const { load, watchOnline } = useServices()
  const bloc = useBlocStore()
  const year = useYearStore()
  const proof = useProofStore()
  const { run, step } = useAct()
  const kept = shallowRef<readonly Kept[]>([])
  const durable = shallowRef(true)
  /** What this page last tried in vain to send, and whether the server refused it. */
  const unsent = shallowRef<{ readonly id: string; readonly refused: boolean } | null>(null)

  /** Looks at what the device keeps; after an act that could not be sent. */
  async function refresh(): Promise<void> {
    const { where } = year
    const uid = bloc.me?.uid
    const { outbox } = await load()
    const all = await outbox.all()
    if (year.where !== where || bloc.me?.uid !== uid) return
    durable.value = outbox.durable
    kept.value = all.filter(
      (act) => act.where.bloc === where.bloc && act.where.year === where.year && act.signed.by === uid,
    )
  }

  watch([() => year.where, () => bloc.me?.uid], () => void refresh(), { immediate: true })

  async function drop(id: string): Promise<void> {
    kept.value = kept.value.filter((act) => act.id !== id)
    const { outbox } = await load()
    await outbox.drop(id)
  }

  const standing = computed(() =>
    year.loaded ? kept.value.map((act) => [act, keptStanding(year.replay, act)] as const) : [],
  )

  watch([standing, () => proof.text], () => {
    for (const [act, state] of standing.value) {
      const over = state === 'recorded' && proof.holds(act.signed.sig)
      // other acts decide on what was seen: not taken, they are of no use, and their own screen has said so
      const useless = act.signed.act !== 'sign' || isSuperseded(year.replay, act)
      if (over || (state === 'gone' && useless)) void drop(act.id)
    }
  })

  const signatures = computed(() => standing.value.filter(([act]) => act.signed.act === 'sign'))

  /** The newest signature that can be sent, now or once the signing goes on. */
  const offered = computed(
    () =>
      signatures.value
        .filter(([, state]) => state === 'due' || state === 'waits')
        .sort(([a], [b]) => b.keptAt - a.keptAt)[0] ?? null,
  )

  const isUnsent = (refused: boolean) =>
    offered.value !== null && offered.value[0].id === unsent.value?.id && unsent.value.refused === refused
  /** Signed on this page and not sent: goes out by itself once there is a network again. */
  const awaited = computed(() => isUnsent(false))
  const refused = computed(() => isUnsent(true))

  /** Signatures that were never sent and never will be. */
  const lost = computed(() => signatures.value.filter(([, state]) => state === 'gone').map(([act]) => act))

  /** To be called after an act of this page failed with `code`: what it left behind is offered again. */
  async function lookAgain(code: ErrorCode): Promise<void> {
    await refresh()
    if (offered.value !== null) unsent.value = { id: offered.value[0].id, refused: !isPassing(code) }
  }

  /** Sends the signature that is offered; true when the server has it. */
  async function resend(): Promise<boolean> {
    const act = offered.value?.[0]
    if (act === undefined) return false
    const result = await run((services, scene, progress) => resendKept(services, scene, act, progress))
    if (result === null) return false
    if (result.ok) unsent.value = null
    else await lookAgain(result.failure.code)
    return result.ok
  }

  function sendAwaited(): void {
    if (awaited.value && offered.value?.[1] === 'due') void resend()
  }

  watch(
    () => year.fresh,
    (fresh) => {
      if (fresh) sendAwaited()
    },
  )
  watchOnline((online) => {
    if (online) sendAwaited()
  })

  /** The network may be back without anybody having told: a listener that never noticed says nothing. */
  watch(awaited, (now, _before, cleanup) => {
    if (!now) return
    const timer = setInterval(sendAwaited, again)
    cleanup(() => {
      clearInterval(timer)
    })
  })

  return { durable, awaited, refused, offered, lost, drop, lookAgain, resend, step }
})
