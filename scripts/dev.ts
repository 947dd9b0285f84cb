import { watchFile } from 'node:fs'
import {
  dataDirHelp,
  dataDirOption,
  portOffsetHelp,
  portOffsetOption,
  readDataDir,
  readOptions,
  readPortOffset,
} from './cli/options'
import { describe } from './cli/problem'
import { run } from './cli/run'
import { serveUntilStopped } from './stack/foreground'
import { defaultRulesFile } from './stack/project'

const HELP = `npm run dev: như npm start, nhưng nạp lại ngay khi sửa mã nguồn (like npm start, with hot reload)

Sửa firestore.rules thì quy tắc cũng được nạp lại ngay.

${portOffsetHelp}
${dataDirHelp}
  --help            in phần này (this text)`

void run(async () => {
  const options = readOptions(HELP, { ...portOffsetOption, ...dataDirOption })
  const portOffset = readPortOffset(options['port-offset'])
  const dataDir = readDataDir(options['data-dir'])
  await serveUntilStopped({ portOffset, dataDir, serve: 'sources' }, (stack, say) => {
    watchFile(defaultRulesFile, { interval: 300, persistent: false }, () => {
      stack.reloadRules().then(
        () => {
          say.line('✓ Đã nạp lại firestore.rules.')
        },
        (error: unknown) => {
          say.line(describe(error))
        },
      )
    })
  })
})
