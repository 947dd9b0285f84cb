import { readFileSync, statSync } from 'node:fs'
import { pdfLimit } from '../../src/domain/proof/embedded'
import type { Report } from '../../src/domain/proof/report'
import type { Trust } from '../../src/domain/proof/trust'
import { verifyBundle } from '../../src/domain/proof/verify-bundle'
import type { ErrorCode } from '../../src/domain/shared/errors'
import { readFile } from '../../src/verify/read-file'
import { messageOf, problem } from '../../scripts/cli/problem'
import { secondEcdsa } from './second-ecdsa'

/** How a file ended: its report, or the code with which it was refused before there was one; and the bundle's text. */
export type Checked = {
  readonly code: ErrorCode | null
  readonly report: Report | null
  readonly text: string | null
}

/** Checks a bundle, or a PDF that carries one. A file over the limits is not read. */
export async function checkFile(path: string, trust: Trust): Promise<Checked> {
  const bytes = bytesOf(path)
  if (bytes === null) return refused('BUNDLE_TOO_LARGE')
  const read = await readFile(new Blob([bytes]))
  if (!read.ok) return refused(read.failure.code)
  const { text } = read.value
  const report = await verifyBundle(text, trust, secondEcdsa)
  return { code: report.code, report, text }
}

/** What is in the file; null where that is more than any proof holds. */
function bytesOf(path: string): Uint8Array<ArrayBuffer> | null {
  try {
    return statSync(path).size > pdfLimit ? null : new Uint8Array(readFileSync(path))
  } catch (error) {
    throw problem(
      `Không đọc được tệp ${path} (${messageOf(error)}).`,
      `The file ${path} cannot be read (${messageOf(error)}).`,
    )
  }
}

function refused(code: ErrorCode): Checked {
  return { code, report: null, text: null }
}
