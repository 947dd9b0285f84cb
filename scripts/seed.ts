import { portOffsetHelp, portOffsetOption, readOptions, readPortOffset } from './cli/options'
import { problem } from './cli/problem'
import { run } from './cli/run'
import { enterDemo } from './seed/enter'
import { portsAt } from './stack/ports'

const HELP = `npx tsx scripts/seed.ts: nhập dữ liệu mẫu vào bộ giả lập đang chạy (enter the demo data)

Chạy bao nhiêu lần cũng được: dữ liệu đã có thì giữ nguyên (what is there is left as it is).

${portOffsetHelp}
  --help            in phần này (this text)`

void run(async () => {
  const options = readOptions(HELP, portOffsetOption)
  const ports = portsAt(readPortOffset(options['port-offset']))
  const entered = await enterDemo(ports, `http://localhost:${ports.page}`).catch((error: unknown) => {
    if (!(error instanceof TypeError)) throw error
    throw problem(
      `Không thấy bộ giả lập ở cổng ${ports.auth} và ${ports.firestore}. Chạy npm start trước.`,
      `No emulators on ports ${ports.auth} and ${ports.firestore}: run npm start first.`,
    )
  })
  console.log(entered ? '✓ Đã nhập dữ liệu mẫu.' : '✓ Dữ liệu mẫu đã có, không thay đổi gì.')
})
