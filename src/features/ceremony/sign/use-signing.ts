import { computed, ref, shallowRef, type Ref } from 'vue'

import { draftText, type ActDraft } from '@/actions/prepare-act'
import { draftSignature, signPledge, type SigningChoice } from '@/actions/sign-pledge'
import type { Entry } from '@/domain/log/entry'
import { signatureCode } from '@/domain/shared/code'
import { sha256Hex } from '@/domain/shared/digest'
import type { Failure } from '@/domain/shared/errors'
import { fail } from '@/domain/shared/result'
import { useBlocStore } from '@/stores/bloc'
import { useOutboxStore } from '@/stores/outbox'
import { useSigningKeysStore } from '@/stores/signing-keys'
import { until } from '@/sync/until'
import { useAct } from '@/composables/use-act'
import { useYearStore } from '@/stores/year'

/** How long to wait for this browser's own check of the signature before showing the receipt without it (ms). */
const verificationTimeout = 10_000
/** How long to wait, after a place turned out to be taken, until the listeners show by whom (ms). */
const signerTimeout = 2_000

/** What the leader is about to sign in `capacity`, and the signing of exactly that. */
export function useSigning(capacity: Ref<string | undefined>) {
  const bloc = useBlocStore()
  const keys = useSigningKeysStore()
  const outbox = useOutboxStore()
  const year = useYearStore()
  const { run, forget, step, failure, busy } = useAct()
  const verifying = ref(false)
  const underWay = computed(() => busy.value || verifying.value)
  const recorded = shallowRef<Entry | null>(null)

  const choice = computed<SigningChoice | null>(() => {
    const { revision: read } = year
    if (read === null || bloc.me === null || capacity.value === undefined) return null
    return { read, review: year.reviews.records.get(bloc.me.unit) ?? null, capacity: capacity.value }
  })
  const draft = computed<ActDraft<'sign'> | null>(() => {
    if (year.scene === null || choice.value === null) return null
    const drafted = draftSignature(year.scene, choice.value)
    return drafted.ok ? drafted.value : null
  })
  /** The exact text that will be signed with the chosen key. */
  const text = computed(() => {
    if (year.scene === null || draft.value === null || keys.chosen === null) return null
    return draftText(year.scene, draft.value, keys.chosen)
  })
  const code = computed(() => (text.value === null ? null : signatureCode(sha256Hex(text.value))))

  const seat = computed(() => year.seats.find(({ unit }) => unit === bloc.me?.unit))
  const settled = computed(
    () => seat.value?.standing.state === 'verified' || seat.value?.standing.state === 'invalid',
  )

  const untilSettled = (ms: number) => until(() => settled.value, ms)

  /** True if this person's own signature is already there, made in another tab or on another device a moment earlier. */
  async function isAlreadySigned(why: Failure): Promise<boolean> {
    if (why.code !== 'PLACE_GONE' && why.code !== 'ALREADY_SIGNED') return false
    await untilSettled(signerTimeout)
    return seat.value?.signature?.by === bloc.me?.uid
  }

  /** Signs what is on screen; true once the server has it and this browser has checked it, or the wait timed out. */
  async function sign(): Promise<boolean> {
    const shown = { text: text.value, choice: choice.value, acting: keys.chosen }
    const { acting } = shown
    if (shown.choice === null || acting === null || underWay.value) return false
    const chosen = shown.choice
    const result = await run((services, scene, progress) => {
      const drafted = draftSignature(scene, chosen)
      const same = !drafted.ok || draftText(scene, drafted.value, acting) === shown.text
      return same
        ? signPledge(services, scene, chosen, acting, progress)
        : Promise.resolve(fail('CHANGED_MEANWHILE'))
    })
    if (result === null) return false
    if (!result.ok) {
      if (await isAlreadySigned(result.failure)) return true
      await outbox.lookAgain(result.failure.code)
      return false
    }
    recorded.value = result.value
    verifying.value = true
    await untilSettled(verificationTimeout)
    verifying.value = false
    return true
  }

  return {
    draft,
    code,
    seat,
    sign,
    forget,
    failure,
    recorded,
    busy: underWay,
    step: computed(() => (verifying.value ? ('verifying' as const) : step.value)),
  }
}
