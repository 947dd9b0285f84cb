import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { encodeFields, type Fields } from '../../scripts/seed/values'
import { mustAsOwner } from '../../scripts/stack/emulator-api'
import { emptyProject, projectId, type Emulated } from './support/emulated'
import { soundAccounts, startManagement } from './support/management'
import { openOffice, type Office } from './support/office'

const origin = 'https://giao-uoc-quan-mau.web.app'
const settings = {
  VITE_FIREBASE_API_KEY: 'AIzaSyA-1234567890abcdefghijklmnopqrstu',
  VITE_FIREBASE_AUTH_DOMAIN: 'giao-uoc-quan-mau.firebaseapp.com',
  VITE_FIREBASE_PROJECT_ID: projectId,
  VITE_FIREBASE_APP_ID: '1:123456789012:web:0a1b2c3d4e5f',
  SITE_ADDRESS: origin,
}

/** An office that is configured, and has built its site. */
async function built(project: Emulated, env: NodeJS.ProcessEnv = {}): Promise<Office> {
  const office = openOffice({ ...project.env, ...env })
  const lines = Object.entries(settings).map(([name, value]) => `${name}='${value}'\n`)
  writeFileSync(join(office.folder, '.env.production.local'), lines.join(''))
  expect(await office.type('npm run --silent build')).toMatchObject({ code: 0 })
  return office
}

const put = (project: Emulated, path: string, fields: Fields) =>
  mustAsOwner(
    'PATCH',
    `http://localhost:${project.firestorePort}/v1/projects/${projectId}/databases/(default)/documents/${path}`,
    { fields: encodeFields(fields) },
  )
const openToAll = `rules_version = '2';
service cloud.firestore { match /databases/{db}/documents/{path=**} { allow read, write: if true; } }`
const bloc = { name: 'Khối', origins: [origin], rpId: 'giao-uoc-quan-mau.web.app' }

async function strangerReads(project: Emulated): Promise<number> {
  const documents = `http://localhost:${project.firestorePort}/v1/projects/${projectId}/databases/(default)/documents`
  return (await fetch(`${documents}/canary/stranger`)).status
}

test('a whole release: every check is listed, nothing goes out before --write, and then rules and site are as built', async () => {
  const project = await emptyProject()
  const management = await startManagement()
  management.accounts = soundAccounts(origin)
  const office = await built(project, management.env)
  await put(project, 'blocs/khoi', bloc)
  management.rulesAnswer = { testResults: [{ state: 'SUCCESS' }] }

  await project.loadRules(openToAll)
  const dry = await office.type('npm run --silent deploy')
  expect(dry.output).not.toContain('✗')
  expect(dry.output.match(/^✓/gm)).toHaveLength(17)
  expect(dry.output).toContain('Mới kiểm tra, chưa phát hành gì')
  expect(await strangerReads(project)).toBe(404)

  const wet = await office.type('npm run --silent deploy -- --write')
  expect(wet).toMatchObject({ code: 0 })
  expect(wet.output.match(/^✓/gm)).toHaveLength(22)
  expect(wet.output).toContain(`✓ Đã phát hành: ${origin}`)
  expect(await strangerReads(project)).toBe(403)

  // The same office, one thing after another that is not right: each is named with a way on, and nothing goes out.
  const refused = async (words: RegExp) => {
    const said = await office.type('npm run --silent deploy -- --write')
    expect(said.output).toMatch(words)
    expect(said).toMatchObject({ code: 1 })
    expect(said.output).toMatch(/✗ Chưa phát hành gì: [1-9]/)
  }
  await put(project, 'blocs/khoi/years/2014', { stage: 'signing' })
  await refused(/✗ không khối nào đang họp hay đang ký\n {4}→ khoi: chờ ký xong/)
  await put(project, 'blocs/khoi/years/2014', { stage: 'halted' })
  await refused(/✗ không khối nào đang họp hay đang ký/)
  await put(project, 'blocs/khoi/years/2014', { stage: 'inForce' })
  await put(project, 'blocs/khoi', { ...bloc, rpId: 'giaouoc.quanmau.gov.vn' })
  await refused(/✗ 1 khối ký tại đúng địa chỉ .*\n {4}→ khoi \(/)
  await put(project, 'blocs/khoi', bloc)

  const rules = readFileSync(join(office.folder, 'firestore.rules'), 'utf8')
  writeFileSync(
    join(office.folder, 'firestore.rules'),
    rules.replace('allow get: if belongs();', 'allow get: if ;'),
  )
  management.rulesAnswer = { issues: [{ description: 'Unexpected ";"', sourcePosition: { line: 5 } }] }
  await refused(/✗ quy tắc bảo mật dịch được, không cảnh báo\n {4}→ dòng 5: Unexpected/)
  writeFileSync(join(office.folder, 'firestore.rules'), rules)
  management.rulesAnswer = { testResults: [{ state: 'FAILURE' }] }
  await refused(/✗ quy tắc từ chối người lạ/)
  management.rulesAnswer = { testResults: [{ state: 'SUCCESS' }] }

  management.accounts = {
    ...soundAccounts(origin),
    recaptchaConfig: { emailPasswordEnforcementState: 'ENFORCE' },
  }
  management.enforced.add('firestore.googleapis.com')
  await refused(/✗ không bắt buộc reCAPTCHA khi đăng nhập[\s\S]*✗ không bắt buộc App Check\n {4}→ firestore/)
  management.enforced.clear()
  management.accounts = {}
  await refused(
    /✗ đăng nhập bằng thư điện tử[\s\S]*✗ không lộ ai[\s\S]*✗ tên miền được phép[\s\S]*✗ thư xác minh/,
  )
  expect(await office.type('npm run --silent deploy -- --set-accounts')).toMatchObject({ code: 0 })
  expect(management.accounts).toEqual({
    ...soundAccounts(origin),
    authorizedDomains: ['giao-uoc-quan-mau.web.app'],
  })

  const config = JSON.parse(readFileSync(join(office.folder, 'firebase.json'), 'utf8')) as {
    hosting: { headers: unknown[] }
  }
  const whole = JSON.stringify(config)
  config.hosting.headers.pop()
  writeFileSync(join(office.folder, 'firebase.json'), JSON.stringify(config))
  await refused(/✗ tiêu đề bảo mật trong firebase\.json/)
  writeFileSync(join(office.folder, 'firebase.json'), whole)

  const assets = join(office.folder, 'dist/assets')
  const [script = ''] = readdirSync(assets).filter((name) => name.endsWith('.js'))
  appendFileSync(join(assets, script), '\n// /emulator.json')
  await refused(/✗ trang đã dựng, đủ tệp và đúng mã kiểm[\s\S]*✗ trang không chứa mã của bộ giả lập/)
  rmSync(join(office.folder, 'dist'), { recursive: true })
  await refused(/✗ trang đã dựng, đủ tệp và đúng mã kiểm\n {4}→ chạy: npm run build/)
}, 240_000)

test('the way back puts out the release before with the rules it went out with, and not while a table is laid', async () => {
  const project = await emptyProject()
  const management = await startManagement()
  const office = openOffice({ ...project.env, ...management.env })
  writeFileSync(
    join(office.folder, '.env.production.local'),
    `VITE_FIREBASE_PROJECT_ID='${projectId}'\nSITE_ADDRESS='${origin}'\n`,
  )
  const version = (id: string) => ({ name: `sites/${projectId}/versions/${id}` })
  const rules = (id: string) => `projects/${projectId}/rulesets/${id}`

  const none = await office.type('npm run --silent deploy -- --back')
  expect(none).toMatchObject({ code: 1 })
  expect(none.output).toContain('Chưa có bản phát hành nào trước bản này')

  management.releases.push(
    { type: 'DEPLOY', message: `rules:${rules('now')}`, version: version('two') },
    { type: 'DEPLOY', message: `rules:${rules('before')}`, version: version('one') },
  )
  await put(project, 'blocs/khoi', bloc)
  await put(project, 'blocs/khoi/years/2014', { stage: 'signing' })
  expect(await office.type('npm run --silent deploy -- --back --write')).toMatchObject({ code: 1 })
  await put(project, 'blocs/khoi/years/2014', { stage: 'inForce' })

  const dry = await office.type('npm run --silent deploy -- --back')
  expect(dry.output).toContain(`Bản trước: ${version('one').name}`)
  expect(management.ruleset).toBe(rules('now'))

  expect(await office.type('npm run --silent deploy -- --back --write')).toMatchObject({ code: 0 })
  expect(management.releases[0]?.version).toEqual(version('one'))
  expect(management.ruleset).toBe(rules('before'))
})

test('what Google refuses is one line, code 1, and nothing is released', async () => {
  const project = await emptyProject()
  const management = await startManagement()
  const office = openOffice({ ...project.env, ...management.env })
  writeFileSync(
    join(office.folder, '.env.production.local'),
    `VITE_FIREBASE_PROJECT_ID='${projectId}'\nSITE_ADDRESS='${origin}'\n`,
  )
  management.refusal = {
    status: 403,
    body: { error: { status: 'PERMISSION_DENIED', message: 'The caller does not have permission' } },
  }
  const said = await office.type('npm run --silent deploy -- --write')
  expect(said.code).toBe(1)
  expect(said.output).toMatch(
    /^✗ Tài khoản Google đang dùng không có quyền trên dự án giao-uoc-quan-mau\.[^\n]*\n$/,
  )
  const other = await office.type('npm run --silent deploy -- --project quan-khac')
  expect(other).toMatchObject({ code: 1, output: expect.stringContaining('không phải quan-khac') as string })
})

test('the web configuration is fetched from the project, and a project without a web app says how to make one', async () => {
  const project = await emptyProject()
  const management = await startManagement()
  const office = openOffice({ ...project.env, ...management.env })
  const command = `npm run --silent configure -- --project ${projectId} --site ${origin}`
  const { webApps } = management
  management.webApps = []
  const none = await office.type(command)
  expect(none).toMatchObject({ code: 1 })
  expect(none.output).toContain('npx firebase apps:create WEB')
  management.webApps = webApps
  expect(await office.type(command)).toMatchObject({ code: 0 })
  expect(readFileSync(join(office.folder, '.env.production.local'), 'utf8')).toContain(
    `SITE_ADDRESS='${origin}'`,
  )
})

test('beside emulators alone the rules are tried there, apart from those in force, and the rest is only listed', async () => {
  const project = await emptyProject()
  await project.loadRules(openToAll)
  const office = openOffice(project.env)
  writeFileSync(
    join(office.folder, '.env.production.local'),
    `VITE_FIREBASE_PROJECT_ID='${projectId}'\nSITE_ADDRESS='${origin}'\n`,
  )
  const said = await office.type('npm run --silent deploy')
  expect(said.output).toMatch(/^✓ quy tắc bảo mật dịch được, không cảnh báo\n✓ quy tắc từ chối người lạ$/m)
  expect(said.output).toMatch(/^– không bắt buộc App Check$/m)
  const file = join(office.folder, 'firestore.rules')
  const rules = readFileSync(file, 'utf8')
  writeFileSync(file, rules.replace('allow get: if belongs();', 'allow get: if ;'))
  expect((await office.type('npm run --silent deploy')).output).toMatch(/^✗ quy tắc bảo mật dịch được/m)
  writeFileSync(file, openToAll)
  expect((await office.type('npm run --silent deploy')).output).toMatch(/^✗ quy tắc từ chối người lạ/m)
  expect(await strangerReads(project)).toBe(404)
})
