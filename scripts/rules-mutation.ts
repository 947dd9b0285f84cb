import { readFileSync } from 'node:fs'

import { allCases } from '../tests/rules/cases'
import type { Case } from '../tests/rules/support/cases'
import { startEmulator, type Emulator } from '../tests/rules/support/emulator'
import { canary, loadScenes } from '../tests/rules/support/judge'
import { asIs, words } from './cli/language'
import { helpHelp, readOptions } from './cli/options'
import { problem } from './cli/problem'
import { run } from './cli/run'
import { terminal } from './cli/say'
import { mutantsOf, type Mutant } from './rules-mutation/mutants'
import { orderOf } from './rules-mutation/order'
import { relevanceIn } from './rules-mutation/relevance'
import { outdatedAmong, readSurvivors } from './rules-mutation/survivors'
import { firstToNotice } from './rules-mutation/trial'

const help = words(
  `npm run test:rules:mutation: làm hỏng firestore.rules từng chỗ một và xem có bài thử nào phát hiện không

  --only TEXT       chỉ những chỗ có mã chứa TEXT
  --verbose         in bài thử đã phát hiện từng chỗ
${helpHelp}

Dòng cuối dành cho chương trình khác đọc, nên giống nhau trong mọi ngôn ngữ.`,
  `npm run test:rules:mutation: worsens firestore.rules one place at a time and sees whether any case notices

  --only TEXT       only mutants whose id contains TEXT
  --verbose         prints which case noticed each
${helpHelp}

The last line is for other programs to read, and so the same in every language.`,
)

const lanes = 2
const leastKilled = 0.98
const rulesFile = new URL('../firestore.rules', import.meta.url)
const survivorsFile = new URL('../tests/rules/mutation-survivors.json', import.meta.url)

async function lane(): Promise<Emulator> {
  const emulator = await startEmulator()
  await emulator.loadRules(readFileSync(rulesFile, 'utf8'))
  if ((await canary(emulator)) !== 403)
    throw problem('Bộ giả lập không áp dụng quy tắc.', 'The emulator has no rules.')
  await loadScenes(emulator)
  return emulator
}

function printVerdict({ id }: Mutant, noticed: Case | null): void {
  const name = noticed?.name ?? words('không bài thử nào phát hiện', 'nothing notices')
  terminal.line(asIs(`${id}\n    ${name}`))
}

function printProgress(done: number, all: number, unnoticed: number): void {
  terminal.line(
    words(
      `${done} trên ${all} chỗ, ${unnoticed} chỗ chưa bị phát hiện`,
      `${done} of ${all}, ${unnoticed} unnoticed`,
    ),
  )
}

type Tried = { readonly survived: readonly Mutant[]; readonly noticedBy: ReadonlyMap<string, string> }

/** Tries every mutant, on several emulators at once: those that nothing noticed, and what noticed each of the others. */
async function tryAll(mutants: readonly Mutant[], verbose: boolean): Promise<Tried> {
  const order = orderOf(allCases, relevanceIn(readFileSync(rulesFile, 'utf8')))
  const survived: Mutant[] = []
  const noticedBy = new Map<string, string>()
  const waiting = [...mutants]
  let done = 0
  const work = async () => {
    const emulator = await lane()
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const noticed = await firstToNotice(emulator, mutant, order.of(mutant))
      done += 1
      if (noticed === null) survived.push(mutant)
      else {
        order.noticed(mutant, noticed)
        noticedBy.set(mutant.id, noticed.name)
      }
      if (verbose) printVerdict(mutant, noticed)
      else if (done % 100 === 0) printProgress(done, mutants.length, survived.length)
    }
    emulator.stop()
  }
  await Promise.all(Array.from({ length: lanes }, work))
  return { survived, noticedBy }
}

void run(async () => {
  const options = readOptions(help, { only: { type: 'string' }, verbose: { type: 'boolean' } })
  const { only } = options
  const all = mutantsOf(readFileSync(rulesFile, 'utf8'))
  const mutants = typeof only === 'string' ? all.filter(({ id }) => id.includes(only)) : all
  const explained = readSurvivors(survivorsFile)

  const { survived, noticedBy } = await tryAll(mutants, options['verbose'] === true)
  const unexplained = survived.filter(({ id }) => !explained.has(id))
  const ids = new Set(survived.map(({ id }) => id))
  const outdated = mutants === all ? outdatedAmong(explained, new Set(all.map(({ id }) => id)), ids) : []
  for (const { id, line } of unexplained)
    terminal.line(words(`chưa giải thích, dòng ${line}: ${id}`, `unexplained, line ${line}: ${id}`))
  for (const id of outdated)
    terminal.line(
      words(
        `đã giải thích, nhưng nay bị phát hiện hoặc không còn: ${id} (${noticedBy.get(id) ?? '-'})`,
        `explained, but noticed or gone: ${id} (${noticedBy.get(id) ?? '-'})`,
      ),
    )

  const killed = mutants.length - survived.length
  const share = mutants.length === 0 ? 0 : killed / mutants.length
  if (unexplained.length > 0 || outdated.length > 0 || share < leastKilled) process.exitCode = 1
  const sum = `killed ${killed} of ${mutants.length} (${(share * 100).toFixed(1)} %), ${unexplained.length} unexplained`
  terminal.line(asIs(sum))
})
