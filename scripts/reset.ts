import { words } from './cli/language'
import { dataDirHelp, dataDirOption, helpHelp, readDataDir, readOptions } from './cli/options'
import { run } from './cli/run'
import { terminal } from './cli/say'
import { removeData } from './stack/data/snapshots'
import { endRecorded } from './stack/process/end'

const help = words(
  `npm run reset: xóa dữ liệu trên máy này

Tắt Giao Ước nếu đang chạy và xóa .local/data. Lần npm start sau nhập lại dữ liệu mẫu.
Khóa ký đã tạo trong trình duyệt không bị xóa.

${dataDirHelp}
${helpHelp}`,
  `npm run reset: removes the local data

Ends Giao Ước if it runs and removes .local/data. The next npm start enters the demo data again.
Signing keys made in a browser are not removed.

${dataDirHelp}
${helpHelp}`,
)

void run(async () => {
  const dataDir = readDataDir(readOptions(help, dataDirOption)['data-dir'])
  await endRecorded(dataDir, terminal)
  removeData(dataDir)
  terminal.line(
    words(
      '✓ Đã xóa dữ liệu. Lần npm start sau nhập lại dữ liệu mẫu từ đầu.',
      '✓ The data is removed. The next npm start enters the demo data afresh.',
    ),
  )
})
