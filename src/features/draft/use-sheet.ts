import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'

import { checkSheet, type CheckedSheet } from '@/actions/import-sheet'
import { sheetHead, sheetRows } from '@/domain/pledge/sheet/write'
import type { ErrorCode } from '@/domain/shared/errors'
import { useDraftStore } from '@/stores/draft'
import { useSigningUnits } from '@/stores/use-signing-units'
import { useYearStore } from '@/stores/year'
import { saveFile } from '@/ui/save-file'

import { newItemId } from './new-id'

/** How far an import has come. */
export type SheetStep =
  | { readonly name: 'idle' | 'reading' | 'writing' | 'done' }
  | { readonly name: 'checking'; readonly done: number; readonly total: number }
  | { readonly name: 'checked'; readonly sheet: CheckedSheet }
  | { readonly name: 'refused'; readonly code: ErrorCode }

const widths = [14, 24, 60, 16, 10, 8]

/** The draft from and to a spreadsheet; nothing is written before `confirm`. */
export function useSheet() {
  const { t } = useI18n()
  const year = useYearStore()
  const draft = useDraftStore()
  const step = shallowRef<SheetStep>({ name: 'idle' })
  let file: Blob | null = null

  const units = useSigningUnits()

  async function look(): Promise<void> {
    const chosen = file
    if (chosen === null) return
    step.value = { name: 'reading' }
    const { readSheet } = await import('@/documents/read-sheet')
    const rows = await readSheet(chosen)
    if (!rows.ok) {
      step.value = { name: 'refused', code: rows.failure.code }
      return
    }
    const known = { units: units.value, areas: draft.areas, draft: year.items.records }
    const sheet = await checkSheet(rows.value, known, newItemId, (done, total) => {
      step.value = { name: 'checking', done, total }
    })
    step.value = sheet.ok
      ? { name: 'checked', sheet: sheet.value }
      : { name: 'refused', code: sheet.failure.code }
  }

  /** Reads a file and says what importing it would change; writes nothing. */
  async function choose(next: Blob): Promise<void> {
    file = next
    await look()
  }

  /** Writes what was shown, all of it or nothing. */
  async function confirm(): Promise<void> {
    if (step.value.name !== 'checked' || !step.value.sheet.sound) return
    const { plan } = step.value.sheet
    step.value = { name: 'writing' }
    const result = await draft.make('import', plan.changes)
    step.value = result.ok ? { name: 'done' } : { name: 'refused', code: result.failure.code }
  }

  function forget(): void {
    file = null
    step.value = { name: 'idle' }
  }

  async function save(items: typeof draft.items, name: string): Promise<void> {
    const { writeSheet } = await import('@/documents/sheet')
    const inVietnamese = { locale: 'vi' } as const
    const guide = (['code', 'area', 'text', 'uom', 'direction', 'points', 'target'] as const).map((line) => [
      t(`draft.sheet.guide.${line}`, {}, inVietnamese),
    ])
    const areas = draft.areas.map((area) => [`– ${area.name}`])
    const blob = await writeSheet([
      {
        name: t('draft.sheet.page', {}, inVietnamese),
        rows: [
          sheetHead(units.value).map((heading) => ({ heading })),
          ...sheetRows(items, draft.areas, units.value),
        ],
        widths: [...widths, ...units.value.map(() => 14)],
        frozenRows: 1,
      },
      {
        name: t('draft.sheet.guidePage', {}, inVietnamese),
        rows: [...guide, [{ heading: t('draft.sheet.guide.areas', {}, inVietnamese) }], ...areas],
        widths: [100],
      },
    ])
    saveFile(blob, name)
  }

  return {
    step,
    choose,
    /** Looks the same file through again, since the draft has changed. */
    look,
    confirm,
    forget,
    exportDraft: () => save(draft.items, t('draft.sheet.file', { year: year.where.year }, { locale: 'vi' })),
    exportTemplate: () =>
      save([], t('draft.sheet.templateFile', { year: year.where.year }, { locale: 'vi' })),
  }
}
