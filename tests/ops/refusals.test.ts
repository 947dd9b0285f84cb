import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeTemplate } from '../../ops/provision/template'
import { temporaryFolder } from '../stack/support/place'
import { projectId } from './support/emulated'
import { openOffice } from './support/office'

const site = 'https://giao-uoc-quan-mau.web.app'

/** A machine that knows nothing of Google, whatever the one of the tests knows. */
const bare = () => ({
  HOME: temporaryFolder(),
  CLOUDSDK_CONFIG: '',
  GOOGLE_APPLICATION_CREDENTIALS: '',
  METADATA_SERVER_DETECTION: 'none',
  FIRESTORE_EMULATOR_HOST: '',
  FIREBASE_AUTH_EMULATOR_HOST: '',
})

async function configured() {
  const office = openOffice(bare())
  await writeTemplate(join(office.folder, 'khoi.xlsx'))
  const settings = `VITE_FIREBASE_API_KEY='AIza'\nVITE_FIREBASE_PROJECT_ID='${projectId}'\nSITE_ADDRESS='${site}'\n`
  writeFileSync(join(office.folder, '.env.production.local'), settings)
  const key = { type: 'authorized_user', client_id: 'a', client_secret: 'b', refresh_token: 'c' }
  writeFileSync(join(office.folder, 'key.json'), JSON.stringify(key))
  return office
}

const commands = [
  `configure -- --project ${projectId} --site ${site}`,
  'provision -- --from khoi.xlsx --write',
  'deploy -- --write',
  'smoke -- --write',
] as const

const troubles = [
  ['nobody is signed in', {}, 'Máy này chưa đăng nhập Google Cloud'],
  [
    'the credentials are gone',
    { GOOGLE_APPLICATION_CREDENTIALS: 'none.json' },
    'Tệp mà GOOGLE_APPLICATION_CREDENTIALS',
  ],
  [
    'there is no network',
    { GOOGLE_APPLICATION_CREDENTIALS: 'key.json', HTTPS_PROXY: 'http://localhost:1' },
    'Không kết nối được với Google',
  ],
  [
    'half of the emulators is named',
    { FIRESTORE_EMULATOR_HOST: 'localhost:1' },
    'Chỉ đặt FIRESTORE_EMULATOR_HOST',
  ],
  [
    'the emulators do not run',
    { FIRESTORE_EMULATOR_HOST: 'localhost:1', FIREBASE_AUTH_EMULATOR_HOST: 'localhost:1' },
    'Không kết nối được với bộ giả lập',
  ],
] as const

test.each(troubles)(
  '%s: every command says so in one line, with code 1',
  async (_name, env, words) => {
    const office = await configured()
    for (const command of commands) {
      const said = await office.type(`npm run --silent ${command}`, env)
      expect(said.output, command).toMatch(new RegExp(`^✗ ${words}[^\\n]*\\n$`))
      expect(said.code, command).toBe(1)
    }
  },
  120_000,
)

test('before anything is configured every command says what comes first', async () => {
  const office = openOffice(bare())
  await writeTemplate(join(office.folder, 'khoi.xlsx'))
  for (const command of ['configure', ...commands.slice(1)]) {
    const said = await office.type(`npm run --silent ${command}`)
    expect(said.output, command).toMatch(/^✗ [^\n]*(--project|npm run configure)[^\n]*\n$/)
    expect(said.code, command).toBe(1)
  }
})
