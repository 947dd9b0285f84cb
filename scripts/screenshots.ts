import { spawnSync } from 'node:child_process'

import { words } from './cli/language'
import { helpHelp, readOptions } from './cli/options'
import { problem } from './cli/problem'
import { run } from './cli/run'
import { terminal } from './cli/say'
import { projectRoot } from './stack/project'

const help = words(
  `npm run screenshots: chụp mọi trang và trạng thái vào screenshots/, từ một lễ ký thật trên bộ giả lập thật,
trên điện thoại, máy tính và màn chiếu, tiếng Việt và tiếng Anh

  --readme          chụp lại cả hình trong README
${helpHelp}`,
  `npm run screenshots: takes every page and state into screenshots/, from a real ceremony on the real emulators,
on a phone, a computer and a projector, in Vietnamese and in English

  --readme          also the pictures that the README shows
${helpHelp}`,
)

await run(() => {
  const { readme } = readOptions(help, { readme: { type: 'boolean' } })
  const env = readme === true ? { ...process.env, README_PICTURES: '1' } : process.env
  const { status } = spawnSync('npx', ['playwright', 'test', '--config', 'screenshots.config.ts'], {
    cwd: projectRoot,
    env,
    stdio: 'inherit',
  })
  if (status !== 0) throw problem('Chưa chụp được hết các trang.', 'Not every page could be taken.')
  terminal.line(words('✓ Đã chụp vào screenshots/', '✓ Taken into screenshots/'))
  return Promise.resolve()
})
