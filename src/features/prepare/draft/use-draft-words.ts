import { useI18n } from 'vue-i18n'

import type { ItemPart } from '@/domain/pledge/merge'
import { useFormat } from '@/i18n/use-format'
import { useBlocStore } from '@/stores/bloc'
import { useDraftStore } from '@/stores/draft'

/** The parts of an item and the people who change them, as text. */
export function useDraftWords() {
  const { t } = useI18n()
  const format = useFormat()
  const bloc = useBlocStore()
  const draft = useDraftStore()

  function nameOf(uid: string): string {
    return bloc.members.records.get(uid)?.name ?? t('draft.somebody')
  }

  function partName(part: ItemPart): string {
    if (!part.startsWith('target:')) return t(`draft.part.${part as Exclude<ItemPart, `target:${string}`>}`)
    return t('draft.part.target', { unit: bloc.titleOf(part.slice('target:'.length)) })
  }

  /** The value of a part, as people read it. */
  function partValue(part: ItemPart, value: string): string {
    if (part.startsWith('target:')) return value === '' ? t('draft.part.noTarget') : format.decimal(value)
    if (part === 'direction') return t(`draft.direction.${value as 'up' | 'down' | 'yes'}`)
    if (part === 'area') return draft.areas.find(({ id }) => id === value)?.name ?? value
    if (part === 'removed') return t(value === 'true' ? 'draft.part.takenOut' : 'draft.part.standing')
    return value
  }

  return { nameOf, partName, partValue }
}
