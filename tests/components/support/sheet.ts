import { userEvent } from 'vitest/browser'

/** A spreadsheet as an office saves it: one line a row, semicolons between the cells. */
export function sheetOf(...rows: readonly string[]): File {
  return new File(
    rows.map((row) => `${row}\n`),
    'bang.csv',
  )
}

/** Picks a file in the dialog that asks for one. */
export async function choose(file: File): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (input === null) throw new Error('no field for a file')
  await userEvent.upload(input, file)
}
