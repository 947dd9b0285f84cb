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

/** How often sending is retried while waiting for the network without a sign of it (ms). */
const retryInterval = 15_000

/**
 * What this person has signed in this year on this device and the log does not contain. A signature whose place still
 * exists is offered again; one whose place is gone is reported and never sent. An act stays on the device until this
 * device has a verified proof of the year that contains it: until then it may be needed to restore a lost log.
 */
export const useOutboxStore = defineStore('outbox', () => {
  const { load, watchOnline } = useServices()
  const bloc = useBlocStore()
  const year = useYearStore()
  const proof = useProofStore()
  const { run, step } = useAct()
  const kept = shallowRef<readonly Kept[]>([])
  const durable = shallowRef(true)
  /** What this page last failed to send, and whether the server refused it. */
  const unsent = shallowRef<{ readonly id: string; readonly refused: boolean } | null>(null)

  /** Reads what the device keeps. */
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
      const proven = state === 'recorded' && proof.holds(act.signed.sig)
      // other acts decide on what was seen: if refused they are of no use, and their own screen has said so
      const unneeded = act.signed.act !== 'sign' || isSuperseded(year.replay, act)
      if (proven || (state === 'gone' && unneeded)) void drop(act.id)
    }
  })

  const signatures = computed(() => standing.value.filter(([act]) => act.signed.act === 'sign'))

  /** The newest signature that can be sent, now or once the signing resumes. */
  const offered = computed(
    () =>
      signatures.value
        .filter(([, state]) => state === 'due' || state === 'waits')
        .sort(([a], [b]) => b.keptAt - a.keptAt)[0] ?? null,
  )

  const isUnsent = (refused: boolean) =>
    offered.value !== null && offered.value[0].id === unsent.value?.id && unsent.value.refused === refused
  /** Signed on this page and not sent: is sent automatically once there is a network again. */
  const awaited = computed(() => isUnsent(false))
  const refused = computed(() => isUnsent(true))

  /** Signatures that were not recorded and never will be. */
  const lost = computed(() => signatures.value.filter(([, state]) => state === 'gone').map(([act]) => act))

  /** To be called after an act of this page failed with `code`: its signature is offered again. */
  async function lookAgain(code: ErrorCode): Promise<void> {
    await refresh()
    if (offered.value !== null) unsent.value = { id: offered.value[0].id, refused: !isPassing(code) }
  }

  /** Sends the offered signature; true once the server has it. */
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

  /** The network may be back without notice: a listener that never noticed the loss does not report it. */
  watch(awaited, (now, _before, cleanup) => {
    if (!now) return
    const timer = setInterval(sendAwaited, retryInterval)
    cleanup(() => {
      clearInterval(timer)
    })
  })

  return { durable, awaited, refused, offered, lost, drop, lookAgain, resend, step }
})
