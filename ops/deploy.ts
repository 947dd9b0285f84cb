import { words } from '../scripts/cli/language'
import { helpHelp, readOptions } from '../scripts/cli/options'
import { problem } from '../scripts/cli/problem'
import { run } from '../scripts/cli/run'
import { readSettings, siteSetting } from './configure/settings'
import { back, deploy, prepareAccounts } from './deploy/deploy'
import { configurationFile } from './project/connect'
import { projectHelp, projectOption } from './project/options'
import { withProject } from './project/with-project'

const help = words(
  `npm run deploy: kiểm tra mọi thứ một bản phát hành cần, nêu từng mục với ✓ hoặc ✗ và cách sửa

Không có --write thì chỉ kiểm tra. Còn một ✗, hoặc có khối đang họp hay đang ký, thì không phát hành.

  --write           phát hành quy tắc, chỉ mục và trang, rồi kiểm tra trang đang chạy
  --set-accounts    đặt phần tài khoản của dự án như trang cần (đăng nhập, tên miền, thư)
  --back            quay lại bản phát hành trước, cả quy tắc; không có --write thì chỉ nói là bản nào
${projectHelp}
${helpHelp}`,
  `npm run deploy: checks everything a release rests on, and lists it with ✓ or ✗ and what to do

Without --write it only checks. With one ✗, or while a bloc meets or signs, nothing is released.

  --write           releases rules, indexes and the site, then checks the site as it is served
  --set-accounts    sets the project's accounts as the site needs them (sign-in, domain, letters)
  --back            puts the release before out again, with its rules; without --write it says which that is
${projectHelp}
${helpHelp}`,
)

void run(async () => {
  const options = readOptions(help, {
    ...projectOption,
    write: { type: 'boolean' },
    'set-accounts': { type: 'boolean' },
    back: { type: 'boolean' },
  })
  const settings = readSettings(configurationFile)
  if ((settings[siteSetting] ?? '') === '') {
    throw problem(
      'Chưa cấu hình: xin chạy npm run configure trước.',
      'Nothing is configured: run npm run configure first.',
    )
  }
  const { project, back: goingBack } = options
  const how = { write: options['write'] === true }
  await withProject(typeof project === 'string' ? project : undefined, async (connected) => {
    if (options['set-accounts'] === true) await prepareAccounts(connected, settings)
    else if (goingBack === true) await back(connected, settings, how)
    else await deploy(connected, settings, how)
  })
})
