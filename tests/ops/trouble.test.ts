import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { readBackupFile, writeBackup } from '../../ops/backup/folder'
import type { Examination } from '../../ops/fsck/examine'
import { projectId } from '../../scripts/stack/project'
import { outcomeOf } from '../stack/support/program'
import { change } from './support/edits'
import { emulatedProject } from './support/emulated-project'
import { bloc, sampleHolding, year } from './support/sample'

const sample = sampleHolding()
const place = emulatedProject()
const folder = mkdtempSync(join(place.folder, 'files-'))
const at = (name: string) => join(folder, name)
const genuine = writeBackup(folder, { ...sample, project: 'quan-mau', at: '2014-04-02T00:00:00Z' }).file

beforeAll(() => {
  mkdirSync(at('folder'))
  writeFileSync(at('other.json'), '{"name":"giao-uoc"}')
  writeFileSync(at('half.json'), '{"accounts":[{"disabled":fal')
})

/** A command, what it is given, and the one line that it ends with. */
const troubles: readonly (readonly [string, string, readonly string[], RegExp])[] = [
  ['restore without a file', 'restore', [], /Cần --file TỆP/],
  ['a file that is not there', 'restore', ['--file', at('none.json')], /Không đọc được tệp .*none\.json/],
  ['a folder for a file', 'restore', ['--file', at('folder')], /folder không phải là tệp/],
  ['another file', 'restore', ['--file', at('other.json')], /không phải bản sao lưu/],
  ['half a file', 'restore', ['--file', at('half.json')], /bị cắt giữa chừng/],
  ['another checksum than was noted', 'restore', ['--file', genuine, '--sha256', 'ab'], /sha256: tệp có/],
  ['no backup to keep', 'backup', ['--keep', '0'], /--keep phải là số nguyên/],
  ['a folder that cannot be made', 'backup', ['--folder', at('other.json/in')], /Không ghi được bản sao lưu/],
  ['a project and a file', 'fsck', ['--file', genuine], /Chỉ dùng một trong/],
]

test.each(troubles)(
  '%s: one line, exit code 1, and nothing is written',
  async (_name, command, args, line) => {
    const { code, output, errors } = await place.run(command, ...args)
    expect({ code, lines: errors.trimEnd().split('\n').length }).toEqual({ code: 1, lines: 1 })
    expect(errors).toMatch(line)
    expect(output).not.toContain('✓')
    expect((await place.everything()).documents).toEqual([])
  },
)

test.each(['backup', 'fsck', 'restore'])('%s without a project says how to name one', async (command) => {
  const args = command === 'restore' ? ['--file', genuine] : []
  const { code, errors } = await outcomeOf(`ops/${command}.ts`, args)
  expect({ code, errors }).toEqual({
    code: 1,
    errors: '✗ Chưa biết dự án nào: xin chạy npm run configure trước, hoặc thêm --project MÃ_DỰ_ÁN.\n',
  })
})

/** Runs a command on a server that answers every question in the same way; null: one that is not there. */
async function answered(command: string, status: number | null, answer = ''): Promise<string> {
  const server = createServer((incoming, response) => {
    response.writeHead(incoming.method === 'POST' ? (status ?? 0) : 200)
    response.end(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  if (status === null) server.close()
  const env = { ...process.env, FIRESTORE_EMULATOR_HOST: `localhost:${port}` }
  const { code, errors } = await outcomeOf(`ops/${command}.ts`, ['--project', projectId], env)
  expect(code).toBe(1)
  expect(errors.trimEnd().split('\n')).toHaveLength(1)
  return errors
}

test.each(['backup', 'fsck'])(
  '%s without a network, without permission, over the quota: one line each',
  async (command) => {
    expect(await answered(command, null)).toContain('Không kết nối được')
    expect(await answered(command, 403, '{"error":{"status":"PERMISSION_DENIED"}}')).toContain(
      'không có quyền',
    )
    expect(await answered(command, 429, '{"error":{"status":"RESOURCE_EXHAUSTED"}}')).toContain('hạn mức')
  },
)

test('a backup that cannot be finished leaves no file, and one is never written over another', () => {
  const into = mkdtempSync(at('into-'))
  const backup = { ...sample, project: 'quan-mau', at: '2014-04-02T00:00:00Z' }
  const broken = { path: 'x/y', updateTime: '', fields: { text: { stringValue: '\ud800' } } }
  expect(() => writeBackup(into, { ...backup, documents: [...sample.documents, broken] })).toThrow(
    'Không ghi được',
  )
  expect(readdirSync(into)).toEqual([])
  const { file, digest } = writeBackup(into, backup)
  expect(() => writeBackup(into, { ...backup, accounts: [] })).toThrow('không ghi đè')
  expect(readBackupFile(file).digest).toBe(digest)
})

test('fsck names what deviates and what follows, for people and for programs, in a project and in a file', async () => {
  await place.hold(change(`${bloc}/members/hoaminh`, { unit: 'hoa-an' })(sample))
  const people = await place.run('fsck')
  expect(people.code).toBe(1)
  expect(people.output).toContain(`✗ ${bloc}/members/hoaminh: reference-missing (units/hoa-an): `)
  const programs = await place.run('fsck', '--json')
  expect(programs.code).toBe(1)
  expect((JSON.parse(programs.output) as Examination).deviations).toEqual([
    { path: `${bloc}/members/hoaminh`, kind: 'reference-missing', detail: 'units/hoa-an' },
  ])
  const file = await outcomeOf('ops/fsck.ts', ['--file', genuine])
  expect(file).toMatchObject({ code: 0, output: expect.stringContaining('✓ Không có sai lệch') as string })
})

test('a backup of a project with a deviation is made, and says so', async () => {
  await place.hold(change(year, { stage: 'signing' })(sample))
  const { code, output } = await place.run('backup', '--folder', mkdtempSync(at('deviating-')))
  expect(code).toBe(0)
  expect(output).toContain(`✗ ${year}: year-differs (stage)`)
})
