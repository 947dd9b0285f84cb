import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { capture, firstLine } from '../../scripts/cli/capture'
import { findProgram, pathFolders } from '../../scripts/cli/find-program'
import { words } from '../../scripts/cli/language'
import { problem } from '../../scripts/cli/problem'
import { complaints } from '../../scripts/cli/say'
import { cacheFolder } from '../../scripts/stack/project'

/** Where a browser is, and what it needs in its environment. */
export type BrowserPlace = {
  readonly executablePath: string
  readonly env: Record<string, string>
}

const fetchMs = 600_000
const unpackMs = 120_000
const lookMs = 10_000

/** What is to be fetched, with a lockfile of its own that says what it has to be. */
const wanted = fileURLToPath(new URL('../browser/', import.meta.url))
const packageName = '@sparticuz/chromium'

const quietly = [
  ...['--prefer-offline', '--ignore-scripts', '--engine-strict=false'],
  ...['--no-audit', '--no-fund', '--loglevel=error'],
]

/** Unpacks into TMPDIR and nowhere else; with the variable below it unpacks its libraries as well. */
const unpacker = `import chromium from '${packageName}'; await chromium.executablePath()`
const withLibraries = { AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }

/**
 * The Chromium inside the npm package @sparticuz/chromium, fetched and unpacked once into a folder of
 * the user's cache named after its version: a shared temporary folder may hold another version's.
 * `runs` says whether it starts. Fails with a problem where it does not.
 */
export async function packagedChromium(
  env: NodeJS.ProcessEnv,
  runs: (place: BrowserPlace) => Promise<boolean>,
): Promise<BrowserPlace> {
  const folder = join(cacheFolder(env), `chromium-${packageVersion()}`)
  if (existsSync(folder)) {
    const kept = await placeIn(folder, env)
    if (await runs(kept)) return kept
    rmSync(folder, { recursive: true, force: true })
  }
  await unpackInto(folder, env)
  const place = await placeIn(folder, env)
  if (await runs(place)) return place
  throw nothingRuns(
    words(`${place.executablePath} không khởi động được`, `${place.executablePath} does not start`),
  )
}

function packageVersion(): string {
  const text = readFileSync(join(wanted, 'package.json'), 'utf8')
  return (JSON.parse(text) as { dependencies: Record<string, string> }).dependencies[packageName] ?? ''
}

async function unpackInto(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true })
  const part = mkdtempSync(`${folder}.part-`)
  const [fetched, unpacked] = [join(part, 'fetched'), join(part, 'unpacked')]
  try {
    cpSync(wanted, fetched, { recursive: true })
    mkdirSync(unpacked)
    await fetchInto(fetched, env)
    const { code, output } = await capture(process.execPath, ['--input-type=module', '--eval', unpacker], {
      cwd: fetched,
      env: { ...env, ...withLibraries, TMPDIR: unpacked, NODE_OPTIONS: '' },
      timeoutMs: unpackMs,
    })
    if (code !== 0) throw nothingRuns(firstLine(output))
    moveUnlessThere(unpacked, folder)
  } finally {
    rmSync(part, { recursive: true, force: true })
  }
}

/** npm takes nothing that is not what the lockfile says, and runs nobody's code. */
async function fetchInto(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const npm = findProgram('npm', pathFolders(env))
  if (npm === undefined) throw nothingRuns(words('không có npm trên PATH', 'no npm on PATH'))
  complaints.line(
    words(
      '• Lần đầu: tải một Chromium cho các bài kiểm thử, khoảng 70 MB, chỉ một lần.',
      '• The first time: fetching a Chromium for the tests, about 70 MB, once.',
    ),
  )
  const { code, output } = await capture(npm, ['ci', ...quietly], { cwd: folder, env, timeoutMs: fetchMs })
  if (code !== 0) throw nothingRuns(firstLine(output))
}

/** Another process may have unpacked it meanwhile; theirs is as good. */
function moveUnlessThere(part: string, folder: string): void {
  try {
    renameSync(part, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
}

/** Its own libraries and fonts stand in only where the machine has none. */
async function placeIn(folder: string, env: NodeJS.ProcessEnv): Promise<BrowserPlace> {
  const executablePath = join(folder, 'chromium')
  const { output } = await capture('ldd', [executablePath], { env, timeoutMs: lookMs })
  const libraries = [join(folder, 'al2023', 'lib'), env['LD_LIBRARY_PATH'] ?? ''].filter(
    (path) => path !== '',
  )
  return {
    executablePath,
    env: {
      ...(output.includes('not found') ? { LD_LIBRARY_PATH: libraries.join(delimiter) } : {}),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
    },
  }
}

function nothingRuns(detail: string): Error {
  return problem(
    `Không có trình duyệt nào để chạy kiểm thử (${detail}). Hãy cài Chromium hoặc Chrome, hoặc chạy ` +
      '`npx playwright install chromium`, hoặc đặt CHROMIUM_PATH.',
    `No browser to test in (${detail}): install Chromium or Chrome, or run ` +
      '`npx playwright install chromium`, or set CHROMIUM_PATH.',
  )
}
