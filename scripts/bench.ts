import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { portOffsetHelp, portOffsetOption, readOptions, readPortOffset } from './cli/options'
import { problem } from './cli/problem'
import { run } from './cli/run'
import { sayOn } from './cli/say'
import { measure } from './bench/ceremonies'
import { beside, percentile, table, type Figure } from './bench/figures'
import { measureProof } from './bench/proof'
import { startStack } from './stack/index'

const HELP = `npm run bench: đo từ lúc xác thực vân tay xong đến khi chữ ký đã kiểm tra hiện trên bảng
(measures, in real browsers, from the sensor's answer to the verified signature painted on the board,
beside the bare Firestore SDK doing the same two writes, a listener and one paint, in the same run;
then how long a large proof takes to check, beside the bare cryptography of its signatures)

  --rounds N        số lễ ký, mỗi lễ năm chữ ký; thường là 20 (ceremonies of five signatures)
  --json FILE       ghi thêm kết quả vào tệp: [{name, unit, floor, ours, ratio, aim}]
${portOffsetHelp}
  --help            in phần này (this text)`

const RATIO = 1.25
const MOST_DOCUMENTS = 2000

await run(async () => {
  const options = readOptions(HELP, {
    ...portOffsetOption,
    rounds: { type: 'string' },
    json: { type: 'string' },
  })
  const rounds = readRounds(options['rounds'])
  const portOffset = readPortOffset(options['port-offset'])
  const say = sayOn(process.stdout)
  const dataDir = mkdtempSync(join(tmpdir(), 'giao-uoc-bench-'))
  const stack = await startStack({ portOffset, dataDir, serve: true, say })
  try {
    const samples = await measure(stack, rounds, (done) => {
      say.progress(`• ${done}/${rounds} lễ ký`)
    })
    const figures: Figure[] = [
      beside(
        'chạm → hiện trên bảng (tap → board), p50',
        percentile(samples.floor, 0.5),
        percentile(samples.ours, 0.5),
        null,
      ),
      beside(
        'chạm → hiện trên bảng (tap → board), p95',
        percentile(samples.floor, 0.95),
        percentile(samples.ours, 0.95),
        RATIO,
      ),
      beside(
        'trong đó, máy chủ trả lời (of it, the commit answered), p50',
        percentile(samples.commits.floor, 0.5),
        percentile(samples.commits.ours, 0.5),
        null,
      ),
      {
        name: 'tài liệu nhận trong một lễ ký (documents read in one ceremony)',
        unit: 'documents',
        floor: null,
        ours: samples.documents,
        ratio: null,
        aim: MOST_DOCUMENTS,
      },
      await measureProof(),
    ]
    say.line(`\n${rounds} lễ ký, ${samples.ours.length} chữ ký (signatures)\n${table(figures)}`)
    if (typeof options['json'] === 'string')
      writeFileSync(resolve(options['json']), `${JSON.stringify(figures, null, 2)}\n`)
  } finally {
    await stack.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  process.exit(0)
})

function readRounds(option: string | boolean | undefined): number {
  const rounds = Number(option ?? 20)
  if (Number.isInteger(rounds) && rounds >= 1 && rounds <= 1000) return rounds
  throw problem(
    `--rounds phải là số nguyên từ 1, không phải "${String(option)}".`,
    '--rounds must be a whole number from 1.',
  )
}
