import { words } from './cli/language'
import { helpHelp, portOffsetHelp, portOffsetOption, readOptions, readPortOffset } from './cli/options'
import { problem } from './cli/problem'
import { run } from './cli/run'
import { terminal } from './cli/say'
import { enterDemo } from './seed/enter'
import { portsAt } from './stack/ports'

const help = words(
  `npx tsx scripts/seed.ts: nhập dữ liệu mẫu vào bộ giả lập đang chạy

Chạy bao nhiêu lần cũng được: dữ liệu đã có thì giữ nguyên.

${portOffsetHelp}
${helpHelp}`,
  `npx tsx scripts/seed.ts: enters the demo data into the emulators that run

May be run any number of times: what is there is left as it is.

${portOffsetHelp}
${helpHelp}`,
)

void run(async () => {
  const options = readOptions(help, portOffsetOption)
  const ports = portsAt(readPortOffset(options['port-offset']))
  const entered = await enterDemo(ports, `http://localhost:${ports.page}`).catch((error: unknown) => {
    if (!(error instanceof TypeError)) throw error
    throw problem(
      `Không thấy bộ giả lập ở cổng ${ports.auth} và ${ports.firestore}. Chạy npm start trước.`,
      `No emulators on ports ${ports.auth} and ${ports.firestore}: run npm start first.`,
    )
  })
  terminal.line(
    entered
      ? words('✓ Đã nhập dữ liệu mẫu.', '✓ Entered the demo data.')
      : words('✓ Dữ liệu mẫu đã có, không thay đổi gì.', '✓ The demo data is there; nothing was changed.'),
  )
})
