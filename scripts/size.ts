import { asIs, words } from './cli/language'
import { helpHelp, readOptions } from './cli/options'
import { problem } from './cli/problem'
import { run } from './cli/run'
import { terminal } from './cli/say'
import { buildApp, buildFloor, type Built } from './size/weigh'

const help = words(
  `npm run size: đo phần mã và kiểu mà từng trang phải tải (sau brotli), bên cạnh khung phần mềm trần;
báo lỗi khi vượt mức cho phép

${helpHelp}`,
  `npm run size: weighs the scripts and styles that each page loads, after brotli, beside the frameworks alone;
fails where a page is over its budget

${helpHelp}`,
)

type Page = {
  readonly name: string
  /** The parts of the app that are loaded on demand for it. */
  readonly parts: readonly RegExp[]
  readonly floor: Built
  /** Kilobytes after brotli. */
  readonly budget: number
}

/**
 * What may be loaded before a page can be used; each is held a little above what it weighs today. The checking page
 * is a bundle of its own, held to its budget by its build (scripts/site/verify-page.ts).
 */
const budgets = { before: 120, leader: 322, board: 312 } as const

const live = [
  /src\/i18n\/vi\/inside\.ts/,
  /src\/firebase\/database\.ts/,
  /src\/device\/index\.ts/,
  /pages\/YearPage\.vue/,
]

await run(async () => {
  readOptions(help)
  const app = await buildApp()
  const before = await buildFloor('floor-before-sign-in.ts')
  const signedIn = await buildFloor('floor-signed-in.ts')
  const pages: readonly Page[] = [
    {
      name: words('trước khi đăng nhập', 'before sign-in'),
      parts: [/pages\/SignInPage\.vue/],
      floor: before,
      budget: budgets.before,
    },
    {
      name: words('chủ tịch đã đăng nhập', 'signed-in leader'),
      parts: [...live, /pages\/(SignIn|Home|Review|Sign)Page\.vue/],
      floor: signedIn,
      budget: budgets.leader,
    },
    {
      name: words('bảng ký', 'board'),
      parts: [...live, /pages\/BoardPage\.vue/],
      floor: signedIn,
      budget: budgets.board,
    },
  ]
  const over: string[] = []
  const [budgetHead, floorHead] = [words('mức', 'budget'), words('khung trần', 'frameworks')]
  terminal.line(asIs(`${'kB br'.padStart(9)}${budgetHead.padStart(8)}${floorHead.padStart(12)}`))
  for (const { name, parts, floor, budget } of pages.filter((page) => page.parts.every(app.has))) {
    const ours = app.weigh(parts)
    if (ours > budget) over.push(name)
    const bare = floor.weigh([]).toFixed(1)
    const mark = ours > budget ? '✗' : '✓'
    terminal.line(
      asIs(
        `${mark} ${ours.toFixed(1).padStart(7)}${String(budget).padStart(8)}${bare.padStart(12)}  ${name}`,
      ),
    )
  }
  if (over.length > 0) {
    const pages = over.join(', ')
    throw problem(`Nặng quá mức cho phép: ${pages}.`, `Over the budget: ${pages}.`)
  }
})
