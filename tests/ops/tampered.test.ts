import { expect, test } from 'vitest'
import { readBackup, textOf, type Backup } from '../../ops/backup/file'
import { judgeBackup } from '../../ops/restore/judge'
import { entryHash } from '@/domain/log/chain'
import { parseEntry, type Entry } from '@/domain/log/entry'
import { replayLog } from '@/domain/log/replay'
import type { Holding } from '../../ops/data/holding'
import { lienChieu2014 } from '../fixtures/entries'
import { serverTime } from './support/plant'
import { all, change, dataAt, drop, move, put, type Edit } from './support/edits'
import { bloc, sampleHolding, year } from './support/sample'

const sample = sampleHolding()
const { revoked } = sample
const key = (uid: string): string =>
  sample.documents.find(
    ({ path, fields }) => path.startsWith(`${bloc}/keys/`) && fields['uid']?.['stringValue'] === uid,
  )?.path ?? ''
const revision = sample.documents.find(({ path }) => path.includes('/revisions/'))?.path ?? ''

function written({ accounts, documents }: Holding): string {
  const backup: Backup = { project: 'quan-mau', at: '2014-04-02T00:00:00Z', accounts, documents }
  return [...textOf(backup)].join('')
}
const genuine = written(sample)

/** The checksum put right by whoever changed the file. */
const withChecksum = (edit: Edit) => () => written(edit(sample))

/** An entry with other fields, its hash put right, and all that follow it chained again: as the owner of a file can. */
function forged(seq: number, over: object): Edit {
  return (holding) => {
    let so = holding
    let before: Record<string, unknown> | undefined
    for (let number = seq; number <= 11; number += 1) {
      const path = `${year}/log/${String(number)}`
      const entry = {
        ...dataAt(so, path),
        ...(number === seq ? over : {}),
        ...(before === undefined ? {} : { prev: before['hash'] }),
      }
      const hash = entryHash(lienChieu2014, entry as Entry)
      before = { ...entry, hash }
      so = put(path, { ...before, at: serverTime(Number(before['at'])) })(so)
    }
    const log = entriesOf(so)
    const { projection } = replayLog(lienChieu2014, log)
    return change(year, { ...projection, at: serverTime(projection.at) })(so)
  }
}

function entriesOf(holding: Holding) {
  return Array.from({ length: 11 }, (_, index) =>
    parseEntry(dataAt(holding, `${year}/log/${String(index + 1)}`)),
  )
}

const body = (seq: number) => dataAt(sample, `${year}/log/${String(seq)}`)['body'] as object
const swapped: Edit = all(
  move(`${year}/log/4`, `${year}/log/x`),
  move(`${year}/log/5`, `${year}/log/4`),
  move(`${year}/log/x`, `${year}/log/5`),
)

/** What somebody does to a file, and the record and fault that the refusal names. */
const tampered: readonly (readonly [string, () => string, string, string])[] = [
  ['cut off in the middle', () => genuine.slice(0, genuine.length / 2), '', 'cắt giữa chừng'],
  ['cut off by its last letter', () => genuine.slice(0, -1), '', 'cắt giữa chừng'],
  ['another file', () => '{"name":"giao-uoc"}', '', 'không phải bản sao lưu'],
  ['no JSON at all', () => 'xin chào', '', 'không phải bản sao lưu'],
  [
    'a format to come',
    () => genuine.replace('giao-uoc/backup@1', 'giao-uoc/backup@2'),
    '',
    'giao-uoc/backup@2',
  ],
  ['a name replaced', () => genuine.replace('Trần Minh Khôi', 'Trần Minh Khởi'), 'sha256', 'tổng kiểm tra'],
  ['a draft changed', () => genuine.replace('Xin giữ.', 'Xin bỏ.'), 'sha256', 'tổng kiểm tra'],
  ['a field too many', () => genuine.replace('{"accounts":[', '{"a":1,"accounts":['), 'a', 'không đúng mẫu'],
  ['spaces after it was written', () => `${genuine}\n`, '', 'JSON chuẩn tắc'],
  [
    'a document twice',
    withChecksum((held) => ({ ...held, documents: [...held.documents, ...held.documents.slice(-1)] })),
    'mail/',
    'hai lần',
  ],
  [
    'an account twice',
    withChecksum((held) => ({ ...held, accounts: [...held.accounts, ...held.accounts.slice(-1)] })),
    'noivu',
    'hai lần',
  ],
  [
    'a document where the app keeps none',
    withChecksum(put('admins/toi', {})),
    'admins/toi',
    'stray-document',
  ],
  [
    'a signature under another name',
    withChecksum(change(`${year}/log/4`, { body: { ...body(4), name: 'Người Khác' } })),
    `${year}/log/4`,
    'HASH_MISMATCH',
  ],
  [
    'the same with every hash put right',
    withChecksum(forged(4, { body: { ...body(4), name: 'Người Khác' } })),
    `${year}/log/4`,
    'act-invalid (CHALLENGE_MISMATCH)',
  ],
  [
    'a signature replaced by another',
    withChecksum(forged(4, { sig: dataAt(sample, `${year}/log/5`)['sig'] })),
    `${year}/log/4`,
    'act-invalid (SIGNATURE_INVALID)',
  ],
  [
    'an attestation over another log',
    withChecksum(forged(8, { notes: '{"compared":[]}' })),
    `${year}/log/8`,
    'act-invalid',
  ],
  ['an entry taken out', withChecksum(drop(`${year}/log/4`)), `${year}/log/4`, 'ENTRY_MISSING'],
  ['two entries exchanged', withChecksum(swapped), `${year}/log/4`, 'id-differs'],
  [
    'the server’s time of an entry moved',
    withChecksum(change(`${year}/log/4`, { at: serverTime(0) })),
    `${year}/log/4`,
    'TIME_MISMATCH',
  ],
  [
    'a key replaced',
    withChecksum(change(key('hoahiepnam'), { spki: dataAt(sample, key('hoaminh'))['spki'] })),
    key('hoahiepnam'),
    'id-differs',
  ],
  [
    'a key given to another',
    withChecksum(change(key('hoahiepnam'), { uid: 'hoaminh' })),
    `${year}/log/4`,
    'KEY_MISMATCH',
  ],
  [
    'the pledge changed',
    withChecksum(
      change(revision, {
        text: String(dataAt(sample, revision)['text']).replace('"points":10', '"points":9'),
      }),
    ),
    revision,
    'id-differs',
  ],
  ['a stage set forward', withChecksum(change(year, { stage: 'concluded' })), year, 'year-differs'],
  [
    'a revocation taken out',
    withChecksum(drop(`${bloc}/revocations/${revoked}`)),
    `${bloc}/revocations/${revoked}`,
    'revocation-missing',
  ],
  ['another head of the bloc', withChecksum(change(bloc, { headUnit: 'hoa-an' })), bloc, 'reference-missing'],
  [
    'an account taken out',
    withChecksum((held) => ({ ...held, accounts: held.accounts.slice(1) })),
    `${bloc}/members/hoahiepbac`,
    'account-missing',
  ],
]

async function judged(text: string): Promise<unknown> {
  try {
    return await judgeBackup(readBackup(text))
  } catch (error) {
    return (error as { readonly vi: string }).vi
  }
}

test('the file as it was written is taken', async () => {
  expect(await judged(genuine)).toMatchObject({ deviations: [], documents: sample.documents.length })
})

test.each(tampered)(
  '%s: refused, by the record and what is wrong with it',
  async (_name, text, record, fault) => {
    const said = await judged(text())
    expect(said).toContain(record)
    expect(said).toContain(fault)
  },
)

test('a heading that names another head than the log is refused, with its checksum put right', async () => {
  const earlier = all(drop(`${year}/log/11`), change(year, { seq: 10 }))(sample)
  const anchors = /"anchors":\[[^\]]*\]/
  const mixed = genuine.replace(anchors, anchors.exec(written(earlier))?.[0] ?? '')
  const { checksumOf } = await import('../../ops/backup/file')
  const text = mixed.replace(/"sha256":"[0-9a-f]{64}"\}$/, `"sha256":"${checksumOf(mixed)}"}`)
  expect(await judged(text)).toContain(`${year}: mốc nhật ký`)
})

/** What nothing but the checksum protects, and so whoever changes the file can put right: the printed one tells. */
test.each<readonly [string, Edit]>([
  ['a comment', change(`${year}/comments/hoaminh_1`, { body: 'Xin bỏ.' })],
  ['a member made an admin', change(`${bloc}/members/hoaminh`, { admin: true })],
])('%s changed with the checksum put right is found by the checksum that was noted', async (_name, edit) => {
  const backup = readBackup(written(edit(sample)))
  expect(await judgeBackup(backup)).toMatchObject({ deviations: [] })
  await expect(judgeBackup(backup, { sha256: readBackup(genuine).digest })).rejects.toThrow('không phải')
})

test('a record that was wrong already is taken if it is named, and no other', async () => {
  const backup = readBackup(written(forged(4, { sig: dataAt(sample, `${year}/log/5`)['sig'] })(sample)))
  const path = `${year}/log/4`
  await expect(judgeBackup(backup, { accept: ['blocs/khac'] })).rejects.toThrow('không có sai lệch')
  await expect(judgeBackup(backup, { accept: [path] })).rejects.toThrow(`${year}/log/8`)
})
