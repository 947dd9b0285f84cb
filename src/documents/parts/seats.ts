import { formatInstant } from '@/i18n/format'
import { say } from '@/i18n/say'

import type { PaperSource } from '../paper-source'
import { signatureBlock, witnessBlock } from './blocks'
import type { Confirmation, Confirmations } from './confirmations'
import { words } from './words'

/** One seat of the signature grid: what is above and below the space for a signature. */
export type PaperSeat = {
  readonly lines: readonly string[]
  /** Empty in a draft. */
  readonly name: string
  /** The electronic confirmation, line by line. */
  readonly confirmed: readonly string[]
}

function confirmedLines(word: string, { at, code, kind }: Confirmation): readonly string[] {
  const lower = kind === 'device' ? [words.lower] : []
  return [word, formatInstant(at, 'vi'), say(words.signatureCode, { code }), ...lower]
}

/** The seats of the parties, in the order of the pledge. */
export function partySeats({ read }: PaperSource, { signatures }: Confirmations): readonly PaperSeat[] {
  return read.revision.parties.map((party) => {
    const signature = signatures.get(party.id)
    if (signature === undefined)
      return { lines: signatureBlock(party, 'CHỦ TỊCH', ''), name: '', confirmed: [] }
    const { capacity, position, name } = signature
    return {
      lines: signatureBlock(party, capacity, position),
      name,
      confirmed: confirmedLines(words.confirmed, signature),
    }
  })
}

/** The seat of the witness. */
export function witnessSeat({ read }: PaperSource, { witness }: Confirmations): PaperSeat {
  const lines = witnessBlock(read.revision.witness, witness?.position ?? '')
  return witness === null
    ? { lines, name: '', confirmed: [] }
    : { lines, name: witness.name, confirmed: confirmedLines(words.witnessed, witness) }
}
