import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { satisfies, subset } from 'semver'
import { expect, onTestFinished, test } from 'vitest'
import { capture } from '../../scripts/cli/capture'
import { projectRoot } from '../../scripts/stack/project'

type Wanted = {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

type Locked = {
  readonly version: string
  readonly integrity?: string
  readonly optional?: true
  readonly engines?: { readonly node?: string }
}

type Lock = {
  readonly packages: Record<string, Locked>
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(projectRoot, name), 'utf8'))
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

/** The project, and what is fetched for the tests where a machine has no browser. */
const folders = ['.', 'tests/browser']

test.each(folders)('every version in %s is exact, and locked as it is written', (folder) => {
  const { dependencies, devDependencies } = read(`${folder}/package.json`) as Wanted
  const { packages } = read(`${folder}/package-lock.json`) as Lock
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version)
  }
})

test.each(folders)(
  'every package in %s is locked by its content, from whichever registry it comes',
  (folder) => {
    const text = readFileSync(join(projectRoot, folder, 'package-lock.json'), 'utf8')
    const { '': ours, ...others } = (JSON.parse(text) as Lock).packages
    expect(ours?.integrity).toBeUndefined()
    for (const [path, { integrity }] of Object.entries(others)) expect(integrity, path).toMatch(/^sha512-/)
    expect(text).not.toContain('"resolved"')
  },
)

/** What npm would warn of on a Node that the project says it runs on; an optional package it leaves out instead. */
function unfit({ '': ours, ...others }: Lock['packages']): readonly string[] {
  const supported = ours?.engines?.node ?? ''
  return Object.entries(others).flatMap(([path, { version, optional, engines }]) =>
    optional === true || subset(supported, engines?.node ?? '*') ? [] : [`${path} ${version}`],
  )
}

test('every package that is installed admits every Node that the project names', () => {
  const supported = lock.packages['']?.engines?.node ?? ''
  for (const version of ['20.19.0', '20.20.2', '22.13.0', '24.0.0']) {
    expect(satisfies(version, supported), version).toBe(true)
  }
  expect(unfit(lock.packages)).toEqual([])
})

test('a package is noticed that wants a newer Node than the project, or leaves one of its lines out', () => {
  const engines = {
    'node_modules/newer': '>=22',
    'node_modules/gap': '20 || >=24',
    'node_modules/fine': '>=18',
  }
  const others = Object.entries(engines).map(([path, node]) => [
    path,
    { version: '1.0.0', engines: { node } },
  ])
  const packages = { '': lock.packages[''], ...Object.fromEntries(others) } as Lock['packages']
  expect(unfit(packages)).toEqual(['node_modules/newer 1.0.0', 'node_modules/gap 1.0.0'])
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
