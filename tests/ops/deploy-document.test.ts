import { expect, onTestFinished, test, vi } from 'vitest'
import { host } from '../../scripts/site/host'
import { hosting } from '../../scripts/site/hosting'
import { commandsIn, ourCommand, read } from './support/document'
import { emptyProject, projectId } from './support/emulated'
import { holdFirstPledge } from './support/first-pledge'
import { setPasswordByMail, signUpByMail } from './support/mailed'
import { startManagement } from './support/management'
import { openOffice } from './support/office'
import { browserIn } from './support/world'

// Outside its own runner Playwright waits 5 s for what a screen shows; here as long as playwright.config.ts lets it.
vi.mock(import('@playwright/test'), async (original) => {
  const actual = await original()
  return { ...actual, expect: actual.expect.configure({ timeout: 15_000 }) }
})

const english = read('docs/deploy.md')
const vietnamese = read('docs/deploy.vi.md')
const [once = '', later = ''] = english.split('\n## Later\n')

/** What an office types besides: programs of Google and of others, for which nothing stands in. */
const elsewhere = [
  /^git clone /,
  /^cd giao-uoc$/,
  /^nvm install 22$/,
  /^npm ci$/,
  /^gcloud auth login$/,
  /^gcloud auth application-default (login|set-quota-project giao-uoc-quan-mau)$/,
  /^gcloud services enable .* --project giao-uoc-quan-mau$/,
]

const own = ['configure', 'provision', 'deploy', 'smoke']

test('both languages tell the same commands', () => {
  expect(commandsIn(vietnamese)).toEqual(commandsIn(english))
})

test('every command of the document is one that there is, with options that it has, and every one is told', async () => {
  const office = openOffice()
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const lines = commandsIn(english)
  const strange = lines.filter((line) => {
    const ours = ourCommand(line)
    return ours === null ? !elsewhere.some((one) => one.test(line)) : !(ours.name in scripts)
  })
  expect(strange).toEqual([])
  const told = lines.flatMap((line) => ourCommand(line) ?? [])
  for (const name of own) {
    const options = told.filter((one) => one.name === name).flatMap((one) => one.options)
    expect(told.map((one) => one.name)).toContain(name)
    const help = await office.type(`npm run --silent ${name} -- --help`)
    for (const option of options) expect(help.output, `${name} ${option}`).toContain(option)
  }
  expect(commandsIn(later).length).toBeGreaterThan(0)
})

test('who follows the document from an empty project comes to a pledge that is attested', async () => {
  const project = await emptyProject()
  const management = await startManagement()
  const office = openOffice({ ...project.env, ...management.env })
  for (const line of commandsIn(once)) {
    if (ourCommand(line) === null) continue
    const said = await office.type(line)
    expect(said, `${line}\n${said.output}`).toMatchObject({ code: 0 })
  }

  const hosted = await host(office.folder, hosting())
  onTestFinished(() => hosted.close())
  const site = `${projectId}.web.app`
  const browser = await browserIn({
    [site]: { port: Number(new URL(hosted.url).port) },
    'identitytoolkit.googleapis.com': { port: project.authPort, prefix: '/identitytoolkit.googleapis.com' },
    'securetoken.googleapis.com': { port: project.authPort, prefix: '/securetoken.googleapis.com' },
    'firestore.googleapis.com': { port: project.firestorePort },
  })
  const founder = { email: 'noivu@giao-uoc.example', name: 'Nguyễn Thị Mẫu', unit: '' }
  const leaders = [
    { email: 'song-tren@giao-uoc.example', name: 'Trần Văn Mẫu', unit: 'Sông Trên' },
    { email: 'song-duoi@giao-uoc.example', name: 'Lê Thị Mẫu', unit: 'Sông Dưới' },
  ]
  await setPasswordByMail(project.authPort, founder.email)
  for (const { email } of leaders) await signUpByMail(project.authPort, email)
  await holdFirstPledge(browser, `https://${site}`, '2026', { founder, leaders })
  const year = await project.document('blocs/khoi-thi-dua-cac-phuong-quan-mau/years/2026')
  expect(year).toMatchObject({ stage: 'inForce', parties: ['song-tren', 'song-duoi'] })
}, 400_000)
