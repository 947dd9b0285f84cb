import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { fingerprintOf, plainFingerprint } from '@/domain/proof/fingerprint'
import { fail, ok } from '@/domain/shared/result'
import { useBlocStore } from '@/stores/bloc'
import { useProofStore } from '@/stores/proof'
import { useYearStore } from '@/stores/year'

import { secondEcdsa as ecdsa } from '../../../ops/verify/second-ecdsa'
import { later, openStores } from '../../fixtures/stores/app'
import { settle } from '../../fixtures/stores/outbox'
import { createServer, liveOf, recordOf } from '../../fixtures/stores/server'
import { at2014, at2015, keysOf, tellBloc, tellYear, yearOf } from '../../fixtures/stores/year'
import { heldCeremony, layTable, type Table } from '../../fixtures/table'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const held = heldCeremony('device')

/** A device that keeps proofs as long as the test, under the year alone. */
function memoryOfProofs() {
  const kept = new Map<string, { year: string; text: string; head: string }>()
  return {
    kept,
    proofs: {
      keep: ({ year }: { year: string }, proof: { text: string; head: string }) => {
        kept.set(year, { year, ...proof })
        return Promise.resolve(ok(null))
      },
      recall: ({ year }: { year: string }) => Promise.resolve(kept.get(year) ?? null),
    },
  }
}

async function opened(tables: readonly Table[], memory = memoryOfProofs()) {
  const server = createServer()
  const page = openStores({ server, ecdsa })
  const saved: [string, string][] = []
  const saveFile = (name: string, text: string) => saved.push([name, text])
  Object.assign(page.services, { proofs: memory.proofs, saveFile })
  tellBloc(server, tables[0])
  for (const table of tables) tellYear(server, table)
  const [bloc, year, proof] = [page.use(useBlocStore), page.use(useYearStore), page.use(useProofStore)]
  void bloc.open(at2014.bloc)
  void year.open(tables[0]?.where ?? at2014)
  await settle()
  return { server, page, year, proof, saved, ...memory }
}

test('the proof of one year is not offered, nor saved, as that of the next', async () => {
  const { year, proof, saved, kept } = await opened([held, layTable('device', at2015)])
  expect(kept.get('2014')?.text).toBe(proof.text)
  await proof.save()
  expect(proof.saved).toBe(true)
  void year.open(at2015)
  await settle()
  expect(proof).toMatchObject({
    inForce: false,
    text: null,
    saved: false,
    failure: null,
    fingerprint: '',
    link: '',
  })
  await proof.save()
  expect(saved.map(([name]) => name)).toEqual(['giao-uoc-2014-khoi-phuong-lien-chieu.proof.json'])
  expect([...kept.keys()]).toEqual(['2014'])
  void year.open(at2014)
  await settle()
  expect([proof.text, proof.saved]).toEqual([kept.get('2014')?.text, false])
})

test('a proof that the device kept is there on the next page, also where the log is in doubt', async () => {
  const { kept } = await opened([held])
  const text = kept.get('2014')?.text
  const memory = memoryOfProofs()
  memory.kept.set('2014', { year: '2014', text: text ?? '', head: 'h' })
  const shorter = layTable('device')
  shorter.freeze()
  const { proof, saved } = await opened([shorter], memory)
  expect(proof).toMatchObject({ inForce: false, text })
  await proof.save()
  expect(saved[0]?.[1]).toBe(text)
})

test('what was kept, coming late, takes the place neither of what was built since nor of another year’s', async () => {
  const memory = memoryOfProofs()
  const late = later<{ year: string; text: string; head: string }>()
  memory.proofs.recall = ({ year }) => (year === '2014' ? late.promise : Promise.resolve(null as never))
  const { year, proof, kept } = await opened([held, layTable('device', at2015)], memory)
  const built = kept.get('2014')?.text
  expect(proof.text).toBe(built)
  void year.open(at2015)
  await settle()
  late.answer({ year: '2014', text: 'old', head: 'h' })
  await settle()
  expect(proof.text).toBeNull()
})

test('what was kept does not replace what was built since, though nothing can be built now', async () => {
  const memory = memoryOfProofs()
  const late = later<{ year: string; text: string; head: string }>()
  memory.proofs.recall = () => late.promise
  const { server, proof, kept } = await opened([held], memory)
  server.at('watchReach').tell(false)
  late.answer({ year: '2014', text: 'old', head: 'h' })
  await settle()
  expect(proof.text).toBe(kept.get('2014')?.text)
})

test('a proof that was being kept when its year was left is not the next year’s', async () => {
  const memory = memoryOfProofs()
  const slow = later<ReturnType<typeof ok<null>>>()
  memory.proofs.keep = () => slow.promise
  const { year, proof } = await opened([held, layTable('device', at2015)], memory)
  void year.open(at2015)
  await settle()
  slow.answer(ok(null))
  await settle()
  expect(proof.text).toBeNull()
})

test('once the log has grown a proof is built anew, and what was saved is no more the one that is held', async () => {
  const table = heldCeremony('device')
  const { server, proof, kept } = await opened([table])
  await proof.save()
  const before = kept.get('2014')
  table.attach('hoa-minh')
  tellYear(server, table)
  await settle()
  expect(kept.get('2014')?.head).toBe(table.replay().projection.head)
  expect([proof.text === before?.text, proof.saved]).toEqual([false, false])
})

test('no proof is built of what the server has not confirmed, or what is not verified', async () => {
  const begun = layTable('device')
  const { server, kept } = await opened([begun])
  tellBloc(server, held)
  server.at('watchReach').tell(false)
  tellYear(server, held)
  await settle()
  expect(kept.size).toBe(0)
  server.at('watchReach').tell(true)
  await settle()
  expect(kept.size).toBe(1)
  const other = await opened([begun])
  tellYear(other.server, held)
  await settle()
  expect([other.proof.inForce, other.kept.size]).toEqual([false, 0])
})

test('under an alarm nothing is called in force, and no proof is built', async () => {
  const begun = layTable('device')
  const { server, proof, kept } = await opened([begun])
  tellBloc(server, held)
  server.at('watchYear', at2014).tell(recordOf({ ...yearOf(held), head: 'f'.repeat(64) }))
  const texts = [...held.revisions].map(([digest, text]) => [digest, { text }] as const)
  server.at('watchRevisions', at2014).tell(liveOf(Object.fromEntries(texts)))
  server.at('watchLog', at2014).tell({ entries: held.log.map((entry) => ok(entry)), fresh: true })
  await settle()
  expect([proof.inForce, proof.text, kept.size]).toEqual([false, null, 0])
})

test('a proof that could not be built says why, and is built when asked again', async () => {
  const memory = memoryOfProofs()
  const table = heldCeremony('device')
  const { server, proof, kept } = await opened([layTable('device')], memory)
  const { kid } = table.signerOf('hoaminh')
  server.answers.readEntry = () => Promise.resolve(fail('OFFLINE'))
  tellBloc(server, table)
  server.at('watchRevocations', at2014.bloc).tell(liveOf({ [kid]: { year: '2015', seq: 1 } }))
  tellYear(server, table)
  await settle()
  expect([proof.inForce, proof.text, proof.failure?.code]).toEqual([true, null, 'OFFLINE'])
  server.at('watchRevocations', at2014.bloc).tell(liveOf({}))
  await proof.hold()
  expect([proof.failure, proof.text]).toEqual([null, kept.get('2014')?.text])
})

test('the link and the fingerprint are of the key that attested last', async () => {
  const table = heldCeremony('device')
  const { server, proof } = await opened([table])
  const first = table.witness()
  expect(proof.link).toBe(`/verify#w=${plainFingerprint(first.kid)}`)
  table.annul(8)
  table.seated.delete('noivu')
  table.attest()
  const { kid } = table.witness()
  server.at('watchKeys', at2014.bloc).tell(liveOf({ ...keysOf(table), [first.kid]: first.key }))
  tellYear(server, table)
  await settle()
  expect(proof).toMatchObject({ fingerprint: fingerprintOf(kid), link: `/verify#w=${plainFingerprint(kid)}` })
})
