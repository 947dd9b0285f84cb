/** Formats of stored fields, enforced by the rules and by every reader. */
export const patterns = {
  digest: /^[0-9a-f]{64}$/,
  hex: /^(?:[0-9a-f]{2})*$/,
  signature: /^[0-9a-f]{128}$/,
  /** SubjectPublicKeyInfo of an uncompressed P-256 key (RFC 5480). */
  spki: /^3059301306072a8648ce3d020106082a8648ce3d03010703420004[0-9a-f]{128}$/,
  /** Ids become object keys, so names that every object inherits are excluded. */
  id: /^(?!(?:constructor|prototype)$)[a-z0-9-]{1,40}$/,
  year: /^[0-9]{4}$/,
  /** Year, number and hash of an entry. */
  link: /^[0-9]{4}\/[1-9][0-9]{0,15}\/[0-9a-f]{64}$/,
  uid: /^[A-Za-z0-9_-]{1,128}$/,
  /** Origins are joined by spaces in a signed text, so none may contain one: printable ASCII alone. */
  origin: /^[!-~]+$/,
  /** A day of the Gregorian calendar, of the years 0001 to 9999. */
  date: /^(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/,
  time: /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/,
  decimal: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/,
} as const
