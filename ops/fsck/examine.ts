import type { Holding } from '../data/holding'
import { shelve } from '../data/holding'
import type { Deviation, Note } from './deviation'
import { examineDocuments } from './documents'
import { examineReferences, examineRoot } from './references'
import { examineLogs } from './years'

/** What came of looking at everything. */
export type Examination = {
  readonly accounts: number
  readonly documents: number
  readonly blocs: number
  readonly entries: number
  readonly deviations: readonly Deviation[]
  /** What could not be judged, because something it rests on is not at hand. */
  readonly open: readonly Deviation[]
}

/** Looks at everything that is held, as a reader does who trusts nothing: shapes, names, logs, signatures, references. */
export async function examine(holding: Holding): Promise<Examination> {
  const deviations: Deviation[] = []
  const open: Deviation[] = []
  const into =
    (list: Deviation[]): Note =>
    (path, kind, detail = '') =>
      void list.push({ path, kind, detail })
  const note = into(deviations)
  const shelves = shelve(holding)
  const blocs = shelves.list('', 'blocs')
  examineDocuments(shelves, note)
  examineRoot(shelves, holding.accounts, note)
  let entries = 0
  for (const bloc of blocs) {
    examineReferences(shelves, holding.accounts, bloc, note)
    entries += await examineLogs(shelves, bloc, note, into(open))
  }
  return {
    accounts: holding.accounts.length,
    documents: holding.documents.length,
    blocs: blocs.length,
    entries,
    deviations,
    open,
  }
}
