import { useI18n } from 'vue-i18n'

import { readPoints } from '@/domain/pledge/item'
import { readDecimal } from '@/domain/shared/decimal'

/** How figures of one kind are typed: how they are read and spelled, and the keyboard for them. */
export type FigureKind = {
  /** The figure that is meant, or what is wrong with it. */
  readonly read: (
    typed: string,
  ) =>
    { readonly ok: true; readonly value: string | undefined } | { readonly ok: false; readonly why: string }
  readonly spell: (stored: string | undefined) => string
  readonly inputmode: 'decimal' | 'numeric'
}

/** The figures of an item: targets, of which there may be none, and points. */
export function useFigures(): { readonly target: FigureKind; readonly points: FigureKind } {
  const { t } = useI18n()
  return {
    target: {
      read: (typed) => {
        const found = readDecimal(typed)
        if (found.ok) return found
        if (found.why === 'empty') return { ok: true, value: undefined }
        const words = { typed, plain: typed.replace('.', ''), decimal: typed.replace('.', ',') }
        return { ok: false, why: t(`draft.number.${found.why}`, words) }
      },
      // as typed in Viet Nam, without thousands separators, which could be mistaken for the decimal separator
      spell: (stored = '') => stored.replace('.', ','),
      inputmode: 'decimal',
    },
    points: {
      read: (typed) => {
        const found = readPoints(typed)
        return found === null
          ? { ok: false, why: t('draft.item.pointsWrong') }
          : { ok: true, value: String(found) }
      },
      spell: (stored = '') => stored,
      inputmode: 'numeric',
    },
  }
}
