import { dataDirHelp, dataDirOption, readDataDir, readOptions } from './cli/options'
import { run } from './cli/run'
import { sayOn } from './cli/say'
import { removeData } from './stack/data/snapshots'
import { endRecorded } from './stack/process/end'

const HELP = `npm run reset: xóa dữ liệu trên máy này (remove the local data)

Tắt Giao Ước nếu đang chạy và xóa .local/data. Lần npm start sau nhập lại dữ liệu mẫu.
Khóa ký đã tạo trong trình duyệt không bị xóa.

${dataDirHelp}
  --help            in phần này (this text)`

void run(async () => {
  const dataDir = readDataDir(readOptions(HELP, dataDirOption)['data-dir'])
  const say = sayOn(process.stdout)
  await endRecorded(dataDir, say)
  removeData(dataDir)
  say.line('✓ Đã xóa dữ liệu. Lần npm start sau nhập lại dữ liệu mẫu từ đầu.')
})
