import { relative } from 'node:path'
import { publicCopyPath } from '../../src/domain/proof/public-copy'
import type { ProvenFacts } from '../../src/domain/proof/report'
import { lines, words, type Said } from '../../scripts/cli/language'
import { projectRoot } from '../../scripts/stack/project'
import type { Placed } from './place'

/** What was done, the address under which anybody can check it, and what is left to do. */
export function formatPlaced(placed: readonly Placed[], facts: ProvenFacts): Said {
  const { bloc, year, attestation } = facts
  const key = attestation.fingerprint.replaceAll('-', '')
  const copy = publicCopyPath({ bloc, year })
  const check = `/verify?proof=${bloc}/${year}#w=${key}`
  return lines(
    ...placed.map(({ path, written }) => {
      const short = path.startsWith(projectRoot) ? relative(projectRoot, path) : path
      return written
        ? words(`✓ Đã ghi ${short}`, `✓ Written: ${short}`)
        : words(`✓ Đã có sẵn ${short}`, `✓ There already: ${short}`)
    }),
    words(`Trên trang web: ${copy}`, `On the site: ${copy}`),
    words(`Kiểm tra ở: ${check}`, `To be checked at: ${check}`),
    words('Còn lại: đưa trang web lên máy chủ như mọi lần.', 'What is left: deploy the site as usual.'),
  )
}
