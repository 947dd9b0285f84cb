import { register } from 'node:module'
import { words } from '../scripts/cli/language'
import { run } from '../scripts/cli/run'
import { terminal } from '../scripts/cli/say'
import { outcomeHelp, trustHelp } from './verify/help'

const help = words(
  `npm run verify -- TỆP --witness-key DẤU_KHÓA: kiểm tra một tệp bằng chứng, hay một PDF kèm tệp đó

${trustHelp}
${outcomeHelp}`,
  `npm run verify -- FILE --witness-key FINGERPRINT: checks a proof file, or a PDF that carries one

${trustHelp}
${outcomeHelp}`,
)

await run(async () => {
  register('./verify/resolve.js', import.meta.url)
  const { readArguments } = await import('./verify/arguments')
  const { file, trust } = readArguments(help, process.argv.slice(2))
  const [{ checkFile }, { formatOutcome }] = await Promise.all([
    import('./verify/check'),
    import('./verify/format-outcome'),
  ])
  const checked = await checkFile(file, trust)
  terminal.line(formatOutcome(checked))
  if (checked.code !== null) process.exitCode = 1
})
