import { unreported } from './ceremony'
import { asText, type Act } from './statement'
import type { Fields } from './values'

export type Slot = { readonly number: number; readonly hash: string }
/** What stands in a unit's place of `reported` or `votes`. */
export function slotOf(y: Fields, of: 'reported' | 'votes', place: string): Slot {
  return (y[of] as Readonly<Record<string, Slot>>)[place] ?? { number: 0, hash: '-' }
}
export const freedOf = (y: Fields) => y['freed'] as Record<string, string>
const attachedOf = (y: Fields) => y['attached'] as Record<string, number>
const signedOf = (y: Fields) => y['signed'] as Record<string, number>
const partiesOf = (y: Fields) => y['parties'] as readonly string[]

const attestedStages = ['inForce', 'reporting', 'appraising']
function filled(y: Fields, of: 'reported' | 'votes', place: string, hash: string): Fields {
  return { [of]: { ...(y[of] as Fields), [place]: { number: slotOf(y, of, place).number + 1, hash } } }
}

/** What `act`, in the log of `year`, does to the bloc; null for an act that leaves it alone. */
export function blocEffectOf(act: Act, year: string, entry: Fields): Fields | null {
  const body = (entry['body'] ?? {}) as Fields
  const link = `${year}/${asText(entry['seq'])}/${asText(entry['hash'])}`
  if (act === 'hand') return { handing: `${link}/${asText(body['to'])}` }
  if (act === 'take' || act === 'designate')
    return { headUnit: body['unit'] ?? '', headBy: link, handing: '' }
  return null
}

/** What `act` does to the projection, apart from seq, head and at; `target` is the entry it names, if it does. */
export function effectOf(act: Act, y: Fields, entry: Fields, target: Fields | undefined): Fields {
  const body = (entry['body'] ?? {}) as Fields
  const hash = entry['hash'] as string
  const unit = body['unit'] as string
  const freedUnit = ((target?.['body'] ?? {}) as Fields)['unit'] as string
  switch (act) {
    case 'freeze':
      return {
        stage: 'frozen',
        revision: body['revision'] ?? '',
        number: body['number'] ?? 0,
        parties: body['parties'] ?? [],
      }
    case 'open':
      return {
        stage: 'signing',
        origins: body['origins'] ?? [],
        rpId: body['rpId'] ?? '',
        opening: hash,
        signed: {},
        freed: {},
      }
    case 'sign': {
      const signed = { ...signedOf(y), [unit]: entry['seq'] ?? 0 }
      return { stage: partiesOf(y).every((party) => party in signed) ? 'signed' : 'signing', signed }
    }
    case 'refuse':
      return { stage: 'halted' }
    case 'resume':
      return { stage: 'signing', freed: { ...freedOf(y), [freedUnit]: hash } }
    case 'void': {
      if (y['stage'] === 'concluded') return { stage: 'appraising', concluded: 0 }
      if (attestedStages.includes(y['stage'] as string)) return { stage: 'signed', attested: 0 }
      const signed = Object.fromEntries(Object.entries(signedOf(y)).filter(([party]) => party !== freedUnit))
      return { stage: 'signing', signed, freed: { ...freedOf(y), [freedUnit]: hash } }
    }
    case 'attest':
      return { stage: 'inForce', attested: entry['seq'] ?? 0, ...unreported }
    case 'reopen':
      return { stage: 'drafting', opening: '', signed: {}, freed: {} }
    case 'call':
      return {
        stage: 'reporting',
        scheme: body['text'] ?? '',
        due: body['due'] ?? '',
        origins: body['origins'] ?? [],
        rpId: body['rpId'] ?? '',
        reported: {},
        appraised: '',
        votes: {},
      }
    case 'report':
      return filled(y, 'reported', `${asText(body['period'])}/${unit}`, hash)
    case 'appraise':
      return { stage: 'appraising', appraised: hash, answerBy: body['answerBy'] ?? '', votes: {} }
    case 'vote':
      return filled(y, 'votes', unit, hash)
    case 'conclude':
      return { stage: 'concluded', concluded: entry['seq'] ?? 0 }
    case 'attach': {
      const place = unit === '' ? '_' : unit
      return { attached: { ...attachedOf(y), [place]: (attachedOf(y)[place] ?? 0) + 1 } }
    }
    case 'vouch':
    case 'hand':
    case 'take':
    case 'designate':
    case 'revoke':
      return {}
  }
}
