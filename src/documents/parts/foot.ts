import { fingerprintOf, plainFingerprint } from '@/domain/proof/fingerprint'
import { contentCode, headCode } from '@/domain/shared/code'
import { say } from '@/i18n/say'

import { isSpelt } from '../medium/media'
import type { PaperSource } from '../paper-source'
import type { Confirmations } from './confirmations'
import { words } from './words'

/** The end of every paper: the codes, where to verify them, and the legal notice. */
export type PaperFoot = {
  readonly codes: readonly string[]
  /** The address with the witness's key, for the QR code; null in a draft, which cannot be verified. */
  readonly link: string | null
  /** How to verify, and on a separate line where; empty in a draft. */
  readonly check: readonly string[]
  readonly notice: string
}

/**
 * The address that verifies papers of this witness, with the public copy of the year if there is one. The key comes from
 * the paper, not from the verified bundle.
 */
function verifyLink({ verifyAddress, replay }: PaperSource, witnessKid: string): string {
  const { bloc, year } = replay.where
  return `${verifyAddress}?proof=${bloc}/${year}#w=${plainFingerprint(witnessKid)}`
}

export function paperFoot(source: PaperSource, { witness }: Confirmations): PaperFoot {
  const { read, replay, verifyAddress } = source
  const { head, seq } = replay.projection
  const notice = say(words.notice, { bloc: read.revision.bloc.name })
  const content = say(words.contentCode, { code: contentCode(read.digest) })
  if (witness === null) return { codes: [content], link: null, check: [], notice }
  return {
    codes: [
      content,
      say(words.headCode, { code: headCode(head), count: seq }),
      say(words.witnessKey, { code: fingerprintOf(witness.kid) }),
    ],
    link: verifyLink(source, witness.kid),
    check: [words.check, verifyAddress],
    notice,
  }
}

/** What the reader must know of signs that `onto` spells by their numbers, if there are any on `paper`. */
export function spellingNote(paper: object, onto: (text: string) => string): readonly string[] {
  return isSpelt(paper, onto) ? [words.spelt] : []
}
