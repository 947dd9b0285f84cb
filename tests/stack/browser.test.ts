import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { chromium, type CDPSession, type Page } from 'playwright'
import { expect, onTestFinished, test } from 'vitest'
import { findBrowser } from '../support/browser'
import { packagedChromium } from '../support/packaged-chromium'
import { temporaryFolder } from './support/place'

const works = (name: string) => `echo "${name} 999.0"`
const stub = 'echo "run: snap install chromium" >&2; exit 1'

/** The environment of a machine on whose PATH these shell scripts come first. */
function machine(programs: Readonly<Record<string, string>>): NodeJS.ProcessEnv & { PATH: string } {
  const bin = join(temporaryFolder(), 'bin')
  mkdirSync(bin)
  for (const [name, body] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${body}\n`)
    chmodSync(join(bin, name), 0o755)
  }
  return { ...process.env, CHROMIUM_PATH: '', PATH: bin }
}

test('takes Chromium before Chrome, and passes over one that is only a stub', async () => {
  const both = machine({ chromium: works('Chromium'), 'google-chrome': works('Google Chrome') })
  expect((await findBrowser(both)).executablePath).toBe(join(both.PATH, 'chromium'))
  const stubbed = machine({ chromium: stub, 'google-chrome': works('Google Chrome') })
  expect((await findBrowser(stubbed)).executablePath).toBe(join(stubbed.PATH, 'google-chrome'))
})

test('takes the one that is named, or says that it does not run', async () => {
  const env = machine({ chromium: works('Chromium'), mine: works('Chromium'), broken: stub })
  const named = (name: string) => findBrowser({ ...env, CHROMIUM_PATH: join(env.PATH, name) })
  expect((await named('mine')).executablePath).toBe(join(env.PATH, 'mine'))
  await expect(named('broken')).rejects.toThrow(/CHROMIUM_PATH .*broken/)
  await expect(named('missing')).rejects.toThrow(/CHROMIUM_PATH .*missing/)
})

test('where a window is to be shown, the packaged one will not do', async () => {
  const env = machine({ chromium: works('Chromium') })
  expect((await findBrowser(env, { shown: true })).executablePath).toBe(join(env.PATH, 'chromium'))
  const playwrights = { PLAYWRIGHT_BROWSERS_PATH: temporaryFolder() }
  await expect(findBrowser({ ...machine({}), ...playwrights }, { shown: true })).rejects.toThrow(
    /mở được cửa sổ/,
  )
})

test('switches nothing off that a user’s browser has, but the sandbox for root', async () => {
  const { args } = await findBrowser(machine({ chromium: works('Chromium') }))
  expect(args).toEqual(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
})

/** What npm would fetch: a package that unpacks itself into TMPDIR. */
const fakePackage = `
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
const executablePath = () => writeFileSync(join(process.env.TMPDIR, 'chromium'), 'x'.repeat(2000))
export default { executablePath }`

/** An npm that installs the fake where a lockfile asks for the real one, and keeps how it was called. */
const fakeNpm = (folder: string) => `
echo "$*" >> ${folder}/calls
/bin/grep -q sha512- package-lock.json || exit 1
/bin/mkdir -p node_modules/@sparticuz/chromium
/bin/cp ${folder}/package.json ${folder}/index.js node_modules/@sparticuz/chromium/`

test('fetches and unpacks the packaged one once into a folder of its own, and anew if it was damaged', async () => {
  const [cache, folder] = [temporaryFolder(), temporaryFolder()]
  writeFileSync(join(folder, 'index.js'), fakePackage)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', exports: './index.js' }))
  const env = { ...machine({ npm: fakeNpm(folder) }), XDG_CACHE_HOME: cache }
  const size = (path: string) => statSync(path).size
  const calls = () => readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n')
  const packaged = () =>
    packagedChromium(env, ({ executablePath }) => Promise.resolve(size(executablePath) > 1000))

  const { executablePath } = await packaged()
  expect(executablePath).toMatch(new RegExp(`^${cache}/giao-uoc/chromium-[\\d.]+/chromium$`))
  const { ino } = statSync(executablePath)
  await packaged()
  expect(statSync(executablePath).ino).toBe(ino)
  expect(calls()).toEqual([expect.stringMatching(/^ci .*--ignore-scripts/)])

  truncateSync(executablePath, 10)
  await packaged()
  expect(size(executablePath)).toBeGreaterThan(1000)
  expect(calls()).toHaveLength(2)
  expect(readdirSync(join(cache, 'giao-uoc'))).toHaveLength(1)
})

test('where there is no browser and none can be fetched, it says why and what to do, and leaves nothing', async () => {
  const said = 'npm error network request to the registry failed'
  const cache = temporaryFolder()
  const none = { XDG_CACHE_HOME: cache }
  const offline = { ...machine({ npm: `echo "${said}" >&2; exit 1` }), ...none }
  await expect(packagedChromium(offline, () => Promise.resolve(true))).rejects.toThrow(
    /registry failed.*CHROMIUM_PATH/,
  )
  await expect(packagedChromium({ ...machine({}), ...none }, () => Promise.resolve(true))).rejects.toThrow(
    /không có npm trên PATH/,
  )
  expect(readdirSync(join(cache, 'giao-uoc'))).toEqual([])
})

test('what is found signs with a passkey on localhost, and not without its user', async () => {
  const { page, tools } = await openPage()
  await tools.send('WebAuthn.enable')
  const { authenticatorId } = await tools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  expect(await page.evaluate(signOnce)).toBe('webauthn.get')
  await tools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  expect(await page.evaluate(signOnce)).toBe('NotAllowedError')
})

async function openPage(): Promise<{ page: Page; tools: CDPSession }> {
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<p>1</p>'))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const browser = await chromium.launch(await findBrowser())
  onTestFinished(async () => {
    await browser.close()
    server.close()
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  const page = await browser.newPage()
  await page.goto(`http://localhost:${address.port}/`)
  return { page, tools: await page.context().newCDPSession(page) }
}

/** Runs in the page: makes a key and signs with it; the type of what was signed, or the error's name. */
async function signOnce(): Promise<string> {
  const challenge = new Uint8Array(32)
  const user = { id: challenge.slice(0, 8), name: 'a', displayName: 'a' }
  try {
    await navigator.credentials.create({
      publicKey: {
        challenge,
        rp: { id: 'localhost', name: 'a' },
        user,
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        authenticatorSelection: { userVerification: 'required', residentKey: 'required' },
      },
    })
    const signed = await navigator.credentials.get({
      publicKey: { challenge, rpId: 'localhost', userVerification: 'required' },
    })
    const { clientDataJSON } = (signed as PublicKeyCredential).response
    return (JSON.parse(new TextDecoder().decode(clientDataJSON)) as { type: string }).type
  } catch (error) {
    return error instanceof Error ? error.name : String(error)
  }
}
