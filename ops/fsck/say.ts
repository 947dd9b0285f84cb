import { asIs, words } from '../../scripts/cli/language'
import { terminal } from '../../scripts/cli/say'
import { consequenceOf, type Deviation } from './deviation'
import type { Examination } from './examine'

/** Says what deviates, and what could not be judged, a line each. */
export function sayDeviations({ deviations, open, blocs, entries, documents, accounts }: Examination): void {
  for (const deviation of deviations) terminal.line(asIs(`✗ ${lineOf(deviation)}`))
  for (const deviation of open) terminal.line(asIs(`? ${lineOf(deviation)}`))
  const looked = words(
    `${blocs} khối, ${entries} mục nhật ký, ${documents} tài liệu, ${accounts} tài khoản`,
    `${blocs} blocs, ${entries} log entries, ${documents} documents, ${accounts} accounts`,
  )
  const found =
    deviations.length === 0
      ? words('✓ Không có sai lệch', '✓ No deviation')
      : words(`✗ ${deviations.length} sai lệch`, `✗ ${deviations.length} deviations`)
  const unjudged =
    open.length === 0 ? '' : words(`; ${open.length} mục chưa xét được`, `; ${open.length} not judged`)
  terminal.line(asIs(`${found}${unjudged}: ${looked}`))
}

/** The record, what is wrong with it by name, and what follows. */
function lineOf(deviation: Deviation): string {
  const { path, kind, detail } = deviation
  return `${path}: ${kind}${detail === '' ? '' : ` (${detail})`}: ${consequenceOf(deviation)}`
}
