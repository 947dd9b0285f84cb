import { spawnSync } from 'node:child_process'

import { readOptions } from './cli/options'
import { problem } from './cli/problem'
import { run } from './cli/run'
import { projectRoot } from './stack/project'

const HELP = `npm run screenshots: chụp mọi trang và trạng thái, trên điện thoại, máy tính và màn chiếu, vi và en
(takes every page and state into screenshots/, from a real ceremony on the real stack)

  --readme   chụp lại cả hình trong README (also the pictures that the README shows)
  --help     in phần này (this text)`

await run(() => {
  const { readme } = readOptions(HELP, { readme: { type: 'boolean' } })
  const env = readme === true ? { ...process.env, README_PICTURES: '1' } : process.env
  const { status } = spawnSync('npx', ['playwright', 'test', '--config', 'screenshots.config.ts'], {
    cwd: projectRoot,
    env,
    stdio: 'inherit',
  })
  if (status !== 0) throw problem('Chưa chụp được hết các trang.', 'Not every page could be taken.')
  console.log('✓ screenshots/')
  return Promise.resolve()
})
