import { readFileSync } from 'node:fs'

import { tables } from '../tests/rules/cases'
import type { Case } from '../tests/rules/support/cases'
import { startEmulator, type Emulator } from '../tests/rules/support/emulator'
import { canary, loadScenes } from '../tests/rules/support/judge'
import { readOptions } from './cli/options'
import { problem } from './cli/problem'
import { run } from './cli/run'
import { mutantsOf, type Mutant } from './rules-mutation/mutants'
import { orderOf } from './rules-mutation/order'
import { relevanceIn } from './rules-mutation/relevance'
import { readSurvivors } from './rules-mutation/survivors'
import { firstToNotice } from './rules-mutation/trial'

const HELP = `npm run test:rules:mutation: làm hỏng firestore.rules từng chỗ một và xem có bài thử nào phát hiện không
(worsens firestore.rules one place at a time and sees whether any case notices)

  --only TEXT   chỉ những chỗ có mã chứa TEXT (only mutants whose id contains TEXT)
  --verbose     in bài thử đã phát hiện từng chỗ (prints which case noticed each)
  --help        in phần này (this text)`

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

/** Tries every mutant, on several emulators at once; the mutants that nothing noticed. */
async function survivorsAmong(mutants: readonly Mutant[], verbose: boolean): Promise<readonly Mutant[]> {
  const cases: readonly Case[] = Object.values(tables).flat()
  const order = orderOf(cases, relevanceIn(readFileSync(rulesFile, 'utf8')))
  const survived: Mutant[] = []
  const waiting = [...mutants]
  let done = 0
  const work = async () => {
    const emulator = await lane()
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const noticed = await firstToNotice(emulator, mutant, order.of(mutant))
      done += 1
      if (noticed === null) survived.push(mutant)
      else order.noticed(mutant, noticed)
      if (verbose) console.log(`${mutant.id}\n    ${noticed?.name ?? 'nothing notices'}`)
      else if (done % 100 === 0) console.log(`${done} of ${mutants.length}, ${survived.length} unnoticed`)
    }
    emulator.stop()
  }
  await Promise.all(Array.from({ length: lanes }, work))
  return survived
}

void run(async () => {
  const options = readOptions(HELP, { only: { type: 'string' }, verbose: { type: 'boolean' } })
  const { only } = options
  const all = mutantsOf(readFileSync(rulesFile, 'utf8'))
  const mutants = typeof only === 'string' ? all.filter(({ id }) => id.includes(only)) : all
  const explained = readSurvivors(survivorsFile)

  const survived = await survivorsAmong(mutants, options['verbose'] === true)
  const unexplained = survived.filter(({ id }) => !explained.has(id))
  const ids = new Set(survived.map(({ id }) => id))
  const outdated = mutants === all ? [...explained.keys()].filter((id) => !ids.has(id)) : []
  for (const { id, line } of unexplained) console.log(`unexplained, line ${line}: ${id}`)
  for (const id of outdated) console.log(`explained, but noticed or gone: ${id}`)

  const killed = mutants.length - survived.length
  const share = mutants.length === 0 ? 0 : killed / mutants.length
  if (unexplained.length > 0 || outdated.length > 0 || share < leastKilled) process.exitCode = 1
  console.log(
    `killed ${killed} of ${mutants.length} (${(share * 100).toFixed(1)} %), ${unexplained.length} unexplained`,
  )
})
