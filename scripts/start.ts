import { words } from './cli/language'
import {
  dataDirHelp,
  dataDirOption,
  helpHelp,
  portOffsetHelp,
  portOffsetOption,
  readDataDir,
  readOptions,
  readPortOffset,
} from './cli/options'
import { run } from './cli/run'
import { serveUntilStopped } from './stack/foreground'

const help = words(
  `npm start: chạy Giao Ước trên máy này

Dựng ứng dụng, khởi động bộ giả lập Auth và Firestore, nhập dữ liệu mẫu ở lần đầu, mở trang web.
Dữ liệu nằm trong .local/data và còn nguyên ở lần chạy sau; npm run reset để bắt đầu lại từ đầu.

${portOffsetHelp}
${dataDirHelp}
${helpHelp}`,
  `npm start: runs Giao Ước on this machine

Builds the app, starts the Auth and Firestore emulators, enters the demo data the first time, serves the page.
The data is in .local/data and is kept for the next run; npm run reset begins afresh.

${portOffsetHelp}
${dataDirHelp}
${helpHelp}`,
)

void run(async () => {
  const options = readOptions(help, { ...portOffsetOption, ...dataDirOption })
  const portOffset = readPortOffset(options['port-offset'])
  const dataDir = readDataDir(options['data-dir'])
  await serveUntilStopped({ portOffset, dataDir, serve: true })
})
