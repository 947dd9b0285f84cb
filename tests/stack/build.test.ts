import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { emulatorInfoPath } from '../../scripts/site/emulator-info'
import { readDemoData } from '../../scripts/seed/data'
import { demoPassword, peopleOf } from '../../scripts/seed/people'
import { firebaseConfigNames, requireFirebaseConfig } from '../../scripts/site/firebase-config'
import { sbomName, sumsName } from '../../scripts/site/record-build'
import { projectRoot } from '../../scripts/stack/project'
import { temporaryFolder } from './support/place'
import { outcomeOf } from './support/program'

const { dependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
}
const config = Object.fromEntries(firebaseConfigNames.map((name) => [name, 'a-real-one']))

/** Every file of a folder: its path in it, and its bytes. */
function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  const paths = files.map((each) => join(each.parentPath, each.name))
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]))
}

const asText = (files: ReadonlyMap<string, Buffer>) => [...files.values()].map(String).join('\n')

/** What `npm run build` makes, with a configuration. */
async function hosted(): Promise<ReadonlyMap<string, Buffer>> {
  const outDir = temporaryFolder()
  const { code, errors } = await outcomeOf('scripts/build.ts', ['--out-dir', outDir], {
    ...process.env,
    ...config,
    NODE_ENV: 'production',
  })
  expect(code, errors).toBe(0)
  return filesIn(outDir)
}

/** What the local stack serves. */
async function local(): Promise<ReadonlyMap<string, Buffer>> {
  const outDir = temporaryFolder()
  const options = ['build', '--mode', 'emulator', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error']
  const env = { ...process.env, NODE_ENV: 'production' }
  const { code, errors } = await outcomeOf('node_modules/vite/bin/vite.js', options, env)
  expect(code, errors).toBe(0)
  return filesIn(outDir)
}

test('npm run build refuses to build without a Firebase configuration', { timeout: 180_000 }, async () => {
  const { code, output, errors } = await outcomeOf('scripts/build.ts')
  expect(code).toBe(1)
  expect(output).toBe('')
  expect(errors).toContain(`✗ Chưa có cấu hình Firebase: thiếu ${firebaseConfigNames.join(', ')}`)
  expect(errors.trim().split('\n')).toHaveLength(1)
})

test('every part of the configuration is needed, and none may name a demo', () => {
  requireFirebaseConfig(config)
  for (const name of firebaseConfigNames) {
    expect(() => {
      requireFirebaseConfig({ ...config, [name]: ' ' })
    }).toThrow(`thiếu ${name}.`)
  }
  expect(() => {
    requireFirebaseConfig({ ...config, VITE_FIREBASE_PROJECT_ID: 'demo-giao-uoc' })
  }).toThrow(/demo-/)
})

/** What only the local stack may hold: its emulators and where they are, the people of the demo, the gallery. */
const traces = [
  emulatorInfoPath,
  'emulator-config-failed',
  'mockUserToken',
  'http://localhost:',
  demoPassword,
  ...peopleOf(readDemoData()).flatMap(({ uid, name }) => [uid, name]),
]

test(
  'what is built for hosting holds nothing of the emulators and of the demo, and reports no faults unless told to',
  { timeout: 240_000 },
  async () => {
    const [ours, theirs] = [await hosted(), await local()]
    const seen = asText(theirs)
    for (const trace of traces) {
      expect(seen).toContain(trace)
      expect(asText(ours)).not.toContain(trace)
    }
    expect([...ours.keys()].filter((name) => /gallery|demo|watch-faults/i.test(name))).toEqual([])
    expect(asText(ours)).not.toMatch(/127\.0\.0\.1|\[::1\]/)

    const sums = String(ours.get(sumsName)).trimEnd().split('\n')
    const digests = [...ours]
      .filter(([name]) => name !== sumsName)
      .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`)
    expect(sums.sort()).toEqual(digests.sort())

    const page = String(ours.get('index.html'))
    const { version } = JSON.parse(String(ours.get('version.json'))) as { version: string }
    expect(page).toContain(`<meta name="app-version" content="${version}" />`)
    const preloaded = [...page.matchAll(/rel="preload" as="font"[^>]*href="\/([^"]+)"/g)].map(
      (found) => found[1],
    )
    expect(preloaded).toHaveLength(2)
    for (const name of preloaded) expect(ours.has(name ?? ''), name).toBe(true)
    const fonts = [...ours.keys()].filter((name) => /woff/.test(name))
    expect(
      fonts.filter((name) => !/-(latin|vietnamese)-\d+-(normal|italic)-[\w-]+\.woff2$/.test(name)),
    ).toEqual([])

    const bill = JSON.parse(String(ours.get(sbomName))) as {
      bomFormat: string
      components: { purl: string }[]
    }
    expect(bill.bomFormat).toBe('CycloneDX')
    const purls = bill.components.map(({ purl }) => purl)
    for (const [name, exact] of Object.entries(dependencies))
      expect(purls).toContain(`pkg:npm/${name.replace('@', '%40')}@${exact}`)
    expect(purls.filter((purl) => purl.startsWith('pkg:npm/vitest@'))).toEqual([])
  },
)
