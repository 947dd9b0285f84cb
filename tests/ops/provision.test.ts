import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { encodeFields } from '../../scripts/seed/values'
import { writeSheet, type SheetPage } from '../../src/documents/sheet'
import { readFile } from '../../src/documents/spreadsheet/read-file'
import { quoted } from '../../src/domain/spreadsheet/cell'
import { readOffice } from '../../ops/provision/read-office'
import { provision } from '../../ops/provision/provision'
import { writeTemplate } from '../../ops/provision/template'
import type { Project } from '../../ops/project/connect'
import { readAsTheApp } from '../rules/support/readers'
import { temporaryFolder } from '../stack/support/place'
import { emptyProject, projectId, type Emulated } from './support/emulated'
import { setPasswordByMail, signIn, signUp, signUpByMail, uidOf } from './support/mailed'
import { openOffice, type Office } from './support/office'

const bloc = 'khoi-thi-dua-cac-phuong-quan-mau'
const founder = 'noivu@giao-uoc.example'

/** An office that is configured, with the workbook of the template. */
async function furnished(project?: Emulated): Promise<Office> {
  const office = openOffice(project?.env)
  writeFileSync(
    join(office.folder, '.env.production.local'),
    `VITE_FIREBASE_PROJECT_ID='${projectId}'\nSITE_ADDRESS='http://localhost:5173'\n`,
  )
  expect(await office.type('npm run --silent provision -- --template khoi.xlsx')).toMatchObject({ code: 0 })
  return office
}

const enter = (office: Office, more = '--write') =>
  office.type(`npm run --silent provision -- --from khoi.xlsx ${more}`)

const bookOf = (office: Office) => join(office.folder, 'khoi.xlsx')

/** The workbook of the template in a folder of its own. */
async function template(): Promise<string> {
  const file = join(temporaryFolder(), 'khoi.xlsx')
  await writeTemplate(file)
  return file
}

/** Changes cells of the workbook, by sheet and address such as "B2". */
async function change(file: string, cells: Readonly<Record<string, string>>): Promise<void> {
  const read = readFile(new Uint8Array(readFileSync(file)))
  if (!read.ok) throw new Error('the template is no workbook')
  const pages: SheetPage[] = read.value.map(({ name, rows }) => {
    const texts = rows.map((row) => row.map(quoted))
    for (const [place, text] of Object.entries(cells)) {
      const [sheet = '', address = ''] = place.split('!')
      const row = texts[Number(address.slice(1)) - 1]
      if (sheet === name && row !== undefined) row[address.charCodeAt(0) - 65] = text
    }
    return { name, rows: texts.map((row) => Array.from(row, (text: string | undefined) => text ?? '')) }
  })
  writeFileSync(file, new Uint8Array(await (await writeSheet(pages)).arrayBuffer()))
}

/** Writes to the database as a client does, with the token of somebody. */
async function commit(project: Emulated, token: string, writes: readonly object[]): Promise<number> {
  const response = await fetch(
    `http://localhost:${project.firestorePort}/v1/projects/${projectId}/databases/(default)/documents:commit`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ writes }),
    },
  )
  return response.status
}
const nameOf = (path: string) => `projects/${projectId}/databases/(default)/documents/${path}`

test('a dry run says who and what there would be, and writes nothing at all', async () => {
  const project = await emptyProject()
  const office = await furnished(project)
  const said = await enter(office, '')
  expect(said.code).toBe(0)
  expect(said.output).toContain('song-tren: phường Sông Trên (Khối trưởng)')
  expect(said.output).toContain(
    `${founder}: Nguyễn Thị Mẫu, Người chứng kiến; tài khoản mới, chưa có mật khẩu`,
  )
  expect(said.output).toContain('Mới xem thử, chưa ghi gì')
  expect(await project.paths()).toEqual([])
})

test('the documents are those the app reads and the rules would accept, and their people go on under the rules', async () => {
  const project = await emptyProject()
  await project.loadRules()
  const office = await furnished(project)
  const founded = await enter(office)
  expect(founded).toMatchObject({ code: 0 })
  expect(founded.output).not.toMatch(/oobCode|mật khẩu:|http\S+oob/)

  const paths = await project.paths()
  const ofBloc = paths.filter((path) => path.startsWith('blocs/'))
  const token = await setPasswordByMail(project.authPort, founder)
  expect(ofBloc).toEqual([
    `blocs/${bloc}`,
    `blocs/${bloc}/invites/song-duoi@giao-uoc.example`,
    `blocs/${bloc}/invites/song-tren@giao-uoc.example`,
    `blocs/${bloc}/members/${uidOf(token)}`,
    `blocs/${bloc}/units/song-duoi`,
    `blocs/${bloc}/units/song-tren`,
  ])
  expect(paths).toContain(`founders/${uidOf(token)}`)
  for (const path of ofBloc) readAsTheApp(path, await project.document(path))

  const units = nameOf(`blocs/${bloc}/units/song-tren`)
  const unit = (await project.document(`blocs/${bloc}/units/song-tren`)) ?? {}
  const rename = { update: { name: units, fields: encodeFields({ ...unit, code: '1' }) } }
  expect(await commit(project, token, [rename])).toBe(200)

  const address = 'song-tren@giao-uoc.example'
  const leader = await signUpByMail(project.authPort, address)
  const invite = (await project.document(`blocs/${bloc}/invites/${address}`)) ?? {}
  const said = Object.entries(invite).filter(([field]) => !['by', 'at', 'until'].includes(field))
  const person = Object.fromEntries(said)
  const uid = uidOf(leader)
  const member = encodeFields({ ...person, uid, active: true })
  const join = [
    { update: { name: nameOf(`blocs/${bloc}/members/${uid}`), fields: member } },
    { delete: nameOf(`blocs/${bloc}/invites/${address}`) },
  ]
  expect(await commit(project, leader, join)).toBe(200)
})

test('a second run changes nothing, whatever has happened since', async () => {
  const project = await emptyProject()
  const office = await furnished(project)
  await enter(office)
  const before = await project.paths()
  await change(bookOf(office), {
    'Đơn vị!C2': 'Sông Khác',
    'Khối!E2': 'phường Sông Khác',
    'Thành viên!D3': 'phường Sông Khác',
  })
  const again = await enter(office)
  expect(again.code).toBe(0)
  expect(again.output).toContain(`Khối ${bloc} đã có, không đổi gì`)
  expect(await project.paths()).toEqual(before)
})

test('whoever typed the founder’s address before gets nothing by it', async () => {
  const project = await emptyProject()
  await project.loadRules()
  const office = await furnished(project)
  const stranger = await signUp(project.authPort, founder)
  expect((await enter(office)).output).toContain('tài khoản đó bị xóa và tạo lại')
  await expect(signIn(project.authPort, founder)).rejects.toThrow()
  const unit = nameOf(`blocs/${bloc}/units/song-tren`)
  expect(await commit(project, stranger, [{ delete: unit }])).toBe(403)
  expect(await project.document(`founders/${uidOf(stranger)}`)).toBeNull()
  expect(await project.document(`blocs/${bloc}/members/${uidOf(stranger)}`)).toBeNull()
})

test('a founder who has proved the address keeps the account', async () => {
  const project = await emptyProject()
  const office = await furnished(project)
  const own = await signUpByMail(project.authPort, founder)
  expect((await enter(office)).output).toContain('đã có tài khoản')
  expect(uidOf(await signIn(project.authPort, founder))).toBe(uidOf(own))
  expect(await project.document(`founders/${uidOf(own)}`)).toEqual({ note: bloc })
})

test('a bloc of somebody else is never taken over, and one for another address never changed', async () => {
  const project = await emptyProject()
  const office = await furnished(project)
  await enter(office)
  writeFileSync(
    join(office.folder, '.env.production.local'),
    `VITE_FIREBASE_PROJECT_ID='${projectId}'\nSITE_ADDRESS='https://giaouoc.quanmau.gov.vn'\n`,
  )
  expect(await enter(office)).toMatchObject({ code: 1 })
  await change(bookOf(office), {
    'Khối!F2': 'khac@giao-uoc.example',
    'Thành viên!A2': 'khac@giao-uoc.example',
  })
  const said = await enter(office)
  expect(said.code).toBe(1)
  expect(said.output).toContain('đã có khối khoi-thi-dua-cac-phuong-quan-mau của người khác')
})

test.each([
  [{ 'Đơn vị!C3': '' }, 'Đơn vị!C3: Thiếu tên đơn vị.'],
  [{ 'Thành viên!A4': 'song-duoi' }, 'Thành viên!A4: “song-duoi” không phải là địa chỉ thư điện tử.'],
  [{ 'Thành viên!D4': 'phường Lạ' }, 'Thành viên!D4: Khối không có đơn vị “phường Lạ”.'],
  [{ 'Khối!B2': 'Tổ' }, 'Khối!B2: Xin ghi Khối hoặc Cụm, không ghi “Tổ”.'],
  [{ 'Khối!E2': 'phường Lạ' }, 'Khối!E2: Không có đơn vị “phường Lạ” ở trang Đơn vị.'],
  [{ 'Khối!F2': 'ai@do.vn' }, 'Khối!F2: Địa chỉ “ai@do.vn” không có ở trang Thành viên.'],
  [{ 'Khối!F2': 'song-tren@giao-uoc.example' }, 'Khối!F2: Người lập khối (song-tren@giao-uoc.example)'],
  [{ 'Khối!G2': 'dt-khoi' }, 'Khối!G2: Mã “dt-khoi” không dùng được'],
  [{ 'Khối!A1': 'Tên gì' }, 'Thiếu cột “Tên khối”'],
])('a wrong cell %j is named, and nothing is read of the rest', async (cells, words) => {
  const file = await template()
  await change(file, cells)
  expect(() => readOffice(file)).toThrow(words)
  expect(() => readOffice(file)).toThrow(/Chưa ghi gì: \d+ chỗ/)
})

test('what is not a workbook, or not there, or would be written over, is one line', async () => {
  const office = await furnished()
  writeFileSync(
    join(office.folder, 'khoi.xlsx'),
    readFileSync(join(office.folder, 'khoi.xlsx')).subarray(0, 900),
  )
  expect(await enter(office)).toMatchObject({
    code: 1,
    output: expect.stringMatching(/^✗ Tệp khoi\.xlsx không đọc được/),
  })
  const over = await office.type('npm run --silent provision -- --template khoi.xlsx')
  expect(over).toMatchObject({ code: 1, output: expect.stringContaining('không ghi đè') })
  rmSync(join(office.folder, 'khoi.xlsx'))
  expect(await enter(office)).toMatchObject({ code: 1, output: '✗ Không có tệp khoi.xlsx.\n' })
})

test('the people of the template, and the address of this machine, never get into a real project', async () => {
  const file = await template()
  const untouched = { id: projectId, emulated: false } as Project
  const enterReal = (origin: string) =>
    provision(untouched, readOffice(file), { origin, rpId: 'quan.vn' }, { write: true })
  await expect(enterReal('https://quan.vn')).rejects.toThrow('còn là địa chỉ của tệp mẫu')
  await change(file, {
    'Khối!F2': 'noivu@quan.vn',
    'Thành viên!A2': 'noivu@quan.vn',
    'Thành viên!A3': 'a@quan.vn',
    'Thành viên!A4': 'b@quan.vn',
  })
  await expect(enterReal('http://localhost:5173')).rejects.toThrow('chỉ dùng với bộ giả lập')
})
