import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mustAsOwner } from '../../scripts/stack/emulator-api'
import { defaultRulesFile } from '../../scripts/stack/project'
import { emptyProject, projectId, type Emulated } from './support/emulated'
import { openOffice, type Office } from './support/office'

function furnished(project: Emulated): Office {
  const office = openOffice(project.env)
  const settings = `VITE_FIREBASE_API_KEY='AIza'\nVITE_FIREBASE_PROJECT_ID='${projectId}'\nVITE_FIREBASE_APP_ID='1:1:web:1'\n`
  writeFileSync(
    join(office.folder, '.env.production.local'),
    `${settings}SITE_ADDRESS='https://quan.web.app'\n`,
  )
  return office
}

async function accounts(project: Emulated): Promise<number> {
  const url = `http://${project.env['FIREBASE_AUTH_EMULATOR_HOST'] ?? ''}/identitytoolkit.googleapis.com/v1/projects/${projectId}/accounts:query`
  return Number(((await mustAsOwner('POST', url, {})) as { recordsCount?: string }).recordsCount)
}

test('a whole pledge is signed by the site’s own interface, what must be refused is, and nothing of it stays', async () => {
  const project = await emptyProject()
  await project.loadRules()
  const office = furnished(project)
  const dry = await office.type('npm run --silent smoke')
  expect(dry).toMatchObject({ code: 0 })
  expect(await project.paths()).toEqual([])

  const said = await office.type('npm run --silent smoke -- --write')
  expect(said.output).not.toContain('✗')
  expect(said).toMatchObject({ code: 0 })
  expect(said.output.match(/^✓ bị từ chối: /gm)).toHaveLength(3)
  expect(said.output).toMatch(/✓ chứng kiến \(\d+ ms\)/)
  expect(await project.paths()).toEqual([])
  expect(await accounts(project)).toBe(0)
})

test('where the project does otherwise it is said at which act, and nothing stays either', async () => {
  const project = await emptyProject()
  // As if hashes of the project were padded: no challenge of a passkey would ever fit.
  const padded = readFileSync(defaultRulesFile, 'utf8').replace(".toBase64().replace('=', '')", '.toBase64()')
  await project.loadRules(padded)
  const said = await furnished(project).type('npm run --silent smoke -- --write')
  expect(said.code).toBe(1)
  expect(said.output).toMatch(/✗ chốt văn bản \d+ kB\n {4}→ bộ giả lập làm khác; ở đây: DENIED/)
  expect(said.output).toContain('Dự án làm khác bộ giả lập ở 1 chỗ')
  expect(await project.paths()).toEqual([])
})

test('on a database that anybody can read nothing is tried', async () => {
  const project = await emptyProject()
  await project.loadRules(`rules_version = '2';
service cloud.firestore { match /databases/{db}/documents/{path=**} { allow read, write: if true; } }`)
  const said = await furnished(project).type('npm run --silent smoke -- --write')
  expect(said.code).toBe(1)
  expect(said.output).toContain('quy tắc bảo mật chưa có hiệu lực')
  expect(await project.paths()).toEqual([])
})
