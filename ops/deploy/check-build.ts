import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { words } from '../../scripts/cli/language'
import { hosting } from '../../scripts/site/hosting'
import { emulatorInfoPath } from '../../scripts/site/emulator-info'
import { firebaseConfigNames } from '../../scripts/site/firebase-config'
import { sumsName } from '../../scripts/site/record-build'
import { projectRoot } from '../../scripts/stack/project'
import type { Settings } from '../configure/settings'
import type { Check } from './check'

/** Where a build for production lies. */
export const builtSite = join(projectRoot, hosting().public)

/** What can be seen of the configuration, the build and the headers, on this machine alone. */
export function checkBuild(settings: Settings): readonly Check[] {
  const missing = [...firebaseConfigNames, 'SITE_ADDRESS'].filter((name) => (settings[name] ?? '') === '')
  const again = words('chạy: npm run build', 'run: npm run build')
  const code = codeOf(builtSite)
  return [
    {
      what: words(
        'cấu hình đủ (.env.production.local)',
        'the configuration is complete (.env.production.local)',
      ),
      right: missing.length === 0,
      way: words(
        `thiếu ${missing.join(', ')}: chạy npm run configure`,
        `${missing.join(', ')} missing: run npm run configure`,
      ),
    },
    {
      what: words(
        'trang đã dựng, đủ tệp và đúng mã kiểm',
        'the site is built, and all its files are what was built',
      ),
      right: isWhole(builtSite),
      way: again,
    },
    {
      what: words('trang dựng cho đúng dự án này', 'the site is built for this very project'),
      right: firebaseConfigNames.every((name) => {
        const value = settings[name] ?? ''
        return value !== '' && code.includes(value)
      }),
      way: again,
    },
    {
      what: words('trang không chứa mã của bộ giả lập', 'the site has no code for emulators'),
      right: code !== '' && !code.includes(emulatorInfoPath),
      way: again,
    },
    {
      what: words(
        'tiêu đề bảo mật trong firebase.json như trong mã nguồn',
        'firebase.json has the headers of the sources',
      ),
      right: JSON.stringify(hostingInFile()) === JSON.stringify(hosting()),
      way: words(
        'lấy lại firebase.json nguyên bản của dự án này',
        'take back firebase.json as it came with this project',
      ),
    },
  ]
}

function hostingInFile(): unknown {
  const file = join(projectRoot, 'firebase.json')
  if (!existsSync(file)) return undefined
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { hosting?: unknown }).hosting
  } catch {
    return undefined
  }
}

/** Every file is there, as the list of sums has it that a build writes last. */
function isWhole(folder: string): boolean {
  const sums = join(folder, sumsName)
  if (!existsSync(sums)) return false
  const listed = readFileSync(sums, 'utf8').trim().split('\n')
  return listed.every((line) => {
    const [sum = '', name = ''] = line.split(/ [ *]/)
    const file = join(folder, name)
    return existsSync(file) && createHash('sha256').update(readFileSync(file)).digest('hex') === sum
  })
}

function codeOf(folder: string): string {
  const assets = join(folder, 'assets')
  if (!existsSync(assets)) return ''
  return readdirSync(assets)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(assets, name), 'utf8'))
    .join('\n')
}
