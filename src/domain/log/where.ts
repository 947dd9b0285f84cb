/** Which bloc and year a log belongs to. */
export type Where = { readonly bloc: string; readonly year: string }
