/** A signature as in an entry; `ad` and `cdj` are empty for a device key. */
export type Proof = { readonly sig: string; readonly ad: string; readonly cdj: string }
