import { isValidOn } from '@/domain/people/capacity'
import type { Member } from '@/domain/people/member'
import { leads } from '@/domain/people/permissions'
import type { SigningKey } from '@/domain/signing/key'

/** How far somebody who may sign has come with their key; without a capacity that still holds they cannot sign at all. */
export type KeyState = 'noCapacity' | 'none' | 'made' | 'compared'

export type Signer = { readonly uid: string; readonly name: string; readonly state: KeyState }

/** What the readiness of a unit is read from. */
export type Readying = {
  readonly members: Iterable<Member>
  readonly keys: ReadonlyMap<string, SigningKey>
  readonly revoked: ReadonlySet<string>
  /** A witness has compared the key with its person in some year. */
  readonly isCompared: (kid: string) => boolean
  readonly today: string
}

/** Those who may sign for `unit`, and whether each has a key that the signing can be opened with. */
export function signersOf(unit: string, readying: Readying): readonly Signer[] {
  return [...readying.members]
    .filter((member) => leads(member, unit))
    .map((member) => ({ uid: member.uid, name: member.name, state: stateOf(member, readying) }))
}

function stateOf(member: Member, { keys, revoked, isCompared, today }: Readying): KeyState {
  if (!member.capacities.some((capacity) => isValidOn(capacity, today))) return 'noCapacity'
  const own = [...keys]
    .filter(([kid, { uid }]) => uid === member.uid && !revoked.has(kid) && (member.onlyKey ?? kid) === kid)
    .map(([kid]) => kid)
  if (own.length === 0) return 'none'
  return own.some(isCompared) ? 'compared' : 'made'
}

/** Somebody of a unit can sign at once. */
export function isReady(signers: readonly Signer[]): boolean {
  return signers.some(({ state }) => state === 'made' || state === 'compared')
}
