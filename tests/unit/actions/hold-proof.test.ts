import { expect, test } from 'vitest'

import { holdProof, type ProofSources } from '@/actions/hold-proof'
import { proofFileName } from '@/actions/proof-file-name'
import type { Services } from '@/actions/scene'
import { fail, ok, type Result } from '@/domain/shared/result'
import type { Where } from '@/domain/log/where'

import { bundleOf, smallCeremony, sourcesOf } from '../../fixtures/bundles'
import { entryAt } from '../../fixtures/entries'
import { ecdsa } from '../../fixtures/signers'
import { revokedIn } from '../../support/proof-corpus/good'

const held = smallCeremony()
const { kid } = held.leader('hoa-hiep-nam')
const later = revokedIn(held, '2015', kid, entryAt(held.log, 5).ct + 3_600_000)

/** A device that answers `keep` so, and a server whose log of 2015 revokes a key at 3. */
function servicesWith(keep: Result<null> = ok(null)) {
  const kept: [Where, object][] = []
  const read: [string, number][] = []
  const services = {
    ecdsa,
    proofs: {
      keep: (where: Where, proof: object) => {
        kept.push([where, proof])
        return Promise.resolve(keep)
      },
    },
    database: {
      readEntry: ({ year }: Where, seq: number) => {
        read.push([year, seq])
        return Promise.resolve(year === '2015' && seq === 3 ? ok(later.entry) : fail('OFFLINE'))
      },
    },
  } as unknown as Services
  return { services, kept, read }
}

async function sources(over: Partial<ProofSources> = {}): Promise<ProofSources> {
  return { ...(await sourcesOf(held)), revocations: new Map(), ...over }
}

test('a proof is verified and kept under its year, with the head that it ends with', async () => {
  const { services, kept } = servicesWith()
  const text = await bundleOf(held)
  expect(await holdProof(services, await sources())).toEqual(ok({ text, kept: true }))
  expect(kept).toEqual([[held.where, { text, head: held.replay().projection.head }]])
})

test('a proof that the device has no room for can still be saved, and is not called kept', async () => {
  const { services } = servicesWith(fail('STORAGE_FULL'))
  expect(await holdProof(services, await sources())).toMatchObject({ ok: true, value: { kept: false } })
})

test('a revocation in another year is read from that year’s log; one here, or of a key that did not sign, is not', async () => {
  const { services, read } = servicesWith()
  const stranger = held.signerOf('stranger').kid
  const revocations = new Map([
    [kid, { year: '2015', seq: 3 }],
    [held.leader('hoa-hiep-bac').kid, { year: '2014', seq: 1 }],
    [stranger, { year: '2013', seq: 9 }],
  ])
  const result = await holdProof(services, await sources({ revocations }))
  expect(read).toEqual([['2015', 3]])
  expect(result.ok && result.value.text).toContain(`"seq":${String(later.entry.seq)}`)
  expect(result.ok && JSON.parse(result.value.text)).toMatchObject({ revocations: [{ year: '2015' }] })
})

test('without such an entry there is no proof, and none is kept', async () => {
  const { services, kept } = servicesWith()
  const revocations = new Map([[kid, { year: '2016', seq: 3 }]])
  expect(await holdProof(services, await sources({ revocations }))).toEqual(fail('OFFLINE'))
  expect(kept).toEqual([])
})

test('what does not verify as a stranger would is not kept', async () => {
  const { services, kept } = servicesWith()
  const blind = { ...services, ecdsa: () => Promise.resolve(false) }
  expect((await holdProof(blind, await sources())).ok).toBe(false)
  expect(kept).toEqual([])
})

test('proofs of two years and blocs are two files', () => {
  const names = [
    { bloc: 'a', year: '2014' },
    { bloc: 'a', year: '2015' },
    { bloc: 'b', year: '2014' },
  ].map(proofFileName)
  expect(names[0]).toBe('giao-uoc-2014-a.proof.json')
  expect(new Set(names).size).toBe(3)
})
