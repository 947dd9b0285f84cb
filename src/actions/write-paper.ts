import { fail, ok, type Result } from '@/domain/shared/result'
import type { MinutesPeople } from '@/documents/minutes/model'
import type { Paper, PaperSource } from '@/documents/paper-source'
import type { PaperAnswer, PaperKind, PaperRequest } from '@/documents/write'

import type { Services } from './scene'

export type { PaperKind }

/** Writes the paper in a worker: a long one takes seconds, in which the page must stay usable. */
async function write(services: Pick<Services, 'startWorker'>, request: PaperRequest): Promise<PaperAnswer> {
  const { default: script } = await import('@/documents/worker?worker&url')
  const worker = services.startWorker(script)
  try {
    return await new Promise<PaperAnswer>((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<PaperAnswer>) => {
        resolve(data)
      })
      worker.addEventListener('error', ({ message }) => {
        resolve({ paper: null, problem: message })
      })
      worker.postMessage(request)
    })
  } finally {
    worker.terminate()
  }
}

/**
 * Writes a paper and offers it as a download. Fails with PAPER_NOT_WRITTEN, usually because its writer or its fonts
 * cannot be fetched without a network; then nothing is saved.
 */
export async function writePaper(
  services: Pick<Services, 'saveFile' | 'startWorker'>,
  kind: PaperKind,
  source: PaperSource,
  people: MinutesPeople,
): Promise<Result<Paper>> {
  try {
    const { paper, problem } = await write(services, { kind, source, people })
    if (paper === null) return fail('PAPER_NOT_WRITTEN', problem)
    services.saveFile(paper.name, new Uint8Array(paper.bytes), paper.type)
    return ok(paper)
  } catch (error) {
    return fail('PAPER_NOT_WRITTEN', error instanceof Error ? error.message : undefined)
  }
}
