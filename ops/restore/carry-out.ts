import type { Project } from '../project/connect'
import { problem } from '../../scripts/cli/problem'
import { makeAccounts } from '../data/accounts'
import { documentsOf, type Written } from '../data/documents'
import type { Plan } from './plan'

/** A commit has at most as many documents, and about as many letters: Firestore takes 10 MiB. */
const most = { documents: 200, letters: 3_000_000 }

/** Does what was planned, accounts first. Interrupted, it can be planned again and goes on where it stopped. */
export async function carryOut(
  project: Project,
  plan: Plan,
  progress: (written: number) => void,
): Promise<void> {
  await makeAccounts(project.auth, plan.accounts)
  const store = documentsOf(project)
  let written = 0
  for (const batch of batchesOf(plan.writes)) {
    await store.commit(batch).catch((error: unknown) => {
      throw isOvertaken(error) ? overtaken() : error
    })
    written += batch.length
    progress(written)
  }
}

function batchesOf(writes: readonly Written[]): readonly (readonly Written[])[] {
  const batches: Written[][] = []
  let letters = Infinity
  for (const write of writes) {
    const size = JSON.stringify(write.fields).length
    const batch = batches.at(-1)
    if (batch === undefined || batch.length >= most.documents || letters + size > most.letters) {
      batches.push([write])
      letters = size
    } else {
      batch.push(write)
      letters += size
    }
  }
  return batches
}

function isOvertaken(error: unknown): boolean {
  return error instanceof Error && /FAILED_PRECONDITION|ALREADY_EXISTS|ABORTED/.test(error.message)
}

const overtaken = () =>
  problem(
    'Dữ liệu trong dự án vừa thay đổi. Không có gì bị ghi đè; xin bảo mọi người dừng tay rồi chạy lại.',
    'The data of the project has just changed. Nothing was overwritten; have everybody stop, and run this again.',
  )
