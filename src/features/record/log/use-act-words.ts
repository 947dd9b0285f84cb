import { useI18n } from 'vue-i18n'

import type { Entry } from '@/domain/log/entry'
import { describeEntry } from '@/domain/log/describe-entry'
import { useCapacityWords } from '@/features/ceremony/capacity'
import { sentence } from '@/i18n/sentence'
import { useBlocStore } from '@/stores/bloc'
import { useYearStore } from '@/stores/year'

/** What happened in an entry, and who did it, as text. */
export function useActWords() {
  const { t } = useI18n()
  const capacityWords = useCapacityWords()
  const bloc = useBlocStore()
  const year = useYearStore()

  function concerned(unit: string): string {
    return unit === '' ? (bloc.bloc?.witnessOffice ?? '') : bloc.titleOf(unit)
  }

  function words(entry: Entry): string {
    const { word, unit, values } = describeEntry(entry, year.replay.entries)
    const places = { ...values, ...(unit === undefined ? {} : { unit: concerned(unit) }) }
    return t(`log.act.${word}`, places, Number(values?.['count'] ?? 1))
  }

  /** The person as the entry itself names them, or else as the bloc has them now. */
  function who(entry: Entry): string {
    if ('capacity' in entry.body) {
      const { name, position, capacity } = entry.body
      return `${name}, ${capacityWords(position, capacity)}`
    }
    if ('position' in entry.body) return `${entry.body.name}, ${entry.body.position}`
    const member = bloc.members.records.get(entry.by)
    return member === undefined ? entry.by : `${member.name}, ${member.position}`
  }

  return { words: (entry: Entry) => sentence(words(entry)), who }
}
