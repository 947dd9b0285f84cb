import type { SheetPage } from '@/documents/sheet'
import { saveFile } from '@/ui/save-file'

/** A page of a workbook by its name. */
type Page<Part extends keyof SheetPage> = Pick<SheetPage, 'name' | Part>

/** Hands out a workbook to be filled in: the sheet, whose first row stays in sight, and a page that explains it. */
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
