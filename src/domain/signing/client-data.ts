import { fail, ok, type Result } from '../shared/result'

/** What an assertion's client data say, in the spelling in which they say it. */
export type ClientData = { readonly challenge: string; readonly origin: string }

const most = 2000
const letter = String.raw`[ !#-\[\]-~]`
const value = String.raw`(?:"(?:${letter}|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|true|false|null|-?(?:0|[1-9][0-9]*))`
const member = `"${letter}*" *: *${value}`
const form = new RegExp(String.raw`^ *\{ *${member}(?: *, *${member})* *\} *$`)
const bound = /"(?:type|challenge|origin)" *: */
const inFrame = /"crossOrigin" *: *[^f ]/

/** The text under this name, of which there is one at most; null where it is none. */
function textUnder(cdj: string, name: string): string | null {
  return new RegExp(`"${name}" *: *"([^"]*)"`).exec(cdj)?.[1] ?? null
}

/**
 * Reads client data as the rules do, who cannot parse JSON (docs/protocol.md, section 7): one flat object on one line,
 * in whatever order and with spaces, in which type, challenge and origin stand once each and in plain letters. What is
 * read here is what the rules accept. Fails with CLIENT_DATA_INVALID.
 */
export function readClientData(cdj: string): Result<ClientData> {
  if (cdj.length > most || !form.test(cdj)) return fail('CLIENT_DATA_INVALID')
  const challenge = textUnder(cdj, 'challenge')
  const origin = textUnder(cdj, 'origin')
  const type = textUnder(cdj, 'type')
  const each = challenge !== null && origin !== null && type !== null
  if (!each || cdj.split(bound).length !== 4) return fail('CLIENT_DATA_INVALID')
  if (type !== 'webauthn.get') return fail('CLIENT_DATA_INVALID', 'type')
  if (inFrame.test(cdj)) return fail('CLIENT_DATA_INVALID', 'cross origin')
  return ok({ challenge, origin: origin.replaceAll(String.raw`\/`, '/') })
}
