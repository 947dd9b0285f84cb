import { asIs, words } from './cli/language'
import { helpHelp, readOptions } from './cli/options'
import { problem } from './cli/problem'
import { run } from './cli/run'
import { terminal } from './cli/say'
import { findFirestoreEmulator } from './stack/firestore/find'
import { runSuite, type Outcome } from './test/run-suite'
import { schedule } from './test/schedule'
import { suites, type Suite } from './test/suites'
import { findBrowser } from '../tests/support/browser'

const help = words(
  `npm test: chạy mọi kiểm tra; dòng cuối là «N passed, N failed»

  --only A,B        chỉ những phần này, ví dụ lint,test:unit
${helpHelp}

Nhật ký của từng phần: .local/test-logs`,
  `npm test: runs every guard and every test suite; the last line is "N passed, N failed"

  --only A,B        only these suites, for example lint,test:unit
${helpHelp}

The log of each suite: .local/test-logs`,
)

const lanes = 2
const tailLines = 60
const browsers = ['test:components', 'test:stack', 'test:e2e']

await run(async () => {
  const { only } = readOptions(help, { only: { type: 'string' } })
  const wanted = choose(only)
  if (wanted.some(({ name }) => browsers.includes(name))) await findBrowser()
  const stop = stopOnSignals()
  const emulator = findEmulator(wanted)
  emulator.catch(() => stop.abort())
  const outcomes = await schedule(wanted, lanes, async (suite) => {
    if (suite.emulator) await emulator.catch(() => undefined)
    if (!stop.signal.aborted) terminal.line(asIs(`▶ ${suite.name}`))
    const outcome = await runSuite(suite, stop.signal)
    if (!stop.signal.aborted) printOutcome(outcome)
    return outcome
  })
  await emulator
  const total = (part: 'passed' | 'failed') => outcomes.reduce((sum, outcome) => sum + outcome[part], 0)
  process.exitCode = total('failed') === 0 && !stop.signal.aborted ? 0 : 1
  const sum = `${total('passed')} passed, ${total('failed')} failed`
  terminal.line(asIs(sum))
})

function choose(only: string | boolean | undefined): readonly Suite[] {
  if (typeof only !== 'string') return suites
  const names = only.split(',')
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name))
  if (unknown.length === 0) return suites.filter(({ name }) => names.includes(name))
  const known = suites.map(({ name }) => name).join(', ')
  throw problem(
    `Không có phần ${unknown.join(', ')}; chỉ có: ${known}.`,
    `There is no suite ${unknown.join(', ')}; there are: ${known}.`,
  )
}

/** Several suites need it: it is found, or compiled, once, while suites that do without it run. */
async function findEmulator(wanted: readonly Suite[]): Promise<void> {
  if (!wanted.some(({ emulator }) => emulator)) return
  const { label } = await findFirestoreEmulator({ env: process.env, say: terminal })
  terminal.line(asIs(`• ${label}`))
}

function printOutcome({ suite, passed, failed, seconds, output, log }: Outcome): void {
  const counted = suite.format === 'guard' ? '' : ` ${passed} passed, ${failed} failed`
  terminal.line(asIs(`${failed === 0 ? '✓' : '✗'} ${suite.name}${counted} (${seconds} s)`))
  if (failed === 0) return
  const tail = output.trimEnd().split('\n').slice(-tailLines)
  terminal.line(asIs(tail.map((line) => `  │ ${line}`).join('\n')))
  terminal.line(asIs(`  └ ${log}`))
}

/** Ctrl-C ends the suites that run; the sum of what was done is still printed. */
function stopOnSignals(): AbortController {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort())
  return controller
}
