import {
  dataDirHelp,
  dataDirOption,
  portOffsetHelp,
  portOffsetOption,
  readDataDir,
  readOptions,
  readPortOffset,
} from './cli/options'
import { run } from './cli/run'
import { serveUntilStopped } from './stack/foreground'

const HELP = `npm start: chạy Giao Ước trên máy này (run Giao Ước on this machine)

Dựng ứng dụng, khởi động bộ giả lập Auth và Firestore, nhập dữ liệu mẫu ở lần đầu, mở trang web.
Dữ liệu nằm trong .local/data và còn nguyên ở lần chạy sau; npm run reset để bắt đầu lại từ đầu.

${portOffsetHelp}
${dataDirHelp}
  --help            in phần này (this text)`

void run(async () => {
  const options = readOptions(HELP, { ...portOffsetOption, ...dataDirOption })
  const portOffset = readPortOffset(options['port-offset'])
  const dataDir = readDataDir(options['data-dir'])
  await serveUntilStopped({ portOffset, dataDir, serve: true })
})
