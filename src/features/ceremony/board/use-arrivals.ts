import { ref, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'

import { isAttested, isFullySigned } from '@/domain/stages/stage'
import { sentence } from '@/i18n/sentence'
import { useYearStore } from '@/stores/year'
import { useAnnouncer } from '@/ui/announcer'

import type { SeatView } from './seat'

/**
 * Distinguishes what arrived while this was on screen from what was there before. Signatures that arrive are announced
 * once they are verified: "Phường Hòa Minh đã ký, 3 trên 5".
 */
export function useArrivals(seats: Ref<readonly SeatView[]>) {
  const { t } = useI18n()
  const year = useYearStore()
  const { announce } = useAnnouncer()
  /** The last entry when this came on screen; null until the year has loaded. */
  const since = ref<number | null>(null)
  const announced = new Set<number>()

  const arrived = (seq: number): boolean => since.value !== null && seq > since.value

  watch(
    [() => year.where, () => year.fresh && year.year !== null],
    ([, ready], before) => {
      if (before[0] !== undefined && before[0] !== year.where) since.value = null
      if (ready) since.value ??= year.replay.projection.seq
    },
    { immediate: true },
  )

  watch(seats, (now) => {
    const news = now.filter(({ seq, state }) => arrived(seq) && !announced.has(seq) && isSettled(state))
    const before = now.filter(({ state }) => state === 'verified').length - news.filter(isVerified).length
    news.filter(isVerified).forEach(({ type, name }, index) => {
      const unit = sentence(`${type} ${name}`)
      announce(t('board.announce.signed', { unit, count: before + index + 1, total: now.length }))
    })
    for (const { type, name } of news.filter((seat) => !isVerified(seat))) {
      announce(t('board.announce.invalid', { unit: sentence(`${type} ${name}`) }), 'assertive')
    }
    for (const { seq } of news) announced.add(seq)
    for (const { type, name, voided } of now.filter(
      (seat) => arrived(seat.voided) && !announced.has(seat.voided),
    )) {
      announce(t('board.announce.voided', { unit: sentence(`${type} ${name}`) }))
      announced.add(voided)
    }
  })

  watch(
    () => year.stage,
    (now, before) => {
      if (isAttested(now) && isFullySigned(before)) announce(t('board.announce.inForce'))
    },
  )

  return { arrived }
}

function isSettled(state: SeatView['state']): boolean {
  return state === 'verified' || state === 'invalid'
}

function isVerified({ state }: SeatView): boolean {
  return state === 'verified'
}
