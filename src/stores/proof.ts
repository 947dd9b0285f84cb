import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'

import { proofFileName } from '@/actions/proof-file-name'
import { fingerprintOf, plainFingerprint } from '@/domain/proof/fingerprint'
import type { Failure } from '@/domain/shared/errors'
import { fail } from '@/domain/shared/result'
import { attestationOf } from '@/domain/year/attestation'
import { isAttested } from '@/domain/stages/stage'

import { useBlocStore } from './bloc'
import { useServices } from '@/services/services'
import { useYearStore } from './year'

/** A proof up to `head`; `kept` if this device has stored it beyond this page. */
type Held = { readonly head: string; readonly text: string; readonly kept: boolean }

/**
 * The proof of the year on screen: built, verified and stored on this device as soon as the pledge is in force here,
 * and again whenever its log grows, without being asked for. It can also be saved as a file.
 */
export const useProofStore = defineStore('proof', () => {
  const { load } = useServices()
  const bloc = useBlocStore()
  const year = useYearStore()
  /** Built and verified from the log on screen, or else the one that this device stored earlier. */
  const held = shallowRef<Held | null>(null)
  const failure = shallowRef<Failure | null>(null)
  /** The head of the proof that was saved as a file last. */
  const savedHead = shallowRef('')

  /** The attestation, while the pledge is in force and everything it depends on is verified here. */
  const attestation = computed(() =>
    isAttested(year.stage) && year.alarm === null ? attestationOf(year.replay) : null,
  )
  /** The head up to which a proof should be built now; null if there is nothing to build. */
  const due = computed(() => {
    const { entries, projection } = year.replay
    const judged = year.fresh && entries.every(({ seq }) => year.verdictsAlone.has(seq))
    const ready = attestation.value !== null && judged && held.value?.head !== projection.head
    return ready ? projection.head : null
  })

  async function hold(): Promise<void> {
    const { replay, verdictsAlone, texts } = year
    failure.value = null
    const sources = {
      replay,
      verdicts: verdictsAlone,
      revisions: texts,
      keys: bloc.keys.records,
      revocations: bloc.revocations,
    }
    // computes figures of results, too, which nobody needs who only signs
    const part = await import('@/actions/hold-proof').catch(() => null)
    const result = part === null ? fail('OFFLINE') : await part.holdProof(await load(), sources)
    if (year.replay.projection.head !== replay.projection.head) return
    if (result.ok) held.value = { head: replay.projection.head, ...result.value }
    else failure.value = result.failure
  }

  watch(
    () => year.where,
    async (where) => {
      held.value = null
      failure.value = null
      savedHead.value = ''
      const { proofs } = await load()
      const kept = await proofs.recall(where)
      if (year.where === where && kept !== null) held.value ??= { ...kept, kept: true }
    },
    { immediate: true },
  )
  watch(
    due,
    (head) => {
      if (head !== null) void hold()
    },
    { immediate: true },
  )

  /** True if this device has stored a proof that contains the entry with this signature. */
  function holds(sig: string): boolean {
    return held.value?.kept === true && held.value.text.includes(`"sig":"${sig}"`)
  }

  /** Saves the proof as a file. */
  async function save(): Promise<void> {
    if (held.value === null) return
    const { head, text } = held.value
    const { saveFile } = await load()
    saveFile(proofFileName(year.where), text, 'application/json')
    savedHead.value = head
  }

  return {
    inForce: computed(() => attestation.value !== null),
    text: computed(() => held.value?.text ?? null),
    failure: computed(() => failure.value),
    /** True while the current proof is the one that was saved as a file. */
    saved: computed(() => held.value !== null && held.value.head === savedHead.value),
    fileName: computed(() => proofFileName(year.where)),
    /** The fingerprint (dấu khóa) of the attesting key, as people read it. */
    fingerprint: computed(() => (attestation.value === null ? '' : fingerprintOf(attestation.value.kid))),
    /** The link that checks a proof against that fingerprint. */
    link: computed(() =>
      attestation.value === null ? '' : `/verify#w=${plainFingerprint(attestation.value.kid)}`,
    ),
    holds,
    hold,
    save,
  }
})
