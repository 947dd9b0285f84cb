import { useI18n } from 'vue-i18n'

import { checkUnitSheet, importUnits } from '@/actions/import-people'
import { unitColumns, unitHeadings } from '@/domain/people/sheet/columns'
import type { UnitsPlan } from '@/domain/people/sheet/plan-units'
import type { UnitProblem } from '@/domain/people/sheet/problem'
import { fail } from '@/domain/shared/result'
import { saveWorkbook, useImport } from '@/features/prepare/spreadsheet'
import { useManaging } from '@/composables/use-managing'
import { useBlocStore } from '@/stores/bloc'
import { useServices } from '@/services/services'

const widths = [20, 14, 30, 16, 10, 14, 14]
const guide = ['id', 'name', 'order', 'dates', 'predecessors'] as const
const asWritten = (day: string) => day.split('-').reverse().join('/')

/** Import of units from a spreadsheet, and export of the existing ones. */
export function useUnitSheet() {
  const { t } = useI18n()
  const { load } = useServices()
  const bloc = useBlocStore()
  const managing = useManaging()

  const importing = useImport<UnitsPlan, UnitProblem>({
    headings: () => unitHeadings,
    check: (rows, progress) => checkUnitSheet(rows, bloc.units.records, progress),
    write: async (plan) => {
      const services = await load()
      return managing.value === null ? fail('NOT_YOUR_ROLE') : importUnits(services, managing.value, plan)
    },
  })

  /** The template contains the existing units, so that a changed row can be matched with its unit. */
  function saveTemplate(): Promise<void> {
    const inVietnamese = { locale: 'vi' } as const
    const units = [...bloc.units.records].sort(([, a], [, b]) => a.order - b.order)
    return saveWorkbook(
      t('units.sheet.file', {}, inVietnamese),
      {
        name: t('units.sheet.page', {}, inVietnamese),
        rows: [
          Object.values(unitColumns).map((heading) => ({ heading })),
          ...units.map(([id, { type, name, code, order, validFrom, validTo }]) => [
            id,
            type,
            name,
            code,
            order,
            asWritten(validFrom),
            asWritten(validTo),
          ]),
        ],
        widths,
      },
      {
        name: t('sheet.guidePage', {}, inVietnamese),
        rows: guide.map((line) => [t(`units.sheet.guide.${line}`, {}, inVietnamese)]),
      },
    )
  }

  return { importing, saveTemplate }
}
