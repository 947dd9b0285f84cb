import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { words } from '../../scripts/cli/language'
import { securityHeaders } from '../../scripts/site/headers'
import { refusesStranger } from './check-rules'
import type { Check } from './check'
import { builtSite } from './check-build'

const versionPath = '/version.json'

/** What the world gets from the site now, and what a stranger gets from the database. */
export async function checkServed(
  address: string,
  project: string,
  apiKey: string | undefined,
): Promise<readonly Check[]> {
  const page = await ask(address, '/')
  const version = await ask(address, versionPath)
  const wrong = Object.entries(securityHeaders()).filter(([name, value]) => page?.headers.get(name) !== value)
  return [
    {
      what: words(`trang mở được ở ${address}`, `the site opens at ${address}`),
      right: page?.status === 200,
      way: words(
        'tên miền riêng: Firebase Console, Hosting, thêm tên miền và chờ chứng chỉ; rồi chạy lại',
        'a domain of the office: Firebase console, Hosting, add the domain and wait for its certificate; then run again',
      ),
    },
    {
      what: words('đang phát hành đúng bản vừa dựng', 'what is out is what was built'),
      right:
        version !== undefined &&
        (await version.text()) === readFileSync(join(builtSite, versionPath), 'utf8'),
      way: words('chờ một phút rồi chạy lại', 'wait a minute and run this again'),
    },
    {
      what: words('tiêu đề bảo mật như trong mã nguồn', 'the headers are those of the sources'),
      right: page !== undefined && wrong.length === 0,
      way: words(
        `sai: ${wrong.map(([name]) => name).join(', ')}`,
        `wrong: ${wrong.map(([name]) => name).join(', ')}`,
      ),
    },
    {
      what: words('cơ sở dữ liệu từ chối người lạ', 'the database refuses a stranger'),
      right: await refusesStranger(project, apiKey),
      way: words(
        'NGUY HIỂM: ai cũng đọc được. Chạy lại ngay: npm run deploy -- --write',
        'DANGER: anybody can read. Run at once: npm run deploy -- --write',
      ),
    },
  ]
}

async function ask(address: string, path: string): Promise<Response | undefined> {
  try {
    return await fetch(`${address}${path}`, { signal: AbortSignal.timeout(20_000) })
  } catch {
    return undefined
  }
}
