import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { documentsOf, type Everything } from '../../ops/data/documents'
import { readBackupFile } from '../../ops/backup/folder'
import { takeBackup } from '../../ops/backup/take'
import { carryOut } from '../../ops/restore/carry-out'
import { planRestore } from '../../ops/restore/plan'
import { serverTime, storedFields } from './support/plant'
import { change, drop, put } from './support/edits'
import { emulatedProject } from './support/emulated-project'
import { bloc, sampleHolding, year } from './support/sample'

const sample = sampleHolding()
const place = emulatedProject()
const folder = mkdtempSync(join(place.folder, 'backups-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const contents = ({ documents }: Everything) => documents.map(({ path, fields }) => ({ path, fields }))
const withoutOperations = (everything: Everything) =>
  contents(everything).filter(({ path }) => !path.includes('/operations/') && !path.startsWith('mail/'))

/** Backs the project up; the path of the file. */
async function backedUp(): Promise<string> {
  const into = mkdtempSync(join(folder, 'of-'))
  const { code, errors } = await place.run('backup', '--folder', into)
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  return join(into, readdirSync(into)[0] ?? '')
}

const odd = {
  path: `${bloc}/diary/odd`,
  fields: {
    decimal: { doubleValue: '1.5' },
    whole: { doubleValue: '3' },
    none: { doubleValue: 'NaN' },
    bytes: { bytesValue: 'AAE=' },
    place: { geoPointValue: { latitude: '16.1', longitude: '108.1' } },
    time: { timestampValue: '2014-03-28T07:30:00.123456Z' },
    large: { integerValue: '9007199254740993' },
    nested: { mapValue: { fields: { list: { arrayValue: { values: [{ nullValue: null }] } } } } },
  },
  updateTime: '2014-04-01T00:00:00Z',
}

test('what was backed up goes back into an empty project, to the last digit, with its accounts', async () => {
  await place.hold({ ...sample, documents: [...sample.documents, odd] })
  await documentsOf(place.project()).put(`${year}/presence/hoaminh`, storedFields({ revision: '-' }))
  const [before, accounts] = [await place.everything(), await place.accounts()]
  const file = await backedUp()
  await place.wipe()

  const dry = await place.run('restore', '--file', file, '--accept', odd.path)
  expect(dry.output).toContain('Chưa ghi gì')
  expect(contents(await place.everything())).toEqual([])
  const done = await place.run('restore', '--file', file, '--accept', odd.path, '--write')
  expect(done).toMatchObject({ code: 0, errors: '' })

  const kept = withoutOperations(before).filter(({ path }) => !path.includes('/presence/'))
  expect(withoutOperations(await place.everything())).toEqual(kept)
  expect(await place.accounts()).toEqual(accounts)
  const again = await place.run('restore', '--file', file, '--accept', odd.path, '--write')
  expect(again.output).toContain('Đã ghi 0 tài liệu và tạo 0 tài khoản')
})

test('letters that were sent are kept and never sent again', async () => {
  await place.hold(sample)
  const file = await backedUp()
  expect(readFileSync(file, 'utf8')).toContain('"path":"mail/')
  await place.wipe()
  await place.run('restore', '--file', file, '--write')
  expect((await place.everything()).documents.filter(({ path }) => path.startsWith('mail/'))).toEqual([])
})

test('a backup leaves its time with each bloc, names its checksum, and is for its owner’s eyes', async () => {
  await place.hold(sample)
  const file = await backedUp()
  const { at, digest } = readBackupFile(file)
  const { documents } = await place.everything()
  expect(documents.find(({ path }) => path === `${bloc}/operations/backup`)?.fields).toEqual({
    at: { timestampValue: at },
    documents: { integerValue: String(sample.documents.filter(({ path }) => path.startsWith(bloc)).length) },
    digest: { stringValue: digest },
  })
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(readFileSync(file, 'utf8')).not.toMatch(/passwordHash|salt/)
})

test('only as many backups of the project are kept as are asked for', async () => {
  await place.hold(sample)
  const into = mkdtempSync(join(folder, 'keep-'))
  const other = 'giao-uoc-du-an-khac-20140101T000000Z.json'
  for (const name of [
    other,
    'giao-uoc-demo-giao-uoc-20140101T000000Z.json',
    'giao-uoc-demo-giao-uoc-20140102T000000Z.json',
  ])
    writeFileSync(join(into, name), '')
  await place.run('backup', '--folder', into, '--keep', '2')
  const names = readdirSync(into).sort()
  expect(names).toHaveLength(3)
  expect(names).toEqual(expect.arrayContaining([other, 'giao-uoc-demo-giao-uoc-20140102T000000Z.json']))
})

test('all pages are read as of one moment, whatever is written meanwhile', async () => {
  const many = Array.from({ length: 1200 }, (_, index) => ({
    path: `${bloc}/diary/${String(index).padStart(4, '0')}`,
    fields: storedFields({ said: 'before' }),
  }))
  const store = documentsOf(place.project())
  for (let start = 0; start < many.length; start += 400) await store.commit(many.slice(start, start + 400))
  let written: Promise<void> | undefined
  const taken = await takeBackup(place.project(), () => {
    written ??= store.put(`${bloc}/diary/1199`, storedFields({ said: 'after' }))
  })
  await written
  expect(taken.documents).toHaveLength(1200)
  expect(taken.documents.at(-1)?.fields).toEqual(storedFields({ said: 'before' }))
})

test('a restore that was interrupted goes on where it stopped, and nobody belongs to a bloc before it is whole', async () => {
  await place.hold(sample)
  const file = await backedUp()
  const whole = withoutOperations(await place.everything())
  await place.wipe()
  const backup = readBackupFile(file)
  const plan = planRestore(backup, await takeBackup(place.project(), () => undefined))
  await carryOut(
    place.project(),
    { accounts: plan.accounts.slice(0, 2), writes: plan.writes.slice(0, 20) },
    () => undefined,
  )
  expect((await place.everything()).documents.some(({ path }) => path.includes('/members/'))).toBe(false)

  const { code } = await place.run('restore', '--file', file, '--write')
  expect(code).toBe(0)
  expect(withoutOperations(await place.everything())).toEqual(whole)
  expect(await place.accounts()).toHaveLength(sample.accounts.length)
})

const laterComment = { by: 'hoaminh', at: serverTime(Date.UTC(2015, 0, 1)) }

test.each([
  [
    'a comment edited since',
    change(`${year}/comments/hoaminh_1`, { ...laterComment, body: 'Đã sửa' }),
    `${year}/comments/hoaminh_1`,
  ],
  ['an entry written since', put(`${year}/log/12`, { seq: 12 }), `${year}/log/12`],
  ['another entry in the place of one', change(`${year}/log/11`, { notes: '{"a":1}' }), `${year}/log/11`],
  ['a member who joined since', put(`${bloc}/members/moi`, { uid: 'moi' }), `${bloc}/members/moi`],
  [
    'a draft on a later version',
    change(`${year}/items/thu-ngan-sach`, { rev: 2 }),
    `${year}/items/thu-ngan-sach`,
  ],
])('%s: nothing is restored over it', async (_name, edit, path) => {
  await place.hold(sample)
  const file = await backedUp()
  await place.wipe()
  await place.hold(edit(sample))
  const before = contents(await place.everything())
  const { code, errors } = await place.run('restore', '--file', file, '--write')
  expect(code).toBe(1)
  expect(errors).toBe(
    `✗ Không khôi phục: ${path} trong dự án mới hơn hoặc khác bản sao lưu. Không có gì bị ghi đè.\n`,
  )
  expect(contents(await place.everything())).toEqual(before)
})

test('a project that has the same, and less of it, is brought up to the backup', async () => {
  await place.hold(sample)
  const file = await backedUp()
  const whole = withoutOperations(await place.everything())
  await place.wipe()
  const earlier = change(year, { seq: 10 })(drop(`${year}/log/11`)(sample))
  await place.hold(change(`${year}/items/thu-ngan-sach`, { rev: 0, text: 'Cũ' })(earlier))
  const { code, errors } = await place.run('restore', '--file', file, '--write')
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(withoutOperations(await place.everything())).toEqual(whole)
})

test('an address that belongs to another account is named, and nothing is written', async () => {
  await place.hold(sample)
  const file = await backedUp()
  await place.wipe()
  await place.project().auth.createUser({ uid: 'nguoi-khac', email: 'noivu@demo.test' })
  const { code, errors } = await place.run('restore', '--file', file, '--write')
  expect({ code, documents: contents(await place.everything()) }).toEqual({ code: 1, documents: [] })
  expect(errors).toContain('địa chỉ noivu@demo.test đang thuộc tài khoản khác')
})

test('an account that is there already stays as it is', async () => {
  await place.hold(sample)
  const file = await backedUp()
  await place.wipe()
  await place.project().auth.createUser({ uid: 'noivu', email: 'moi@demo.test' })
  await place.run('restore', '--file', file, '--write')
  expect((await place.accounts()).find(({ uid }) => uid === 'noivu')?.email).toBe('moi@demo.test')
})

test('what somebody writes while a restore runs is not written over', async () => {
  await place.hold(drop(`${year}/comments/hoaminh_1`)(sample))
  const backup = { ...sample, project: 'quan-mau', at: '2014-04-02T00:00:00Z' }
  const plan = planRestore(backup, await takeBackup(place.project(), () => undefined))
  const path = `${year}/comments/hoaminh_1`
  expect(plan.writes.map((write) => write.path)).toEqual([path])
  await documentsOf(place.project()).put(path, storedFields({ body: 'Vừa viết' }))
  await expect(carryOut(place.project(), plan, () => undefined)).rejects.toThrow('vừa thay đổi')
  const stored = (await place.everything()).documents.find((document) => document.path === path)
  expect(stored?.fields).toEqual(storedFields({ body: 'Vừa viết' }))
})
