import type { Entry } from '@/domain/log/entry'
import { plainFingerprint } from '@/domain/proof/fingerprint'

import { bundleOf, forcedBundle, mended, pledgeAmong, smallCeremony } from '../../fixtures/bundles'
import { entryAt, nextEntry, rechained } from '../../fixtures/entries'
import { emptyReplay } from '@/domain/log/replay'
import { sha256Hex } from '@/domain/shared/digest'
import { createScribbler } from '../../fixtures/signers'
import { copyOf, layTable, type Table } from '../../fixtures/table'
import { caseOf, freezeWith, openOn, resigned, twoWards, type Case } from './kit'

/** A reservation with quotes, a backslash, joined letters and letters beyond the first plane. */
function reservedInManyLetters(): Case {
  const note = '"1.10" \\ \u0915\u094d\u200d\u0937 \u{1f600}'
  const table = twoWards({ second: (at) => at.reserve('hoa-hiep-nam', 'ho-ngheo', note) })
  return caseOf(table, 'A reservation in letters of many kinds.', null, forcedBundle(table))
}

/** Two attempts: one ended by reopening, one with a refusal, a reservation, a voided signature and a voided attestation. */
function eventful(): Table {
  const table = layTable('passkey')
  table.freeze(pledgeAmong(2))
  table.open()
  table.sign('hoa-hiep-bac')
  table.reopen()
  table.freeze(pledgeAmong(2))
  table.open()
  table.refuse('hoa-hiep-nam')
  table.resume(7)
  table.reserve('hoa-hiep-nam', 'ho-ngheo', 'Đề nghị 1.10 vì số hộ đầu năm tăng')
  table.sign('hoa-hiep-bac')
  table.annul(10)
  table.sign('hoa-hiep-bac')
  table.attest()
  table.annul(13)
  table.attest()
  return table
}

/** The entry of another year's log in which the witness revokes a key. */
export function revokedIn(
  table: Table,
  year: string,
  key: string,
  at: number,
): { year: string; entry: Entry } {
  const where = { bloc: table.where.bloc, year }
  const doing = {
    signer: table.witness(),
    act: 'revoke' as const,
    body: { key },
    notes: { reason: 'Mất điện thoại' },
  }
  const entry = nextEntry(emptyReplay(where), doing) as Entry
  const [timed] = rechained(where, [{ ...entry, at, ct: at, prevAt: at - 1000 }])
  return { year, entry: timed ?? entry }
}

async function withRevocation(about: string, at: (table: Table) => number): Promise<Case> {
  const table = twoWards()
  const { kid } = table.leader('hoa-hiep-nam')
  const revocations = new Map([[kid, revokedIn(table, '2015', kid, at(table))]])
  const text = await bundleOf(table, { revocations })
  return caseOf(table, about, null, text)
}

function onTrialSite(): Case {
  const bend = { origin: 'http://localhost:5173', rpId: 'localhost' }
  const table = twoWards({
    freeze: (at) => freezeWith(at, { bend }),
    open: (at) => openOn(at, bend.origin, bend.rpId),
    first: (at) => at.sign('hoa-hiep-bac', bend),
    second: (at) => at.sign('hoa-hiep-nam', bend),
    attest: (at) => at.attest(at.compared(), bend),
  })
  const about = 'Signed on localhost, for a reader who takes trial sites.'
  return caseOf(table, about, null, forcedBundle(table), { demo: true })
}

function unsoundInEndedAttempt(): Case {
  const table = layTable('passkey')
  table.freeze(pledgeAmong(2))
  table.open()
  table.sign('hoa-hiep-bac', { flags: 0x01 })
  table.reopen()
  smallCeremony(2, 'passkey', table)
  const about = 'A signature without verification of the person, in an attempt that was ended.'
  return caseOf(table, about, null, forcedBundle(table))
}

/** All that rules let through and no reader can read: texts that nest deep, in acts on which nothing rests. */
function nestedDeepAside(): Case {
  const deep = `${'['.repeat(40)}${']'.repeat(40)}`
  const table = layTable('passkey')
  freezeWith(table, { text: deep, digest: sha256Hex(deep) })
  table.reopen()
  table.freeze(pledgeAmong(2))
  table.open()
  table.sign('hoa-hiep-bac', { cdj: (regular) => regular.replace('{', `{"x":${deep},`) })
  table.annul(5)
  table.sign('hoa-hiep-bac')
  table.sign('hoa-hiep-nam')
  const body = { key: table.signerOf('nguoi-khac').kid }
  const notes = { reason: 'x' }
  table.put({ signer: table.leader('hoa-hiep-nam'), act: 'revoke', body, notes, written: deep })
  table.attest()
  return caseOf(table, 'Texts that nest deep, where nothing rests on them.', null, forcedBundle(table))
}

/** An attachment whose signature is made up, by a key that is not there, at the end of `table`. */
function unsoundAttach(table: Table) {
  const body = { revision: table.replay().projection.revision, ...copyOf('') }
  return table.put({ signer: createScribbler('nguoi-la'), act: 'attach', body, notes: {} })
}

function unsoundAtTheEnd(): Case {
  const table = twoWards()
  unsoundAttach(table)
  const about = 'An attachment that nobody signed behind the attestation: its time is not proven.'
  return { ...caseOf(table, about, null, withoutKeyOf('nguoi-la', table)), unproven: [6] }
}

function unsoundInBetween(): Case {
  const table = twoWards()
  unsoundAttach(table)
  table.attach('')
  const about = 'An attachment that nobody signed, before one that holds and signs the head.'
  return caseOf(table, about, null, withoutKeyOf('nguoi-la', table))
}

/** The bundle of `table` without the key of somebody in it. */
function withoutKeyOf(uid: string, table: Table): string {
  return mended(forcedBundle(table), (bundle) => {
    bundle.keys = bundle.keys.filter((key) => key.uid !== uid)
  })
}

/** The attestation made anew at `ct`, before what came before it by a slow clock. */
export function attestedAt(table: Table, ct: (prevAt: number) => number): string {
  const attest = entryAt(table.log, 5)
  const time = ct(attest.prevAt)
  const made = resigned(table, attest, table.witness(), { ct: time, at: time })
  return forcedBundle(table, [...table.log.slice(0, 4), made])
}

function signedBySlowClock(): Case {
  const table = twoWards()
  const slow = (entry: Entry) => {
    const time = entry.prevAt - 200_000
    return entry.seq === 4 ? { ...entry, ct: time, at: time } : entry
  }
  const linked = rechained(table.where, table.log.map(slow))
  const attest = resigned(table, entryAt(linked, 5), table.witness(), {})
  const about = 'A signature with a time before the entry that it follows: it signs none, and may.'
  return caseOf(table, about, null, forcedBundle(table, [...linked.slice(0, 4), attest]))
}

/** Bundles that are valid. */
export async function goodCases(): Promise<Record<string, Case>> {
  const plain = smallCeremony(2)
  const three = smallCeremony(3, 'device')
  const full = eventful()
  const later = smallCeremony(2)
  later.revoke(later.witness(), later.leader('hoa-hiep-nam').kid)
  const linked = twoWards({ freeze: (table) => freezeWith(table, { last: `2013/8/${'c'.repeat(64)}` }) })
  const nam = plainFingerprint(plain.leader('hoa-hiep-nam').kid)
  const text = await bundleOf(plain)
  const fullText = await bundleOf(full)
  return {
    'two-wards': caseOf(
      plain,
      'Two wards with passkeys: freeze, open, two signatures, attestation.',
      null,
      text,
    ),
    'three-wards-device-keys': caseOf(three, 'Three wards with device keys.', null, await bundleOf(three)),
    eventful: caseOf(
      full,
      'Reopened, refused, resumed, reserved, voided and attested again.',
      null,
      fullText,
    ),
    'acts-after-the-attestation': caseOf(
      later,
      'A key revoked after the attestation.',
      null,
      await bundleOf(later),
    ),
    'linked-to-last-year': caseOf(
      linked,
      'The freeze names the head of last year’s log.',
      null,
      await bundleOf(linked),
    ),
    'revoked-next-year': await withRevocation(
      'A key that next year’s log revokes: what it signed before stays.',
      (table) => entryAt(table.log, 5).at + 1000,
    ),
    'revoked-next-year-by-a-slow-clock': await withRevocation(
      'A key that next year’s log revokes by a clock that says earlier than the signature.',
      (table) => entryAt(table.log, 4).ct - 239_999,
    ),
    'unsound-attachment-at-the-end': unsoundAtTheEnd(),
    'unsound-attachment-in-between': unsoundInBetween(),
    'attested-by-a-slow-clock': caseOf(
      plain,
      'Attested two minutes before the entry before, which is how far clocks may differ.',
      null,
      attestedAt(plain, (prevAt) => prevAt - 120_000),
    ),
    'signed-by-a-slow-clock': signedBySlowClock(),
    'reserved-in-many-letters': reservedInManyLetters(),
    'trial-site': onTrialSite(),
    'nested-deep-aside': nestedDeepAside(),
    'unsound-in-ended-attempt': unsoundInEndedAttempt(),
    'ward-key-known': caseOf(plain, 'A ward’s key is known too, and is the one that signed.', null, text, {
      wardKeys: { 'hoa-hiep-nam': nam },
    }),
    'text-of-ended-attempt-missing': caseOf(
      full,
      'The text of an attempt that was ended is not there; nothing rests on it.',
      null,
      forcedBundle(full).replace(/"revisions":\["(?:[^"\\]|\\.)*",/, '"revisions":['),
    ),
  }
}
