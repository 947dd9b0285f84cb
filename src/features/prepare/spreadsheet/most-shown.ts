/** So many rows of a table about a spreadsheet are shown; the others are counted. */
export const mostShown = 300
