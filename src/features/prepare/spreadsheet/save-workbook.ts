import type { SheetPage } from '@/documents/sheet'
import { saveFile } from '@/ui/save-file'

/** A named page of a workbook. */
type Page<Part extends keyof SheetPage> = Pick<SheetPage, 'name' | Part>

/** Offers a workbook to fill in: the sheet, with a sticky first row, and a page that explains it. */
export async function saveWorkbook(
  name: string,
  sheet: Page<'rows' | 'widths'>,
  guide: Page<'rows'>,
): Promise<void> {
  const { writeSheet } = await import('@/documents/sheet')
  saveFile(
    await writeSheet([
      { ...sheet, frozenRows: 1 },
      { ...guide, widths: [100] },
    ]),
    name,
  )
}
