import { signatureCode } from '../shared/code'
import { sha256Hex } from '../shared/digest'
import type { Where } from '../signing/act'
import { signedText } from '../signing/statement'
import type { Entry } from './entry'

/** Mã ký of an entry: the code of the text that was signed, as its signer saw it on the receipt. */
export function entryCode(where: Where, entry: Entry): string {
  return signatureCode(sha256Hex(signedText(where, entry)))
}
