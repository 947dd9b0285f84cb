import { words } from '../scripts/cli/language'
import { helpHelp, readOptions } from '../scripts/cli/options'
import { problem } from '../scripts/cli/problem'
import { run } from '../scripts/cli/run'
import { configuredSite } from './configure/configured-site'
import { projectHelp, projectOption } from './project/options'
import { withProject } from './project/with-project'
import { provision } from './provision/provision'
import { readOffice } from './provision/read-office'
import { writeTemplate } from './provision/template'

const help = words(
  `npm run provision: lập khối đầu tiên từ một tệp Excel: khối, đơn vị, người lập và lời mời cho những người khác

Không có --write thì chỉ nói sẽ có gì. Khối đã có thì không đổi gì: chạy bao nhiêu lần cũng được.

  --template FILE   ghi một tệp mẫu đã điền sẵn, để sửa thành khối của mình
  --from FILE       tệp .xlsx mô tả khối
  --write           ghi vào dự án
${projectHelp}
${helpHelp}`,
  `npm run provision: founds the first bloc from an Excel file: it, its units, its founder, invitations for the others

Without --write it only says what there would be. Where the bloc is, nothing is changed: run it as often as you like.

  --template FILE   writes an example that is filled in, to be made one's own bloc
  --from FILE       the .xlsx that describes the bloc
  --write           writes it into the project
${projectHelp}
${helpHelp}`,
)

void run(async () => {
  const options = readOptions(help, {
    ...projectOption,
    template: { type: 'string' },
    from: { type: 'string' },
    write: { type: 'boolean' },
  })
  const { template, from, project } = options
  if (typeof template === 'string') {
    await writeTemplate(template)
    return
  }
  if (typeof from !== 'string') {
    throw problem(
      'Cần --from TỆP.xlsx, hoặc --template TỆP.xlsx (xem --help).',
      '--from FILE.xlsx is needed, or --template FILE.xlsx: see --help.',
    )
  }
  const office = readOffice(from)
  const site = configuredSite()
  const write = options['write'] === true
  await withProject(typeof project === 'string' ? project : undefined, (connected) =>
    provision(connected, office, site, { write }),
  )
})
