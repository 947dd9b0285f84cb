import { expect, test } from 'vitest'

import { noticesOf } from '@/domain/notices/notices'

import { pledgeAmong } from '../../../fixtures/bundles'
import { heldCeremony, layTable } from '../../../fixtures/table'

test('the log of a ceremony is told in few words: no single signature, but the last', () => {
  const { entries } = heldCeremony().replay()
  const notices = noticesOf(entries)
  expect(notices.map(({ kind }) => kind)).toEqual(['attested', 'completed', 'opened', 'textFrozen'])
  expect(notices.at(-1)).toMatchObject({ seq: 1, number: 1 })
  expect(notices[0]).toMatchObject({ seq: entries.at(-1)?.seq, at: entries.at(-1)?.at, unit: '' })
  expect(noticesOf(entries.slice(0, -2)).map(({ kind }) => kind)).toEqual(['opened', 'textFrozen'])
  expect(noticesOf([])).toEqual([])
})

test('whatever happens at the table is told once, of the unit that it concerns', () => {
  const table = layTable('scribbled')
  table.freeze(pledgeAmong(2))
  table.open()
  table.sign('hoa-hiep-bac')
  table.refuse('hoa-hiep-nam')
  table.resume(4)
  table.sign('hoa-hiep-nam')
  table.annul(6)
  table.sign('hoa-hiep-nam')
  table.attest()
  table.annul(9)
  table.reopen()
  table.freeze(pledgeAmong(2))
  table.open()
  table.sign('hoa-hiep-bac')
  table.sign('hoa-hiep-nam')
  table.attest()
  table.revoke(table.witness(), table.leader('hoa-hiep-nam').kid)
  table.attach('hoa-hiep-bac')
  const told = noticesOf(table.log).map(({ seq, kind, unit }) => [seq, kind, unit])
  const numbers = noticesOf(table.log).map(({ number }) => number)
  expect(numbers.toReversed().filter((number) => number !== 0)).toEqual([1, 2])
  expect(told.reverse()).toEqual([
    [1, 'textFrozen', ''],
    [2, 'opened', ''],
    [4, 'refused', 'hoa-hiep-nam'],
    [5, 'resumed', ''],
    [6, 'completed', ''],
    [7, 'signatureVoided', 'hoa-hiep-nam'],
    [8, 'completed', ''],
    [9, 'attested', ''],
    [10, 'attestationVoided', ''],
    [11, 'reopened', ''],
    [12, 'textFrozen', ''],
    [13, 'opened', ''],
    [15, 'completed', ''],
    [16, 'attested', ''],
  ])
})

test('a void of something that is not here names no unit', () => {
  const table = layTable('scribbled')
  table.freeze(pledgeAmong(2))
  table.open()
  table.sign('hoa-hiep-bac')
  table.annul(3)
  expect(noticesOf(table.log.slice(3))).toMatchObject([{ seq: 4, kind: 'attestationVoided', unit: '' }])
})

test('a signature that was voided is missing until it is given anew, whoever signs meanwhile', () => {
  const table = layTable('scribbled')
  table.freeze(pledgeAmong(3))
  table.open()
  table.sign('hoa-hiep-bac')
  table.sign('hoa-hiep-nam')
  table.annul(3)
  table.sign('hoa-khanh-bac')
  expect(noticesOf(table.log).map(({ kind }) => kind)).not.toContain('completed')
  table.sign('hoa-hiep-bac')
  expect(noticesOf(table.log)[0]).toMatchObject({ seq: 7, kind: 'completed' })
})
