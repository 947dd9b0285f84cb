import { signatureCode } from '../shared/code'
import type { Where } from './where'
import { signedDigest } from './statement'
import type { Entry } from './entry'

/** Mã ký of an entry: the code of the text that was signed, as its signer saw it on the receipt. */
export function entryCode(where: Where, entry: Entry): string {
  return signatureCode(signedDigest(where, entry))
}
