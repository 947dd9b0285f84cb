import { fail, ok, type Result } from '../shared/result'
import { plainFingerprint } from './fingerprint'
import type { Foundation } from './report'

/** What the reader knows from outside the file. */
export type Trust = {
  /** Plain fingerprints of the witness's keys. */
  readonly witnessKeys: readonly string[]
  /** Unit → plain fingerprint of the key that this unit says is its leader's. */
  readonly wardKeys: ReadonlyMap<string, string>
  /** True to accept signatures that were made on a trial site. */
  readonly demo: boolean
}

/** A site on the public internet: https, a name of two labels or more, no IP address. */
const publicOrigin = /^https:\/\/(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*(?::[0-9]{1,5})?$/

/** True if `origin` is not on the public internet: localhost, an IP address, plain http. */
export function isTrialOrigin(origin: string): boolean {
  return !publicOrigin.test(origin) || /\.localhost(?::|$)/.test(origin)
}

/** Each seat must have been signed by a different person, none of them the witness. Fails with SIGNERS_NOT_DISTINCT. */
export function checkSigners({ signatures, attestation }: Foundation): Result<null> {
  const people = new Set(signatures.map(({ by }) => by))
  return people.size === signatures.length && !people.has(attestation.by)
    ? ok(null)
    : fail('SIGNERS_NOT_DISTINCT')
}

/** "none", or year, number and head of an earlier year's log. Fails with LAST_YEAR_INVALID. */
export function checkLastYear({ freeze }: Foundation, year: string): Result<null> {
  const { last } = freeze.body
  const [, previous = year] = /^([0-9]{4})\/(?:0|[1-9][0-9]{0,15})\/[0-9a-f]{64}$/.exec(last) ?? []
  return last === 'none' || previous < year ? ok(null) : fail('LAST_YEAR_INVALID')
}

/** The site of the opening must be public, unless trial sites are accepted. Fails with ORIGIN_NOT_PUBLIC. */
export function checkSite({ open }: Foundation, { demo }: Trust): Result<null> {
  return demo || !open.body.origins.some(isTrialOrigin) ? ok(null) : fail('ORIGIN_NOT_PUBLIC')
}

/**
 * The attestation must be signed with a witness's key that the reader knows, and every opening, resume and void it
 * rests on by the same person or with another such key. Fails with WITNESS_NOT_PINNED or WITNESS_KEY_MISMATCH.
 */
export function checkWitness(
  { attestation, open, passages }: Foundation,
  { witnessKeys }: Trust,
): Result<null> {
  if (witnessKeys.length === 0) return fail('WITNESS_NOT_PINNED')
  const isKnown = (kid: string) => witnessKeys.includes(plainFingerprint(kid))
  const sound = [open, ...passages].every(({ by, kid }) => by === attestation.by || isKnown(kid))
  return sound && isKnown(attestation.kid) ? ok(null) : fail('WITNESS_KEY_MISMATCH')
}

/** Each unit that the reader names must have signed with the key they name. Fails with WARD_KEY_MISMATCH. */
export function checkWardKeys({ signatures }: Foundation, { wardKeys }: Trust): Result<null> {
  const agree = [...wardKeys].every(([unit, expected]) => {
    const signature = signatures.find(({ body }) => body.unit === unit)
    return signature !== undefined && plainFingerprint(signature.kid) === expected
  })
  return agree ? ok(null) : fail('WARD_KEY_MISMATCH')
}

/** True if one of the origins is a trial site's. */
export function isTrialSite({ open }: Foundation): boolean {
  return open.body.origins.some(isTrialOrigin)
}
