import { allowed, but, denied, type Case, type WriteAttempt } from '../support/cases'
import type { Fields } from '../support/values'
import { patch } from '../support/writes'
import { write } from './bloc'

const before = 'cu@phuong.example'
const verified = 'moi@phuong.example'
const self = { uid: 'leader-2', email: verified }

const given = (fields: Fields) => (base: string) => [patch(`${base}/members/leader-2`, fields)]
const writes =
  (fields: Fields, dropped: readonly string[] = []) =>
  (base: string) => [patch(`${base}/members/leader-2`, fields, dropped)]

const follow: WriteAttempt = {
  ...write('leader-2', 'signing', writes({ email: verified })),
  by: self,
  given: given({ email: before }),
}

/** A member's own address, which follows the one that they have had verified. */
export const memberAddressCases: readonly Case[] = [
  allowed('an own address, verified since', follow),
  denied('an own address that is not verified', follow, but({ by: { ...self, verified: false } })),
  denied(
    'an own address emptied by somebody whose address is not verified',
    follow,
    but({ by: { ...self, verified: false }, writes: writes({ email: '' }) }),
  ),
  denied(
    'an own address that is not the verified one',
    follow,
    but({ writes: writes({ email: 'khac@phuong.example' }) }),
  ),
  denied('an own address dropped', follow, but({ writes: writes({}, ['email']) })),
  denied('an own address in capitals', follow, but({ writes: writes({ email: 'Moi@phuong.example' }) })),
  allowed('an own address whose account has capitals', {
    ...follow,
    by: { ...self, email: 'Moi@phuong.example' },
  }),
  ...['leader-1', 'secretary', 'admin', 'witness'].map((uid) =>
    denied(`the address of another, verified as one's own by ${uid}`, follow, but({ by: { ...self, uid } })),
  ),
  denied('an own address by an account without membership', follow, but({ by: { ...self, uid: 'nobody' } })),
  denied(
    'an own address by somebody switched off',
    follow,
    but({ given: given({ email: before, active: false }) }),
  ),
  denied('an own address where none was invited', follow, but({ given: given({}) })),
  ...[
    ['name', 'Khác'],
    ['role', 'witness'],
    ['admin', true],
    ['active', false],
    ['extra', 'khác'],
  ].map(([field, value]) =>
    denied(
      `an own address, and another ${String(field)} with it`,
      follow,
      but({ writes: writes({ email: verified, [String(field)]: value as never }) }),
    ),
  ),
  denied('another name instead of an own address', follow, but({ writes: writes({ name: 'Khác' }) })),
]
