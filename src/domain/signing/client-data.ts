import { fail, ok, type Result } from '../shared/result'

/** The challenge and origin of an assertion's client data, as spelt there. */
export type ClientData = { readonly challenge: string; readonly origin: string }

const maxLength = 2000
const letter = String.raw`[ !#-\[\]-~]`
const value = String.raw`(?:"(?:${letter}|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|true|false|null|-?(?:0|[1-9][0-9]*))`
const member = `"${letter}*" *: *${value}`
const form = new RegExp(String.raw`^ *\{ *${member}(?: *, *${member})* *\} *$`)
const requiredNames = /"(?:type|challenge|origin)" *: */
const crossOrigin = /"crossOrigin" *: *[^f ]/

/** The string value of the member `name`, which occurs at most once; null if there is none. */
function stringMember(cdj: string, name: string): string | null {
  return new RegExp(`"${name}" *: *"([^"]*)"`).exec(cdj)?.[1] ?? null
}

/**
 * Reads client data the way the rules do, which cannot parse JSON (docs/protocol.md, section 7): one flat object on
 * one line, in any order, spaces allowed, with type, challenge and origin exactly once each and unescaped. Accepts
 * exactly what the rules accept. Fails with CLIENT_DATA_INVALID.
 */
export function readClientData(cdj: string): Result<ClientData> {
  if (cdj.length > maxLength || !form.test(cdj)) return fail('CLIENT_DATA_INVALID')
  const challenge = stringMember(cdj, 'challenge')
  const origin = stringMember(cdj, 'origin')
  const type = stringMember(cdj, 'type')
  const complete = challenge !== null && origin !== null && type !== null
  if (!complete || cdj.split(requiredNames).length !== 4) return fail('CLIENT_DATA_INVALID')
  if (type !== 'webauthn.get') return fail('CLIENT_DATA_INVALID', 'type')
  if (crossOrigin.test(cdj)) return fail('CLIENT_DATA_INVALID', 'cross origin')
  return ok({ challenge, origin: origin.replaceAll(String.raw`\/`, '/') })
}
