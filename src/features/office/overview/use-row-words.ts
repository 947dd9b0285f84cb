import { useI18n } from 'vue-i18n'

import type { Deadline, Missing } from '@/domain/overview/situation'
import { isAskedOf, type Surveyed } from '@/domain/overview/survey'
import { isPassing } from '@/domain/shared/errors'
import { isAttested, isHalted, isOpened, type Stage } from '@/domain/stages/stage'
import { useFormat } from '@/i18n'

/** What a row of the overview says. */
export function useRowWords() {
  const { t } = useI18n()
  const format = useFormat()

  function one(missing: Missing): string {
    if (missing.who !== 'units') return t(`overview.missing.${missing.what}`)
    const { what, units, count } = missing
    return t(`overview.missing.${what}`, {
      missing: format.integer(units.length),
      count: format.integer(count),
    })
  }

  function missing(row: Surveyed): readonly string[] {
    if (row.state === 'failed') return []
    const { member, situation } = row
    if (situation.missing.length === 0) return [t('overview.missing.nothing')]
    return situation.missing.map((asked) =>
      t('overview.asked', {
        what: one(asked),
        who: t(`overview.who.${isAskedOf(member, situation, asked) ? 'own' : asked.who}`),
      }),
    )
  }

  function deadline({ of, day, left }: Deadline): string {
    const words = t(`overview.deadline.${of}`, { day: format.date(day) })
    if (left < 0) return words
    return left === 0
      ? t('overview.today', { deadline: words })
      : t('overview.left', { deadline: words, days: format.integer(left) })
  }

  function failure(row: Surveyed): string {
    if (row.state !== 'failed') return ''
    const { code, year } = row
    if (isPassing(code)) return t('overview.failed.unanswered')
    if (code === 'DENIED') return t('overview.failed.denied')
    if (code === 'NOT_FOUND') return t('overview.failed.missing')
    if (code !== 'RECORD_CORRUPT') return t(`errors.${code}`)
    return year === '' ? t('overview.failed.corrupt') : t('overview.failed.corruptYear', { year })
  }

  /** No stage looks verified: no log has been read. */
  function lookOf(stage: Stage): 'invalid' | 'online' | 'draft' | 'recorded' {
    if (isHalted(stage)) return 'invalid'
    if (isOpened(stage)) return 'online'
    return isAttested(stage) ? 'recorded' : 'draft'
  }

  return { missing, deadline, failure, lookOf }
}
