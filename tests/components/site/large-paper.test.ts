import { expect, test } from 'vitest'

import { writePaper } from '@/actions/write-paper'
import { startWorker } from '@/device/own-worker'
import type { PaperSource } from '@/documents/paper-source'
import { write } from '@/documents/write'
import { emptyReplay } from '@/domain/log/replay'

import { largeRevision } from '../../fixtures/papers/large-revision'

const people = { presider: '', secretary: '' }

/** The longest time, in ms, for which the page could do nothing else while `work` went on. */
async function longestGap(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let before = performance.now()
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - before)
    before = performance.now()
  })
  await work()
  // the turn in which the work ended counts too
  await new Promise((resolve) => setTimeout(resolve, 20))
  clearInterval(ticking)
  return longest
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
  const beside = await longestGap(() => writePaper(services, 'pledgePdf', source, people))
  const onPage = await longestGap(() => write({ kind: 'pledgePdf', source, people }))
  console.info(
    `longest gap of the page: ${beside.toFixed(0)} ms, and ${onPage.toFixed(0)} ms without a worker`,
  )
  expect(saved[0]).toBeGreaterThan(100_000)
  expect(beside).toBeLessThan(onPage / 4)
}, 120_000)
