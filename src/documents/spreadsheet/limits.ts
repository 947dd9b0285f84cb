/** Beyond these a sheet is no list of items, people or units. */
export const most = { rows: 20_000, columns: 500, cells: 400_000, merges: 5_000 } as const
