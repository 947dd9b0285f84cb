import { canonical } from '../../src/domain/shared/canonical'
import type { StoredDocument } from '../data/documents'
import { sortable } from '../data/instant'
import { plainFields, type Fields } from '../data/value'

/** What is written once and never again: where it differs, one of the two is not genuine. */
const createOnly = ['keys', 'log', 'revisions', 'revocations', 'texts', 'deviations']

/** True if both say the same, to the last digit. */
export function isSame(a: Fields, b: Fields): boolean {
  return canonical(a) === canonical(b)
}

/** True if what is stored is certainly older than what the file has in its place. */
export function isOlder(collection: string, stored: StoredDocument, kept: StoredDocument): boolean {
  if (createOnly.includes(collection)) return false
  const mark = markOf(stored, kept)
  return mark === null ? sortable(stored.updateTime) < sortable(kept.updateTime) : mark < 0
}

/** How two versions of a document compare by what they say of themselves; null if they say nothing. */
function markOf(stored: StoredDocument, kept: StoredDocument): number | null {
  const [a, b] = [plainFields(stored.fields), plainFields(kept.fields)]
  for (const mark of ['seq', 'rev', 'at'] as const) {
    const [one, other] = [a[mark], b[mark]]
    if (typeof one === 'number' && typeof other === 'number' && one !== other) return one - other
  }
  const [one, other] = [revOf(a['settings']), revOf(b['settings'])]
  return one === other ? null : one - other
}

function revOf(settings: unknown): number {
  const rev = (settings as { rev?: unknown } | undefined)?.rev
  return typeof rev === 'number' ? rev : 0
}
