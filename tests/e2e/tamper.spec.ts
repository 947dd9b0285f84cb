import type { Page } from '@playwright/test'

import type { ErrorCode } from '../../src/domain/shared/errors'
import { headCode } from '../../src/domain/shared/code'
import { createSigner } from '../fixtures/signers'
import { branchOf, type Table } from '../fixtures/table'
import { time } from '../rules/support/values'
import { patch, remove, set, type Write } from '../rules/support/writes'
import { leaders } from './support/ceremony'
import {
  asOwner,
  entryFields,
  holdYear,
  keyPath,
  logPath,
  projectionFields,
  revisionPath,
  revocationPath,
  storedKey,
  storedLog,
  yearPath,
} from './support/held-year'
import { leave, seat, type Person } from './support/person'
import { expect, test } from './support/test'
import { like, vi } from './support/words'

/** Within which every open screen must say what was altered (ms). */
const promise = 2000

type Held = Awaited<ReturnType<typeof holdYear>>
type Tampering = { readonly name: string; readonly code: ErrorCode; readonly writes: readonly Write[] }

/** The year as it was before the last signature: what an owner who sets it back would write. */
const earlier = ({ table }: Held): Table => branchOf(table, table.log.length - 1)

/** Everything that somebody who owns the database might try while people watch. */
function tamperings(held: Held): readonly Tampering[] {
  const { table, lost } = held
  const digest = table.replay().projection.revision
  const text = table.revisions.get(digest) ?? ''
  const leader = table.leader('hoa-minh')
  const other = createSigner('hoaminh', 'passkey')
  const [fourth, fifth] = [entryFields(table, 4), entryFields(table, 5)]
  return [
    {
      name: 'one word of the pledge changed',
      code: 'TEXT_CHANGED',
      writes: [set(revisionPath(digest), { text: text.replace('Thu ngân sách', 'Chi ngân sách') })],
    },
    {
      name: 'the signature of one put under the name of another',
      code: 'ENTRY_CHANGED',
      writes: [patch(logPath(4), { sig: fifth['sig'] ?? '', cdj: fifth['cdj'] ?? '' })],
    },
    {
      name: 'a time put back by an hour',
      code: 'ENTRY_CHANGED',
      writes: [patch(logPath(5), { at: time(Number(table.log[4]?.at) - 3_600_000) })],
    },
    {
      name: 'the name of who signed changed',
      code: 'ENTRY_CHANGED',
      writes: [patch(logPath(4), { body: { ...(fourth['body'] as object), name: 'Người khác' } })],
    },
    {
      name: 'a name replaced by something that calls itself a time',
      code: 'ENTRY_CHANGED',
      writes: [patch(logPath(4), { body: { ...(fourth['body'] as object), name: { toMillis: '' } } })],
    },
    { name: 'an entry deleted from the middle', code: 'ENTRY_MISSING', writes: [remove(logPath(4))] },
    { name: 'the last entry deleted', code: 'ENTRY_MISSING', writes: [remove(logPath(8))] },
    {
      name: 'a key replaced by another',
      code: 'KEY_CHANGED',
      writes: [patch(keyPath(leader.kid), { spki: other.key.spki })],
    },
    { name: 'a key deleted', code: 'KEY_CHANGED', writes: [remove(keyPath(leader.kid))] },
    {
      name: 'the revocation of a key deleted',
      code: 'REVOCATION_CHANGED',
      writes: [remove(revocationPath(lost.kid))],
    },
    {
      name: 'the year set back by one signature',
      code: 'YEAR_ROLLED_BACK',
      writes: [patch(yearPath, projectionFields(earlier(held)))],
    },
    { name: 'the year deleted', code: 'YEAR_ROLLED_BACK', writes: [remove(yearPath)] },
    {
      name: 'a party taken off the year',
      code: 'PROJECTION_MISMATCH',
      writes: [patch(yearPath, { parties: table.replay().projection.parties.slice(1) })],
    },
    {
      name: 'another site put among those to sign on',
      code: 'PROJECTION_MISMATCH',
      writes: [patch(yearPath, { origins: ['https://evil.example'] })],
    },
    {
      name: 'the year called in force without an attestation',
      code: 'PROJECTION_MISMATCH',
      writes: [patch(yearPath, { stage: 'inForce', attested: 8 })],
    },
  ]
}

async function putBack({ table, lost }: Held): Promise<void> {
  const digest = table.replay().projection.revision
  await asOwner(
    ...storedLog(table),
    set(revisionPath(digest), { text: table.revisions.get(digest) ?? '' }),
    set(revocationPath(lost.kid), { year: '2014', seq: 3 }),
    storedKey(table.leader('hoa-minh')),
  )
}

const attestButton = ({ page }: Person) => page.getByRole('button', { name: vi.witness.attest }).first()

/** Everybody sees five signatures that hold, and the witness could attest. */
async function allIsWell(screens: readonly Page[], witness: Person): Promise<void> {
  for (const page of screens) {
    await expect(page.getByText(vi.shell.stage.signed).first()).toBeVisible()
    await expect(page.getByText(like(vi.board.alarm.word))).toHaveCount(0)
  }
  await expect(attestButton(witness)).not.toHaveAttribute('aria-disabled')
}

async function reload(screens: readonly Page[]): Promise<void> {
  await Promise.all(screens.map((page) => page.reload()))
}

/** How long after the commit every screen has said why, in ms; the witness can no longer attest. */
async function alarmed(screens: readonly Page[], witness: Person, code: ErrorCode): Promise<number> {
  const from = performance.now()
  for (const page of screens) {
    const left = Math.max(1, promise - (performance.now() - from))
    await expect(page.getByText(vi.errors[code]).first()).toBeVisible({ timeout: left })
  }
  const took = performance.now() - from
  await expect(attestButton(witness)).toHaveAttribute('aria-disabled', 'true')
  await attestButton(witness).click({ force: true })
  await expect(witness.page.getByRole('dialog')).toHaveCount(0)
  return took
}

/** The witness, who has only just come, hears the code of the log from a leader and compares every key. */
async function compareEverything(witness: Person, head: string): Promise<void> {
  const { page } = witness
  for (const box of await page.getByRole('checkbox', { name: like(vi.witness.compare.done) }).all())
    await box.click()
  await expect(page.getByText(vi.witness.missing.head).first()).toBeVisible()
  await expect(attestButton(witness)).toHaveAttribute('aria-disabled', 'true')
  const code = page.getByLabel(vi.witness.head.code)
  await code.fill(headCode('0'.repeat(64)))
  await page.getByRole('button', { name: vi.witness.head.compare }).click()
  await expect(page.getByText(vi.witness.head.differs).first()).toBeVisible()
  await expect(attestButton(witness)).toHaveAttribute('aria-disabled', 'true')
  await code.fill(headCode(head))
  await page.getByRole('button', { name: vi.witness.head.compare }).click()
  await expect(attestButton(witness)).not.toHaveAttribute('aria-disabled')
}

test('whatever the owner of the database alters, every open screen says so and nobody can attest', async ({
  browser,
}) => {
  // before anybody comes: a device that saw the year begin would have followed it
  const held = await holdYear()
  const leader = await seat(browser, 'hoaminh')
  const witness = await seat(browser, 'noivu')
  const observer = await seat(browser, 'theodoi')
  const home = leader.page.url()
  await witness.page.goto(`${home}/board`)
  await observer.page.goto(`${home}/board`)
  const hall = await observer.context.newPage()
  await hall.goto(`${home}/hall`)
  const screens = [leader.page, witness.page, observer.page, hall]
  await expect(witness.page.getByRole('checkbox', { name: like(vi.witness.compare.done) })).toHaveCount(
    leaders.length,
  )
  await compareEverything(witness, held.table.replay().projection.head)

  for (const { name, code, writes } of tamperings(held)) {
    await allIsWell(screens, witness)
    await asOwner(...writes)
    const took = await test.step(name, () => alarmed(screens, witness, code))
    console.info(`${name}: ${code} on ${String(screens.length)} screens after ${took.toFixed(0)} ms`)
    await putBack(held)
    await reload(screens)
  }

  await test.step('the whole set back while nobody looked', async () => {
    await allIsWell(screens, witness)
    await Promise.all(screens.map((page) => page.goto('about:blank')))
    await asOwner(remove(logPath(8)), patch(yearPath, projectionFields(earlier(held))))
    await Promise.all(screens.map((page) => page.goBack()))
    for (const page of screens) await expect(page.getByText(vi.errors.ROLLED_BACK).first()).toBeVisible()
    await expect(attestButton(witness)).toHaveAttribute('aria-disabled', 'true')
  })

  await test.step('and the last signature replaced by another', async () => {
    const fork = earlier(held)
    fork.sign('hoa-minh')
    await asOwner(...storedLog(fork))
    await reload(screens)
    for (const page of screens) await expect(page.getByText(vi.errors.FORKED).first()).toBeVisible()
    await expect(attestButton(witness)).toHaveAttribute('aria-disabled', 'true')
  })
  await leave(leader, witness, observer)
})
