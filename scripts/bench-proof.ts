import { writeFileSync } from 'node:fs'
import { table } from './bench/figures'
import { measureProof } from './bench/proof'
import { readOptions } from './cli/options'
import { run } from './cli/run'

const HELP = `npm run bench:proof: đo thời gian kiểm tra một tệp bằng chứng lớn
(measures the checking of a large proof beside the bare cryptography of the same signatures)

  --json FILE   ghi thêm kết quả vào tệp (also writes the figures to a file)
  --help        in phần này (this text)`

await run(async () => {
  const { json } = readOptions(HELP, { json: { type: 'string' } })
  const figures = [await measureProof()]
  console.log(table(figures))
  if (typeof json === 'string') writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`)
})
