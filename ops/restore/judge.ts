import { problem } from '../../scripts/cli/problem'
import { refused, type ReadBackup } from '../backup/file'
import { consequenceOf } from '../fsck/deviation'
import { examine, type Examination } from '../fsck/examine'

/** What is known of a backup from elsewhere. */
export type Known = {
  /** Its checksum, as it was printed when it was made. */
  readonly sha256?: string | undefined
  /** Records that are taken as they are, though they were found wrong. */
  readonly accept?: readonly string[] | undefined
}

/** Judges a backup before any of it is written. Fails with a problem that names the first record found wrong. */
export async function judgeBackup(
  backup: ReadBackup,
  { sha256, accept = [] }: Known = {},
): Promise<Examination> {
  if (sha256 !== undefined && sha256.toLowerCase() !== backup.digest)
    throw refused(
      'sha256',
      `tệp có ${backup.digest}, không phải ${sha256}`,
      `the file has ${backup.digest}, not ${sha256}`,
    )
  const found = await examine(backup)
  const unknown = accept.find((path) => !found.deviations.some((deviation) => deviation.path === path))
  if (unknown !== undefined)
    throw problem(
      `--accept ${unknown}: ở đó không có sai lệch nào.`,
      `--accept ${unknown}: nothing is wrong there.`,
    )
  const wrong = found.deviations.find(({ path }) => !accept.includes(path))
  if (wrong === undefined) return found
  const what = `${wrong.kind}${wrong.detail === '' ? '' : ` (${wrong.detail})`}: ${consequenceOf(wrong)}`
  throw refused(wrong.path, what, what)
}
