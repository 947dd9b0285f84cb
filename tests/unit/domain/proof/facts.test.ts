import { expect, test } from 'vitest'

import { entryCode } from '@/domain/log/entry-code'
import { headCode } from '@/domain/shared/code'

import { forcedBundle, pledgeAmong, readBy, smallCeremony } from '../../../fixtures/bundles'
import { layTable } from '../../../fixtures/table'

/** An attempt of three units that ended, one of whom refused, then a ceremony of two. */
function eventful() {
  const table = layTable()
  table.freeze(pledgeAmong(3))
  table.open()
  table.sign('hoa-hiep-bac', { flags: 0x01 })
  table.refuse('hoa-khanh-bac')
  table.reopen(table.signerOf('khoitruong'))
  return smallCeremony(2, 'passkey', table)
}

test('the log is told line by line, with the names that people gave themselves in it', async () => {
  const table = eventful()
  const report = await readBy(table, forcedBundle(table))
  expect(report.code).toBeNull()
  const bac = ['hoahiepbac', 'Trần Minh Khôi', 'hoa-hiep-bac']
  const nam = ['hoahiepnam', 'Lê Thị Bích Đào', 'hoa-hiep-nam']
  const witness = ['noivu', 'Nguyễn Thanh Tùng', '']
  expect(
    report.facts?.log.map(({ seq, act, by, name, unit, sound }) => [seq, act, by, name, unit, sound]),
  ).toEqual([
    [1, 'freeze', ...bac, true],
    [2, 'open', ...witness, true],
    [3, 'sign', ...bac, false],
    [4, 'refuse', 'hoakhanhbac', 'Phạm Quốc Ẩn', 'hoa-khanh-bac', true],
    [5, 'reopen', 'khoitruong', '', '', true],
    [6, 'freeze', ...bac, true],
    [7, 'open', ...witness, true],
    [8, 'sign', ...bac, true],
    [9, 'sign', ...nam, true],
    [10, 'attest', ...witness, true],
  ])
  expect(report.facts?.log.map(({ code }) => code)).toEqual(
    table.log.map((entry) => entryCode(table.where, entry)),
  )
  expect(report.facts?.log.map(({ at }) => at)).toEqual(
    table.log.map(({ at }, index) => (index === 9 ? at - 40 : at)),
  )
  expect(report.facts?.headCode).toBe(headCode(table.replay().projection.head))
})
