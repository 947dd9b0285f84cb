import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readOptions } from './cli/options'
import { problem } from './cli/problem'
import { run } from './cli/run'
import { sayOn } from './cli/say'
import { buildLocally } from './site/local-build'
import { projectRoot } from './stack/project'

const HELP = `npm run size: đo dung lượng ứng dụng sau khi nén, và báo lỗi khi vượt mức cho phép
(measures the app, compressed, and fails where it is over its budget)

  --help   in phần này (this text)`

/** Kilobytes after gzip that each part may weigh; a phone on 3G loads about 50 of them a second. */
const budgets = {
  'mã tải ngay (scripts loaded at once)': 130,
  'kiểu tải ngay (styles loaded at once)': 8,
  'phần tải khi cần lớn nhất (largest script loaded on demand)': 150,
  'mọi mã (all scripts)': 440,
} as const

await run(async () => {
  readOptions(HELP)
  await buildLocally(sayOn(process.stdout))
  const weights = weigh(join(projectRoot, 'dist-local'))
  const over = Object.entries(budgets).filter(([part, budget]) => {
    const weight = weights[part as keyof typeof budgets]
    console.log(`${weight > budget ? '✗' : '✓'} ${weight.toFixed(1).padStart(7)} / ${budget} kB  ${part}`)
    return weight > budget
  })
  if (over.length > 0) throw problem('Ứng dụng nặng quá mức cho phép.', 'The app is over its budget.')
})

function weigh(folder: string): Record<keyof typeof budgets, number> {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const assets = readdirSync(join(folder, 'assets'))
  const atOnce = (name: string) => page.includes(`/assets/${name}"`)
  const sizes = (wanted: (name: string) => boolean) =>
    assets.filter(wanted).map((name) => gzipSync(readFileSync(join(folder, 'assets', name))).length / 1000)
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const script = (name: string) => name.endsWith('.js')
  return {
    'mã tải ngay (scripts loaded at once)': sum(sizes((name) => script(name) && atOnce(name))),
    'kiểu tải ngay (styles loaded at once)': sum(sizes((name) => name.endsWith('.css') && atOnce(name))),
    'phần tải khi cần lớn nhất (largest script loaded on demand)': Math.max(
      ...sizes((name) => script(name) && !atOnce(name)),
    ),
    'mọi mã (all scripts)': sum(sizes(script)),
  }
}
