import { writeFileSync } from 'node:fs'
import { table } from './bench/figures'
import { measureProof, measureYear } from './bench/proof'
import { words } from './cli/language'
import { helpHelp, readOptions } from './cli/options'
import { run } from './cli/run'
import { terminal } from './cli/say'

const help = words(
  `npm run bench:proof: đo thời gian kiểm tra một tệp bằng chứng lớn, bên cạnh riêng phần kiểm chữ ký

  --json FILE       ghi thêm kết quả vào tệp
${helpHelp}`,
  `npm run bench:proof: measures the checking of a large proof, beside the bare cryptography of the same signatures

  --json FILE       also writes the figures to a file
${helpHelp}`,
)

await run(async () => {
  const { json } = readOptions(help, { json: { type: 'string' } })
  const figures = [await measureProof(), await measureYear()]
  terminal.line(table(figures))
  if (typeof json === 'string') writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`)
})
