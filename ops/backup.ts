import { helpHelp, readOptions } from '../scripts/cli/options'
import { asIs, words } from '../scripts/cli/language'
import { problem } from '../scripts/cli/problem'
import { run } from '../scripts/cli/run'
import { terminal } from '../scripts/cli/say'
import { anchorsOf } from './backup/file'
import { keepNewest, writeBackup } from './backup/folder'
import { leaveTime } from './backup/leave-time'
import { takeBackup } from './backup/take'
import { examine } from './fsck/examine'
import { sayDeviations } from './fsck/say'
import { projectHelp, projectOption } from './project/options'
import { withProject } from './project/with-project'

const help = words(
  `npm run backup [-- --folder THƯ_MỤC --keep N]: sao lưu toàn bộ dữ liệu và tài khoản vào một tệp

${projectHelp}
  --folder DIR      thư mục để ghi; nếu không ghi: backups
  --keep N          sau khi ghi xong, chỉ giữ N bản mới nhất của dự án này trong thư mục
${helpHelp}

Tệp có địa chỉ email và lời của mọi người: giữ như hồ sơ mật. Không có mật khẩu nào trong tệp.
Mã thoát: 0 khi đã ghi xong, 1 khi không.`,
  `npm run backup [-- --folder DIR --keep N]: copies all data and accounts into one file

${projectHelp}
  --folder DIR      where it is written; without it: backups
  --keep N          once it is written, keeps only the N newest of this project in the folder
${helpHelp}

The file holds people's addresses and words: keep it confidential. No password is in it.
The exit code is 0 if it was written, else 1.`,
)

await run(async () => {
  const options = { ...projectOption, folder: { type: 'string' }, keep: { type: 'string' } } as const
  const {
    project: named,
    folder = 'backups',
    keep,
  } = readOptions(help, options) as Partial<Record<string, string>>
  const count = keep === undefined ? undefined : readCount(keep)
  await withProject(named, async (project) => {
    const backup = await takeBackup(project, (read) => {
      terminal.progress(words(`• Đã đọc ${read} tài liệu`, `• Read ${read} documents`))
    })
    const { file, digest } = writeBackup(folder, backup)
    terminal.line(
      words(
        `✓ Đã sao lưu ${backup.documents.length} tài liệu và ${backup.accounts.length} tài khoản, lúc ${backup.at}, vào ${file}`,
        `✓ Copied ${backup.documents.length} documents and ${backup.accounts.length} accounts, as of ${backup.at}, into ${file}`,
      ),
    )
    terminal.line(words(`  sha256 ${digest}`, `  sha256 ${digest}`))
    for (const { bloc, year, seq, head } of anchorsOf(backup))
      terminal.line(asIs([`  ${bloc}/${year}`, seq, head].join('  ')))
    await leaveTime(project, backup, digest)
    const removed = count === undefined ? [] : keepNewest(folder, project.id, count)
    if (removed.length > 0)
      terminal.line(
        words(`  Đã xóa bản cũ: ${removed.join(', ')}`, `  Removed older ones: ${removed.join(', ')}`),
      )
    sayDeviations(await examine(backup))
  })
})

function readCount(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
  throw problem(
    `--keep phải là số nguyên từ 1 đến 9999, không phải "${text}".`,
    `--keep must be a whole number from 1 to 9999, not "${text}".`,
  )
}
