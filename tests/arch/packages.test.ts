import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { capture } from '../../scripts/cli/capture'
import { projectRoot } from '../../scripts/stack/project'

interface Wanted {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

interface Lock {
  readonly packages: Record<string, { readonly version: string; readonly integrity?: string }>
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(projectRoot, name), 'utf8'))
const wanted = read('package.json') as Wanted
const lock = read('package-lock.json') as Lock
const files = ['package.json', 'package-lock.json', '.npmrc']

/** What `npm ci` says of these files in an empty folder, asking nobody and installing nothing. */
async function cleanInstall(change: (folder: string) => void = () => undefined): Promise<number | null> {
  const folder = mkdtempSync(join(tmpdir(), 'giao-uoc-ci-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  for (const name of files) cpSync(join(projectRoot, name), join(folder, name))
  change(folder)
  const dry = ['ci', '--dry-run', '--offline', '--cache', join(folder, 'cache'), '--prefix', folder]
  return (await capture('npm', dry, { env: process.env, timeoutMs: 60_000 })).code
}

test('every version is exact, and locked as it is written', () => {
  const all = { ...wanted.dependencies, ...wanted.devDependencies }
  for (const [name, version] of Object.entries(all)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version)
  }
})

test('every package is locked by its content, from whichever registry it comes', () => {
  const { '': ours, ...others } = lock.packages
  expect(ours?.integrity).toBeUndefined()
  for (const [path, { integrity }] of Object.entries(others)) expect(integrity, path).toMatch(/^sha512-/)
  expect(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')).not.toContain('"resolved"')
})

test('npm ci finds the lockfile complete, and runs nobody’s code', async () => {
  expect(await cleanInstall()).toBe(0)
  expect(readFileSync(join(projectRoot, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m)
})

test.each([
  ['one of the bindings for other machines', '@oxc-parser/binding-darwin-arm64'],
  ['a package of ours', 'vue'],
])('npm ci would not take a lockfile without %s', async (_, name) => {
  const { [`node_modules/${name}`]: gone, ...packages } = lock.packages
  expect(gone).toBeDefined()
  const code = await cleanInstall((folder) => {
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, packages }))
  })
  expect(code).toBe(1)
})

test('the workflow runs .ci/run, with actions that nobody can move and without a right to write', () => {
  const workflow = readFileSync(join(projectRoot, '.github/workflows/ci.yml'), 'utf8')
  const used = [...workflow.matchAll(/uses: *(.+)/g)].map((found) => found[1] ?? '')
  expect(used.length).toBeGreaterThan(0)
  for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  expect(workflow).toMatch(/^permissions:\n {2}contents: read\n\n/m)
  expect(workflow.match(/permissions:/g)).toHaveLength(1)
  expect(workflow).toContain('run: .ci/run')
})
