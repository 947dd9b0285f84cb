import { useI18n } from 'vue-i18n'

import { checkSheet, readDraft } from '@/actions/import-sheet'
import { headingsFor } from '@/domain/pledge/sheet/columns'
import type { ImportPlan } from '@/domain/pledge/sheet/plan'
import type { PledgeProblem } from '@/domain/pledge/sheet/problem'
import { sheetHead, sheetRows } from '@/domain/pledge/sheet/write'
import { saveWorkbook, useImport } from '@/features/prepare/spreadsheet'
import { useDraftStore } from '@/stores/draft'
import { useServices } from '@/services/services'
import { useSigningUnits } from '@/composables/use-signing-units'
import { useYearStore } from '@/stores/year'

import { newItemId } from './new-id'

const widths = [14, 24, 60, 16, 10, 8]

/** Import and export of the draft as a spreadsheet. */
export function useSheet() {
  const { t } = useI18n()
  const { load } = useServices()
  const year = useYearStore()
  const draft = useDraftStore()
  const units = useSigningUnits()

  const given: string[] = []

  /** The same ids for the same new items whenever a sheet is checked again: a second write of them is refused. */
  function freshIds(stored: ReadonlyMap<string, unknown>): () => string {
    const free = given.filter((id) => !stored.has(id))
    return () => {
      const id = free.shift() ?? newItemId()
      if (!given.includes(id)) given.push(id)
      return id
    }
  }

  const importing = useImport<ImportPlan, PledgeProblem>({
    headings: () => headingsFor(units.value),
    // planned from what the server has now: an import without an answer may have arrived unnoticed
    check: async (rows, progress, answers) => {
      const stored = await readDraft(await load(), year.where)
      if (!stored.ok) return stored
      const known = { units: units.value, areas: draft.areas, draft: stored.value }
      return checkSheet(rows, known, freshIds(stored.value), answers, progress)
    },
    write: ({ changes }) => draft.make('import', () => changes),
  })

  function save(items: typeof draft.items, name: string): Promise<void> {
    const inVietnamese = { locale: 'vi' } as const
    const guide = (['code', 'area', 'text', 'uom', 'direction', 'points', 'target'] as const).map((line) => [
      t(`draft.sheet.guide.${line}`, {}, inVietnamese),
    ])
    const areas = draft.areas.map((area) => [`– ${area.name}`])
    return saveWorkbook(
      name,
      {
        name: t('draft.sheet.page', {}, inVietnamese),
        rows: [
          sheetHead(units.value).map((heading) => ({ heading })),
          ...sheetRows(items, draft.areas, units.value),
        ],
        widths: [...widths, ...units.value.map(() => 14)],
      },
      {
        name: t('sheet.guidePage', {}, inVietnamese),
        rows: [...guide, [{ heading: t('draft.sheet.guide.areas', {}, inVietnamese) }], ...areas],
      },
    )
  }

  return {
    importing,
    exportDraft: () => save(draft.items, t('draft.sheet.file', { year: year.where.year }, { locale: 'vi' })),
    exportTemplate: () =>
      save([], t('draft.sheet.templateFile', { year: year.where.year }, { locale: 'vi' })),
  }
}
