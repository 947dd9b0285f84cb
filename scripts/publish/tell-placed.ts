import { relative } from 'node:path'
import { publicCopyPath } from '../../src/domain/proof/public-copy'
import type { ProvenFacts } from '../../src/domain/proof/report'
import { projectRoot } from '../stack/project'
import type { Placed } from './place'

/** What was done, the address under which anybody can check it, and what is left to do. */
export function tellPlaced(placed: readonly Placed[], facts: ProvenFacts): readonly string[] {
  const { bloc, year, attestation } = facts
  const key = attestation.fingerprint.replaceAll('-', '')
  return [
    ...placed.map(({ path, written }) => {
      const short = path.startsWith(projectRoot) ? relative(projectRoot, path) : path
      return written ? `✓ Đã ghi ${short}` : `✓ Đã có sẵn ${short}`
    }),
    `Trên trang web (on the site): ${publicCopyPath({ bloc, year })}`,
    `Kiểm tra ở (to be checked at): /verify?proof=${bloc}/${year}#w=${key}`,
    'Còn lại: đưa trang web lên máy chủ như mọi lần (what is left: deploy the site as usual).',
  ]
}
