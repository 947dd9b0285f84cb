import { watchFile } from 'node:fs'
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
import { describe } from './cli/problem'
import { run } from './cli/run'
import { serveUntilStopped } from './stack/foreground'
import { defaultRulesFile } from './stack/project'

const help = words(
  `npm run dev: như npm start, nhưng nạp lại ngay khi sửa mã nguồn

Sửa firestore.rules thì quy tắc cũng được nạp lại ngay.

${portOffsetHelp}
${dataDirHelp}
${helpHelp}`,
  `npm run dev: like npm start, with hot reload

The rules, too, are loaded again as soon as firestore.rules is changed.

${portOffsetHelp}
${dataDirHelp}
${helpHelp}`,
)

void run(async () => {
  const options = readOptions(help, { ...portOffsetOption, ...dataDirOption })
  const portOffset = readPortOffset(options['port-offset'])
  const dataDir = readDataDir(options['data-dir'])
  await serveUntilStopped({ portOffset, dataDir, serve: 'sources' }, (stack, say) => {
    watchFile(defaultRulesFile, { interval: 300, persistent: false }, () => {
      stack.reloadRules().then(
        () => {
          say.line(words('✓ Đã nạp lại firestore.rules.', '✓ Loaded firestore.rules again.'))
        },
        (error: unknown) => {
          say.line(describe(error))
        },
      )
    })
  })
})
