import { helpHelp, readOptions } from '../scripts/cli/options'
import { words } from '../scripts/cli/language'
import { problem } from '../scripts/cli/problem'
import { run } from '../scripts/cli/run'
import { terminal } from '../scripts/cli/say'
import { readBackupFile } from './backup/folder'
import { takeBackup } from './backup/take'
import { sayDeviations } from './fsck/say'
import type { Project } from './project/connect'
import { projectHelp, projectOption } from './project/options'
import { withProject } from './project/with-project'
import type { ReadBackup } from './backup/file'
import { carryOut } from './restore/carry-out'
import { judgeBackup } from './restore/judge'
import { planRestore } from './restore/plan'

const help = words(
  `npm run restore -- --file TỆP [--write]: đưa một bản sao lưu về dự án

${projectHelp}
  --file FILE       bản sao lưu
  --write           ghi thật; nếu không có: chỉ xét và cho biết sẽ làm gì
  --sha256 HEX      tổng kiểm tra đã ghi lại khi sao lưu; khác thì từ chối
  --accept PATH     nhận nguyên trạng một bản ghi mà npm run fsck đã chỉ là sai; dùng được nhiều lần
${helpHelp}

Bản sao lưu được xét hết trước khi ghi; không bao giờ ghi đè dữ liệu mới hơn. Bị ngắt giữa chừng thì chạy lại.
Thư đã gửi không được đưa về. Mật khẩu không có trong bản sao lưu: tài khoản tạo lại cần đặt mật khẩu mới.`,
  `npm run restore -- --file FILE [--write]: puts a backup back into a project

${projectHelp}
  --file FILE       the backup
  --write           really writes; without it: only judges, and says what would be done
  --sha256 HEX      the checksum noted when it was made; refuses another
  --accept PATH     takes a record as it is that npm run fsck found wrong; may be given several times
${helpHelp}

The backup is judged before anything is written, and newer data is never overwritten. Interrupted, run it again.
Letters that were sent are not put back. No password is in a backup: accounts made again need a new one.`,
)

await run(async () => {
  const options = {
    ...projectOption,
    file: { type: 'string' },
    write: { type: 'boolean' },
    sha256: { type: 'string' },
    accept: { type: 'string', multiple: true },
  } as const
  const values = readOptions(help, options) as {
    project?: string
    file?: string
    write?: boolean
    sha256?: string
    accept?: string[]
  }
  if (values.file === undefined)
    throw problem('Cần --file TỆP (xem --help).', '--file FILE is needed: see --help.')
  const backup = readBackupFile(values.file)
  const found = await judgeBackup(backup, values)
  sayDeviations(found)
  await withProject(values.project, (project) => restore(project, backup, values.write === true))
})

async function restore(project: Project, backup: ReadBackup, really: boolean): Promise<void> {
  const plan = planRestore(backup, await takeBackup(project, () => undefined))
  const [documents, accounts] = [plan.writes.length, plan.accounts.length]
  if (backup.project !== project.id)
    terminal.line(
      words(
        `• Bản sao lưu của dự án ${backup.project}, đưa vào dự án ${project.id}`,
        `• A backup of the project ${backup.project}, into the project ${project.id}`,
      ),
    )
  if (!really) {
    terminal.line(
      words(
        `• Sẽ ghi ${documents} tài liệu và tạo ${accounts} tài khoản. Chưa ghi gì: thêm --write để ghi.`,
        `• Would write ${documents} documents and make ${accounts} accounts. Nothing is written yet: add --write.`,
      ),
    )
    return
  }
  await carryOut(project, plan, (written) => {
    terminal.progress(
      words(`• Đã ghi ${written}/${documents} tài liệu`, `• Wrote ${written} of ${documents} documents`),
    )
  })
  const left = planRestore(backup, await takeBackup(project, () => undefined))
  if (left.writes.length + left.accounts.length > 0)
    throw problem(
      'Ghi xong mà đọc lại thấy khác. Xin chạy lại.',
      'What was written reads back otherwise. Run this again.',
    )
  terminal.line(
    words(
      `✓ Đã ghi ${documents} tài liệu và tạo ${accounts} tài khoản; đọc lại thấy đúng như bản sao lưu.`,
      `✓ Wrote ${documents} documents and made ${accounts} accounts; read back, they are as in the backup.`,
    ),
  )
}
