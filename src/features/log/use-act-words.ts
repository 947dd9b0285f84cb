import { useI18n } from 'vue-i18n'

import { isAct, type Entry } from '@/domain/log/entry'
import { keyCode } from '@/domain/shared/code'
import { readNotes } from '@/domain/signing/notes'
import { useCapacityWords } from '@/features/capacity'
import { sentence } from '@/i18n/sentence'
import { useBlocStore } from '@/stores/bloc'
import { useYearStore } from '@/stores/year'

/** What happened in an entry, and who did it, in words. */
export function useActWords() {
  const { t } = useI18n()
  const capacityWords = useCapacityWords()
  const bloc = useBlocStore()
  const year = useYearStore()

  function signWords(entry: Entry<'sign'>): string {
    const unit = bloc.titleOf(entry.body.unit)
    const notes = readNotes('sign', entry.notes)
    const count = notes.ok ? notes.value.reservations.length : 0
    return count === 0 ? t('log.act.sign', { unit }) : t('log.act.reserve', { unit, count }, count)
  }

  function voidWords(entry: Entry<'void'>): string {
    const voided = year.replay.entries[entry.body.seq - 1]
    return voided !== undefined && isAct(voided, 'sign')
      ? t('log.act.void', { unit: bloc.titleOf(voided.body.unit) })
      : t('log.act.voidAttestation')
  }

  function attacher(entry: Entry<'attach'>): string {
    return entry.body.unit === '' ? (bloc.bloc?.witnessOffice ?? '') : bloc.titleOf(entry.body.unit)
  }

  function words(entry: Entry): string {
    switch (entry.act) {
      case 'freeze':
        return t('log.act.freeze', { number: entry.body.number })
      case 'sign':
        return signWords(entry)
      case 'refuse':
        return t('log.act.refuse', { unit: bloc.titleOf(entry.body.unit) })
      case 'void':
        return voidWords(entry)
      case 'revoke':
        return t('log.act.revoke', { code: keyCode(entry.body.key) })
      case 'attach':
        return t('log.act.attach', { unit: attacher(entry), file: entry.body.fileName })
      case 'open':
      case 'resume':
      case 'attest':
      case 'reopen':
        return t(`log.act.${entry.act}`)
    }
  }

  /** The person as the entry itself names them, else as the bloc knows them now. */
  function who(entry: Entry): string {
    if (isAct(entry, 'sign') || isAct(entry, 'refuse')) {
      const { name, position, capacity } = entry.body
      return `${name}, ${capacityWords(position, capacity)}`
    }
    if (isAct(entry, 'attest')) return `${entry.body.name}, ${entry.body.position}`
    const member = bloc.members.records.get(entry.by)
    return member === undefined ? entry.by : `${member.name}, ${member.position}`
  }

  return { words: (entry: Entry) => sentence(words(entry)), who }
}
