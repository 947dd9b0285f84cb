/** Which bloc and year a log belongs to. */
export type Where = { readonly bloc: string; readonly year: string }

/** Where a page is before any year is opened. */
export const nowhere: Where = { bloc: '', year: '' }
