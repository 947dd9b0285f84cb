import { expect, test } from 'vitest'

import { writePaper } from '@/actions/write-paper'
import { startWorker } from '@/device/own-worker'
import type { PaperSource } from '@/documents/paper-source'
import { write } from '@/documents/write'
import { emptyReplay } from '@/domain/log/replay'

import { largeRevision } from '../../fixtures/papers/large-revision'

const people = { presider: '', secretary: '' }

/** How often the page got a turn of its own, one after another, while `work` went on. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0
  const ticking = setInterval(() => (turns += 1))
  await work()
  clearInterval(ticking)
  return turns
}

test('the PDF of forty units and two hundred items is written without holding up the page', async () => {
  const source: PaperSource = {
    read: largeRevision({ parties: 40, items: 200 }),
    replay: emptyReplay({ bloc: 'khoi-mau', year: '2014' }),
    verdicts: new Map(),
    verifyAddress: 'https://giao-uoc.example/verify',
    bundle: null,
  }
  const saved: number[] = []
  const services = {
    startWorker,
    saveFile: (_name: string, content: BlobPart) => void saved.push(new Blob([content]).size),
  }
  // what is loaded once is not to be waited for when the turns are counted
  await write({ kind: 'pledgePdf', source, people })
  const onPage = await turnsDuring(() => write({ kind: 'pledgePdf', source, people }))
  const inWorker = await turnsDuring(() => writePaper(services, 'pledgePdf', source, people))
  console.info(`turns of the page: ${String(inWorker)}, and ${String(onPage)} without a worker`)
  expect(saved[0]).toBeGreaterThan(100_000)
  // a loaded machine gives fewer turns to both; without a worker there is next to none at all
  expect(inWorker).toBeGreaterThan(10 * onPage)
}, 120_000)
