import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { silent } from '../../scripts/cli/say'
import { asNobody, documentsUrl } from '../../scripts/stack/emulator-api'
import { findFirestoreEmulator } from '../../scripts/stack/firestore/find'
import { enforceRules } from '../../scripts/stack/firestore/rules'
import { serveFirestore } from '../../scripts/stack/firestore/serve'
import { startStack } from '../../scripts/stack/index'
import { portsAt, requireFree } from '../../scripts/stack/ports'
import { defaultRulesFile } from '../../scripts/stack/project'
import { freshPlace, temporaryFolder } from './support/place'
import { start } from './support/stack'

const around = (rule: string) => `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    match /{document=**} { ${rule} }
  }
}`

const denying = around('allow read, write: if false;')
const notCompiling = `${denying} }`
const warning = around('allow read, write: if nobody;')
const open = around('allow read, write: if true;')

function rules(text: string): string {
  const file = join(temporaryFolder(), 'firestore.rules')
  writeFileSync(file, text)
  return file
}

/** A Firestore emulator of one's own, started on a rules file; answers with its port. */
async function emulatorOn(rulesFile: string): Promise<number> {
  const emulator = await findFirestoreEmulator({ env: process.env, say: silent })
  const port = portsAt((await freshPlace()).portOffset).firestore
  const child = await serveFirestore({ emulator, port, rulesFile, snapshot: undefined })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return port
}

test.each([
  { what: 'do not compile', text: notCompiling, message: /có lỗi nên không được nạp: L6/ },
  { what: 'compile with a warning', text: warning, message: /có lỗi nên không được nạp: .*nobody/ },
  { what: 'let a stranger write', text: open, message: /không có hiệu lực: người lạ ghi được/ },
])('rules that $what are refused', async ({ text, message }) => {
  const file = rules(text)
  await expect(enforceRules(await emulatorOn(file), file)).rejects.toThrow(message)
})

test.each([
  { what: 'that deny strangers', file: () => rules(denying) },
  { what: 'of this repository', file: () => defaultRulesFile },
])('the rules $what are in force, even after a reset of the emulator', async ({ file }) => {
  const rulesFile = file()
  const port = await emulatorOn(rulesFile)
  await enforceRules(port, rulesFile)
  await asNobody('POST', `http://localhost:${String(port)}/reset`)
  expect((await asNobody('GET', `${documentsUrl(port)}/blocs/any`)).status).toBe(403)
})

test('a missing rules file is told', async () => {
  const port = await emulatorOn(rules(denying))
  await expect(enforceRules(port, 'missing.rules')).rejects.toThrow(/Không có tệp quy tắc/)
})

test('a stack does not start on bad rules, and leaves nothing', { timeout: 180_000 }, async () => {
  const place = await freshPlace()

  await expect(startStack({ ...place, rulesFile: rules(open) })).rejects.toThrow(/người lạ ghi được/)

  await requireFree(portsAt(place.portOffset), ['auth', 'firestore'])
  for (const name of ['stack.json', 'CURRENT']) expect(existsSync(join(place.dataDir, name))).toBe(false)
})

test('rules that are changed while it runs are held to the same', { timeout: 180_000 }, async () => {
  const rulesFile = rules(denying)
  const stack = await start({ ...(await freshPlace()), rulesFile, seed: false })
  await stack.reloadRules()

  writeFileSync(rulesFile, open)
  await expect(stack.reloadRules()).rejects.toThrow(/người lạ ghi được/)
})
