import type { SheetPage } from '@/documents/sheet'
import { saveFile } from '@/ui/save-file'

/** Hands out a workbook to be filled in: the sheet with its headings and rows, and a page that explains it. */
export async function saveWorkbook(name: string, pages: readonly SheetPage[]): Promise<void> {
  const { writeSheet } = await import('@/documents/sheet')
  saveFile(await writeSheet(pages), name)
}
