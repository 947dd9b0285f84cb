import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

import { findProgram, pathFolders } from '../../scripts/cli/find-program'
import { problem } from '../../scripts/cli/problem'
import { capture, firstLine } from '../../scripts/cli/capture'
import { packagedChromium, type BrowserPlace } from './packaged-chromium'

/** How to start the browser; fits the launch options of Playwright and of Vitest's provider. */
export type BrowserLaunch = {
  readonly executablePath: string
  readonly args: string[]
  readonly chromiumSandbox: boolean
  readonly env: Record<string, string>
}

const lookMs = 20_000

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * Finds a Chromium that starts: the one named in CHROMIUM_PATH, else the machine's own, else
 * Chrome, else Playwright's, else the one that comes as an npm package, unpacked into the user's
 * cache folder; that one has no windows, and is passed over where they are to be `shown`. Fails with
 * a problem that names the ways out.
 */
export async function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  { shown = false } = {},
): Promise<BrowserLaunch> {
  const { executablePath, env: extra } = await findPlace(env, shown)
  // Chromium's own sandbox needs a user who is not root.
  const root = process.getuid?.() === 0
  return {
    executablePath,
    args: root ? ['--no-sandbox'] : [],
    chromiumSandbox: !root,
    env: { ...defined(env), ...extra },
  }
}

async function findPlace(env: NodeJS.ProcessEnv, shown: boolean): Promise<BrowserPlace> {
  const named = env['CHROMIUM_PATH'] ?? ''
  if (named !== '') return inspected(named, env)
  for (const executablePath of candidates(env)) {
    if ((await versionOf({ executablePath, env: {} }, env)).found) return { executablePath, env: {} }
  }
  if (shown) {
    throw problem(
      'Máy này không có Chromium hay Chrome nào mở được cửa sổ.',
      'There is no Chromium or Chrome here that opens windows.',
    )
  }
  return packagedChromium(env, async (place) => (await versionOf(place, env)).found)
}

function candidates(env: NodeJS.ProcessEnv): string[] {
  const folders = pathFolders(env)
  const installed = onPath.map((name) => findProgram(name, folders)).filter((path) => path !== undefined)
  return [...installed, ...elsewhere, chromium.executablePath()].filter(existsSync)
}

async function inspected(executablePath: string, env: NodeJS.ProcessEnv): Promise<BrowserPlace> {
  const place = { executablePath, env: {} }
  const { found, said } = await versionOf(place, env)
  if (found) return place
  throw problem(
    `CHROMIUM_PATH không chỉ đến một trình duyệt chạy được: ${executablePath} (${said}).`,
    `CHROMIUM_PATH names no browser that runs: ${executablePath} (${said}).`,
  )
}

/** Whether the program starts and calls itself a browser; some systems ship a stub under its name. */
async function versionOf(
  place: BrowserPlace,
  env: NodeJS.ProcessEnv,
): Promise<{ found: boolean; said: string }> {
  const { code, output } = await capture(place.executablePath, ['--version'], {
    env: { ...env, ...place.env },
    timeoutMs: lookMs,
  })
  return { found: code === 0 && /Chrom/.test(output), said: firstLine(output) }
}

function defined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
