import { readFileSync, statSync } from 'node:fs'
import { pdfLimit } from '../../src/domain/proof/embedded'
import type { Report } from '../../src/domain/proof/report'
import type { Trust } from '../../src/domain/proof/trust'
import { verifyBundle } from '../../src/domain/proof/verify-bundle'
import type { ErrorCode } from '../../src/domain/shared/errors'
import { readFile } from '../../src/verify/read-file'
import { secondEcdsa } from './second-ecdsa'

/** How a file ended: its report, or the code with which it was refused before there was one. */
export type Checked = { readonly code: ErrorCode | null; readonly report: Report | null }

/** Checks a bundle, or a PDF that carries one. A file over the limits is not read. */
export async function checkFile(path: string, trust: Trust): Promise<Checked> {
  if (statSync(path).size > pdfLimit) return { code: 'BUNDLE_TOO_LARGE', report: null }
  const read = await readFile(new Blob([readFileSync(path)]))
  if (!read.ok) return { code: read.failure.code, report: null }
  const report = await verifyBundle(read.value.text, trust, secondEcdsa)
  return { code: report.code, report }
}
