import { words } from '../scripts/cli/language'
import { helpHelp, readOptions } from '../scripts/cli/options'
import { run } from '../scripts/cli/run'
import { configuredSite } from './configure/configured-site'
import { readSettings } from './configure/settings'
import { configurationFile } from './project/connect'
import { projectHelp, projectOption } from './project/options'
import { withProject } from './project/with-project'
import { smoke } from './smoke/smoke'

const help = words(
  `npm run smoke: thử trên chính dự án những gì bộ giả lập không chắc giống Google

Lập một khối thử, ký trọn một bản giao ước bằng khóa tạo tại chỗ, thử những gì phải bị từ chối, rồi xóa hết.
In ra chỗ nào dự án làm khác bộ giả lập.

  --write           làm thật; không có thì chỉ thử đọc như người lạ
${projectHelp}
${helpHelp}`,
  `npm run smoke: tries on the project itself what emulators may not do as Google does

Founds a trial bloc, signs a whole pledge with keys made on the spot, tries what must be refused, takes all away.
Prints where the project differs from the emulators.

  --write           does it; without it only a stranger's read is tried
${projectHelp}
${helpHelp}`,
)

void run(async () => {
  const { project, write } = readOptions(help, { ...projectOption, write: { type: 'boolean' } })
  const site = configuredSite()
  const settings = readSettings(configurationFile)
  await withProject(typeof project === 'string' ? project : undefined, (connected) =>
    smoke(connected, settings, site, { write: write === true }),
  )
})
