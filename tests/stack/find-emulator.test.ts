import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { silent } from '../../scripts/cli/say'
import { findFirestoreEmulator } from '../../scripts/stack/firestore/find'
import { freshPlace, temporaryFolder } from './support/place'
import { outcomeOf } from './support/program'

/** A machine that has the programs given and nothing else: programs are shell scripts. */
function machine(programs: Readonly<Record<string, string>>, jar?: string): NodeJS.ProcessEnv {
  const home = temporaryFolder()
  const bin = join(home, 'bin')
  mkdirSync(bin)
  for (const [name, body] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${body}\n`)
    chmodSync(join(bin, name), 0o755)
  }
  if (jar !== undefined) {
    mkdirSync(join(home, 'emulators'))
    writeFileSync(join(home, 'emulators', jar), '')
  }
  return { PATH: bin, HOME: home, FIREBASE_EMULATORS_PATH: join(home, 'emulators'), LANG: 'vi_VN.UTF-8' }
}

const find = (env: NodeJS.ProcessEnv) => findFirestoreEmulator({ env, say: silent })

const emptyRegistry = 'echo "npm error code E404" >&2; exit 1'
const java = (version: string) => `echo 'openjdk version "${version}" 2025-04-15' >&2`
const installing = `
case "$1" in
  --version) echo "cargo 1.95.0" ;;
  install)
    while [ "$1" != --root ]; do shift; done
    echo "   Compiling hidane v0.6.0" >&2
    /bin/mkdir -p "$2/bin"
    printf '#!/bin/sh\\necho hidane 0.6.0\\n' > "$2/bin/hidane"
    /bin/chmod +x "$2/bin/hidane" ;;
esac`

test(
  'npm start says it once and clearly when a broken cargo is all there is',
  { timeout: 180_000 },
  async () => {
    const env = machine({ cargo: 'echo "error: no override and no default toolchain set" >&2; exit 1' })
    const { dataDir, portOffset } = await freshPlace()
    const options = ['--data-dir', dataDir, '--port-offset', String(portOffset)]

    const { code, output, errors } = await outcomeOf('scripts/start.ts', options, env)

    expect(code).toBe(1)
    expect(output).toBe('')
    expect(errors).toContain('✗ Không có bộ giả lập Firestore nào dùng được')
    expect(errors).toContain('có cargo')
    expect(errors).toContain('không chạy được: error: no override and no default toolchain set')
    for (const wayOut of ['rustup default stable', 'hidane 0.6.0', 'Java 21'])
      expect(errors).toContain(wayOut)
    expect(errors.trim().split('\n')).toHaveLength(1)
  },
)

test('a hidane of the right version is taken, from PATH or from the cache', async () => {
  const onPath = machine({ hidane: 'echo hidane 0.6.0' })
  expect(await find(onPath)).toMatchObject({ command: join(String(onPath['PATH']), 'hidane'), args: [] })

  const cached = machine({ cargo: installing })
  const installed = await find(cached)
  expect(installed.command).toBe(join(String(cached['HOME']), '.cache/giao-uoc/hidane-0.6.0/bin/hidane'))
  expect(await find({ ...cached, PATH: '' })).toEqual(installed)
})

test('a hidane of another version is passed over, and named', async () => {
  await expect(find(machine({ hidane: 'echo hidane 0.5.1' }))).rejects.toThrow(
    /hidane sai phiên bản: .*\(0\.5\.1\)/,
  )
})

test('the official emulator is taken where its jar and a new enough Java are', async () => {
  const jar = 'cloud-firestore-emulator-v1.22.0.jar'
  const env = machine({ java: java('21.0.2') }, jar)
  expect(await find(env)).toMatchObject({
    command: join(String(env['PATH']), 'java'),
    args: ['-Duser.language=en', '-jar', join(String(env['FIREBASE_EMULATORS_PATH']), jar)],
  })

  await expect(find(machine({ java: java('17.0.15') }, jar))).rejects.toThrow(/cần Java 21, máy này Java 17/)
  await expect(find(machine({ java: java('21.0.2') }))).rejects.toThrow(/chưa tải bộ giả lập chính thức/)
})

test('cargo is asked only where the npm registry has no hidane', async () => {
  const env = machine({ npm: emptyRegistry, cargo: installing })
  expect((await find(env)).command).toContain('/hidane-0.6.0/bin/hidane')
})

test('hidane comes from npm where the registry carries it', async () => {
  const npm = `
case "$1" in
  view) echo 0.6.0 ;;
  install)
    /bin/mkdir -p "$3/node_modules/.bin"
    printf '#!/bin/sh\\necho hidane 0.6.0\\n' > "$3/node_modules/.bin/hidane"
    /bin/chmod +x "$3/node_modules/.bin/hidane" ;;
esac`
  const env = machine({ npm, cargo: 'exit 1' })
  expect((await find(env)).command).toContain('/hidane-0.6.0/node_modules/.bin/hidane')
})

test('a failed download is told in the words of cargo', async () => {
  const offline = `
[ "$1" = --version ] && exit 0
echo "    Updating the index of packages" >&2
echo "error: failed to download from the index of packages" >&2
exit 101`
  const env = machine({ npm: emptyRegistry, cargo: offline })
  await expect(find(env)).rejects.toThrow(
    /kho npm không có hidane@0\.6\.0; biên dịch hidane không được: error: failed to download/,
  )
})
