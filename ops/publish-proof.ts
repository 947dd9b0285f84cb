import { register } from 'node:module'
import { words } from '../scripts/cli/language'
import { run } from '../scripts/cli/run'
import { terminal } from '../scripts/cli/say'
import { outcomeHelp, trustHelp } from './verify/help'

const help = words(
  `npm run publish:proof -- TỆP --witness-key DẤU_KHÓA: kiểm tra một tệp bằng chứng như npm run verify, rồi đặt
bản công khai của tệp vào trang web, ở /proofs/KHỐI/NĂM.json; tệp không hợp lệ thì không ghi gì

Bản nằm trong public/, nên lần dựng sau vẫn còn; trang đã dựng sẵn thì được thêm ngay.

${trustHelp}
  --into DIR          chỉ đặt vào trang web ở thư mục này
${outcomeHelp}`,
  `npm run publish:proof -- FILE --witness-key FINGERPRINT: checks a proof file, as npm run verify does, and puts
its public copy into the site, at /proofs/BLOC/YEAR.json; nothing is written of a file that is not valid

The copy is in public/, so that later builds have it too; to sites that are built already it is added at once.

${trustHelp}
  --into DIR          into the site in this folder alone
${outcomeHelp}`,
)

await run(async () => {
  register('./verify/resolve.js', import.meta.url)
  const { intoOption, readArguments } = await import('./verify/arguments')
  const { file, trust, into } = readArguments(help, process.argv.slice(2), intoOption)
  const [{ checkFile }, { formatOutcome }, { placeCopy }, { siteIn, sitesHere }, { formatPlaced }] =
    await Promise.all([
      import('./verify/check'),
      import('./verify/format-outcome'),
      import('./publish/place'),
      import('./publish/sites'),
      import('./publish/format-placed'),
    ])
  const checked = await checkFile(file, trust)
  terminal.line(formatOutcome(checked))
  const { text, report } = checked
  if (text === null || report?.verdict !== 'valid') {
    process.exitCode = 1
    return
  }
  const placed = placeCopy(text, report.facts, into === undefined ? sitesHere() : [siteIn(into)])
  terminal.line(formatPlaced(placed, report.facts))
})
