import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { words } from './cli/language'
import { helpHelp, portOffsetHelp, portOffsetOption, readOptions, readPortOffset } from './cli/options'
import { problem } from './cli/problem'
import { run } from './cli/run'
import { terminal } from './cli/say'
import { measure } from './bench/ceremonies'
import { compareWithFloor, percentile, table, type Figure } from './bench/figures'
import { measureProof } from './bench/proof'
import { startStack } from './stack/index'

const help = words(
  `npm run bench: đo từ lúc xác thực vân tay xong đến khi chữ ký đã kiểm tra hiện trên bảng

Đo trong trình duyệt thật, bên cạnh SDK Firestore trần làm cùng hai lần ghi, một lần nghe và một lần vẽ, trong cùng
lượt đo; sau đó đo thời gian kiểm tra một tệp bằng chứng lớn, bên cạnh riêng phần kiểm chữ ký.

  --rounds N        số lễ ký, mỗi lễ năm chữ ký; thường là 20
  --json FILE       ghi thêm kết quả vào tệp: [{name, unit, floor, ours, ratio, aim}]
${portOffsetHelp}
${helpHelp}`,
  `npm run bench: measures from the sensor's answer to the verified signature painted on the board

In real browsers, beside the bare Firestore SDK doing the same two writes, a listener and one paint, in the same run;
then how long a large proof takes to check, beside the bare cryptography of its signatures.

  --rounds N        ceremonies of five signatures each; usually 20
  --json FILE       also writes the figures to a file: [{name, unit, floor, ours, ratio, aim}]
${portOffsetHelp}
${helpHelp}`,
)

const ratioAim = 1.25
const mostDocuments = 2000

await run(async () => {
  const options = readOptions(help, {
    ...portOffsetOption,
    rounds: { type: 'string' },
    json: { type: 'string' },
  })
  const rounds = readRounds(options['rounds'])
  const portOffset = readPortOffset(options['port-offset'])
  const dataDir = mkdtempSync(join(tmpdir(), 'giao-uoc-bench-'))
  const stack = await startStack({ portOffset, dataDir, serve: true, say: terminal })
  try {
    const samples = await measure(stack, rounds, (done) => {
      terminal.progress(words(`• ${done}/${rounds} lễ ký`, `• ${done}/${rounds} ceremonies`))
    })
    const figures: Figure[] = [
      compareWithFloor(
        words('chạm → hiện trên bảng, p50', 'tap → board, p50'),
        percentile(samples.floor, 0.5),
        percentile(samples.ours, 0.5),
        null,
      ),
      compareWithFloor(
        words('chạm → hiện trên bảng, p95', 'tap → board, p95'),
        percentile(samples.floor, 0.95),
        percentile(samples.ours, 0.95),
        ratioAim,
      ),
      compareWithFloor(
        words('trong đó, máy chủ trả lời, p50', 'of it, the commit answered, p50'),
        percentile(samples.commits.floor, 0.5),
        percentile(samples.commits.ours, 0.5),
        null,
      ),
      {
        name: words('tài liệu nhận trong một lễ ký', 'documents read in one ceremony'),
        unit: 'documents',
        floor: null,
        ours: samples.documents,
        ratio: null,
        aim: mostDocuments,
      },
      await measureProof(),
    ]
    const signatures = samples.ours.length
    terminal.line(
      words(`\n${rounds} lễ ký, ${signatures} chữ ký`, `\n${rounds} ceremonies, ${signatures} signatures`),
    )
    terminal.line(table(figures))
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
    `--rounds must be a whole number from 1, not "${String(option)}".`,
  )
}
