import type { TestProject } from 'vitest/node'

import type { Entry } from '@/domain/log/entry'
import type { SigningKey } from '@/domain/signing/key'

import { changed, resealed } from '../fixtures/entries'
import { pledgeOf, wards } from '../fixtures/pledge'
import { heldTwice } from '../fixtures/second-round'
import { layTable, type Table } from '../fixtures/table'
import { reportedYear } from '../fixtures/reported-year'

/** A ceremony as a browser is given it: its entries, the keys they are signed with, the texts that were frozen. */
export type Ceremony = {
  readonly entries: readonly Entry[]
  readonly keys: readonly (readonly [string, SigningKey])[]
  readonly revisions: readonly (readonly [string, string])[]
  /** The texts of the results. */
  readonly texts?: readonly (readonly [string, string])[]
}

function told(table: Table, entries: readonly Entry[] = table.log): Ceremony {
  const signers = ['noivu', ...wards.map(({ uid }) => uid)].map((uid) => table.signerOf(uid))
  return { entries, keys: signers.map(({ kid, key }) => [kid, key]), revisions: [...table.revisions] }
}

function begun(kind: 'passkey' | 'device' = 'passkey'): Table {
  const table = layTable(kind)
  table.freeze()
  table.open()
  return table
}

/** Freeze 1, open 2, the five signatures 3 to 7, attestation 8, and a signed copy attached by one office (9). */
function held(kind: 'passkey' | 'device'): Ceremony {
  const table = begun(kind)
  table.signAll()
  table.attest()
  table.attach('hoa-hiep-bac')
  return told(table)
}

/** One signature with a reservation (3), one refusal (4), the signing goes on (5), a signature (6) that is voided (7). */
function troubled(): Ceremony {
  const table = begun()
  table.reserve('hoa-hiep-bac', 'ho-ngheo', 'Đề nghị tính theo chuẩn nghèo mới của thành phố')
  const refusal = table.refuse('hoa-minh')
  table.resume(refusal.seq)
  const signature = table.sign('hoa-minh')
  table.annul(signature.seq)
  return told(table)
}

/** Frozen, opened, signed once, and reopened (4). */
function reopened(): Ceremony {
  const table = begun()
  table.sign('hoa-hiep-bac')
  table.reopen()
  return told(table)
}

/** Frozen (1), reopened (2), and frozen again (3) with one of the three items changed. */
function revised(): Ceremony {
  const table = layTable('passkey')
  table.freeze()
  table.reopen()
  const { items } = pledgeOf()
  table.freeze({ items: items.map((item) => (item.id === 'ho-ngheo' ? { ...item, points: 6 } : item)) })
  return told(table)
}

/** The second of two signatures (4) has the right shape and was made over another text. */
function forged(): Ceremony {
  const table = begun()
  table.sign('hoa-hiep-bac')
  const other = table.leader('hoa-hiep-nam').prove('another text')
  const entry = table.sign('hoa-hiep-nam')
  return told(table, [...table.log.slice(0, -1), resealed(table.where, changed(entry, { sig: other.sig }))])
}

/** What somebody can have recorded who holds a session and has no key of it: the last act, signed with zeros. */
function keyless(act: (table: Table) => void): Ceremony {
  const table = begun()
  table.sign('hoa-hiep-bac')
  act(table)
  const [last, ...before] = [...table.log].reverse()
  if (last === undefined) throw new Error('nothing was done')
  const zeros = resealed(table.where, changed(last, { sig: '0'.repeat(128) }))
  return told(table, [...before.reverse(), zeros])
}

/** The owner of the database has written over the name in the first signature (3) and left its hash. */
function tampered(): Ceremony {
  const table = begun()
  table.sign('hoa-hiep-bac')
  const [freeze, open, signature] = table.log
  if (freeze === undefined || open === undefined || signature === undefined) throw new Error('no signature')
  const body = { ...signature.body, name: 'Người Khác' }
  return told(table, [freeze, open, changed(signature, { body })])
}

/** Everything that can happen twice (1 to 22), the second attestation voided, too (23), and reopened again (24). */
function twice(): Ceremony {
  const table = heldTwice()
  table.annul(21)
  table.reopen(table.leader('hoa-hiep-bac'))
  return told(table)
}

/** In force (8), and the year after up to its conclusion: see reportedYear. */
function reported(): Ceremony {
  const table = begun()
  table.signAll()
  table.attest()
  const { texts } = reportedYear(table)
  return { ...told(table), texts: [...texts] }
}

function play() {
  return {
    reported: reported(),
    held: held('passkey'),
    device: held('device'),
    troubled: troubled(),
    reopened: reopened(),
    revised: revised(),
    forged: forged(),
    tampered: tampered(),
    refusedWithoutKey: keyless((table) => void table.refuse('hoa-minh')),
    reopenedWithoutKey: keyless((table) => void table.reopen(table.leader('hoa-hiep-bac'))),
    revokedWithoutKey: keyless((table) => void table.revoke(table.witness(), table.leader('hoa-minh').kid)),
    voidedWithoutKey: keyless((table) => void table.annul(3)),
    twice: twice(),
  }
}

/** The ceremonies that screens are shown with, by name; every signature in them is a real one. */
export type Ceremonies = ReturnType<typeof play>

/** Plays them here, where there is a synchronous ECDSA, and hands them to the browser. */
export function setup({ provide }: TestProject): void {
  provide('ceremonies', play())
}

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  interface ProvidedContext {
    readonly ceremonies: Ceremonies
  }
}
