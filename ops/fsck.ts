import { helpHelp, readOptions } from '../scripts/cli/options'
import { asIs, words } from '../scripts/cli/language'
import { problem } from '../scripts/cli/problem'
import { run } from '../scripts/cli/run'
import { terminal } from '../scripts/cli/say'
import { readBackupFile } from './backup/folder'
import { takeBackup } from './backup/take'
import { examine, type Examination } from './fsck/examine'
import { sayDeviations } from './fsck/say'
import { projectHelp, projectOption } from './project/options'
import { withProject } from './project/with-project'

const help = words(
  `npm run fsck [-- --file TỆP --json]: xét lại mọi thứ đã lưu, từng chữ ký và từng chỗ nhắc tới nhau

${projectHelp}
  --file FILE       xét một bản sao lưu thay cho dự án
  --json            in kết quả dạng JSON, cho chương trình đọc
${helpHelp}

Chỉ đọc, không sửa gì. Mã thoát: 0 khi không có sai lệch, 1 khi có hoặc khi không đọc được.`,
  `npm run fsck [-- --file FILE --json]: judges everything stored again, each signature and each reference

${projectHelp}
  --file FILE       judges a backup instead of the project
  --json            prints the outcome as JSON, for programs
${helpHelp}

It reads and changes nothing. The exit code is 0 without a deviation, 1 with one or if it cannot read.`,
)

await run(async () => {
  const options = { ...projectOption, file: { type: 'string' }, json: { type: 'boolean' } } as const
  const { project, file, json } = readOptions(help, options)
  if (project !== undefined && file !== undefined)
    throw problem('Chỉ dùng một trong --project và --file.', 'Use one of --project and --file.')
  const found = typeof file === 'string' ? await examine(readBackupFile(file)) : await examineProject(project)
  if (json === true) terminal.line(asIs(JSON.stringify(found, null, 2)))
  else sayDeviations(found)
  if (found.deviations.length > 0) process.exitCode = 1
})

function examineProject(named: string | boolean | undefined): Promise<Examination> {
  return withProject(typeof named === 'string' ? named : undefined, async (project) =>
    examine(await takeBackup(project, () => undefined)),
  )
}
