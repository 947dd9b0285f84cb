import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asIs, lines, words } from './cli/language'
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
import { messageOf } from './cli/problem'
import { run } from './cli/run'
import { hasDisplay } from './demo/display'
import { byHand } from './demo/by-hand'
import { openWindows, whereIsIt } from './demo/windows'
import { readDemoData } from './seed/data'
import { serveUntilStopped } from './stack/foreground'

const help = words(
  `npm run demo: chạy Giao Ước trên máy này và mở sẵn cửa sổ cho từng người dự lễ ký

Cần một trình duyệt và một màn hình; nếu không có thì in cách tự mở. Trình duyệt: CHROMIUM_PATH, hoặc
Chromium hay Chrome tìm thấy trên máy. Nhấn Ctrl-C để đóng các cửa sổ và kết thúc.

${portOffsetHelp}
${dataDirHelp}
${helpHelp}`,
  `npm run demo: runs Giao Ước on this machine, with a browser window of their own for everybody at the ceremony

Needs a browser and a screen; without them it says how to open the windows by hand. The browser: CHROMIUM_PATH,
or the Chromium or Chrome of this machine. Ctrl-C closes the windows and ends it.

${portOffsetHelp}
${dataDirHelp}
${helpHelp}`,
)

void run(async () => {
  const options = readOptions(help, { ...portOffsetOption, ...dataDirOption })
  const portOffset = readPortOffset(options['port-offset'])
  const dataDir = readDataDir(options['data-dir'])
  const browser = hasDisplay(process.platform, process.env) ? await whereIsIt(process.env) : undefined
  const profiles = mkdtempSync(join(tmpdir(), 'giao-uoc-demo-'))
  process.once('exit', () => rmSync(profiles, { recursive: true, force: true, maxRetries: 3 }))
  await serveUntilStopped({ portOffset, dataDir, serve: true }, (stack, say) => {
    if (browser === undefined) say.line(byHand(stack.pageUrl))
    else {
      openWindows(browser, profiles, readDemoData(), stack.pageUrl).then(
        (count) => {
          say.line(
            words(
              `✓ Đã mở ${count} cửa sổ, mỗi cửa sổ một người, có cảm biến vân tay giả lập.`,
              `✓ Opened ${count} windows, one a person, each with a simulated fingerprint sensor.`,
            ),
          )
        },
        (error: unknown) => {
          say.line(lines(byHand(stack.pageUrl), asIs(`(${messageOf(error)})`)))
        },
      )
    }
  })
})
