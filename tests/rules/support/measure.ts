import type { Emulator } from './emulator'
import { statementsOf, type Statement } from './syntax/rules'
import type { Write } from './writes'

/** What deciding one written document costs: expressions (of 1,000) and lookups (of 10). */
export type Cost = { readonly place: string; readonly expressions: number; readonly lookups: number }

const expressionLimit = 1000
const lookupLimit = 10

type Rules = { readonly text: string; readonly statements: readonly Statement[] }

/** The rules with one more condition in front of what the statements at `place` already ask. */
function padded(rules: Rules, place: string, method: string, padding: string): string {
  const { text } = rules
  const found = rules.statements.filter(
    (one) => one.kind === 'allow' && one.place === place && one.methods.includes(method),
  )
  const [statement] = found
  if (statement === undefined || found.length > 1)
    throw new Error(`${String(found.length)} statements allow ${method} at ${place}`)
  const { start, end } = statement.expression
  return `${text.slice(0, start)}(${text.slice(start, end)}) && ${padding}${text.slice(end)}`
}

/** `&&` counts 2, the list 1 and 1 for each element, `.size()` 1, `>` 1 and `0` 1. */
const idle = (count: number) => `[${Array(count).fill('1').join(',')}].size() > 0`
const idleCost = (count: number) => count + 6
const idleLookups = (count: number) =>
  Array.from({ length: count }, (_, n) => `!exists(/databases/$(db)/documents/nowhere/n${String(n)})`).join(
    ' && ',
  )

type Search = {
  readonly least: number
  readonly most: number
  /** Where the answer was found before, in a bloc of another size. */
  readonly hint: number | undefined
  readonly passes: (count: number) => Promise<boolean>
}

/** The greatest number from `least` to `most` that passes: what the hint says, or found by halving. */
async function greatest({ least, most, hint, passes }: Search): Promise<number> {
  if (hint !== undefined && (await passes(hint)) && !(await passes(hint + 1))) return hint
  let low = least
  let high = most
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (await passes(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** "blocs/x/years/2014/log/3" is decided by the statements at "blocs/years/log". */
const placeOf = (write: Write) =>
  write.path
    .split('/')
    .filter((_, index) => index % 2 === 0)
    .join('/')

/** A commit to measure: its writes, what is there before, and how to send and undo it. */
export type Measured = {
  readonly writes: readonly Write[]
  readonly exists: (path: string) => boolean
  /** Sends the commit and undoes it; whether it was allowed. */
  readonly attempt: () => Promise<boolean>
  /** What it cost elsewhere: tried first. */
  readonly hints: readonly Cost[]
}

/** Measures an allowed commit, document by document, by how much padding its conditions still bear. */
export async function measure(emulator: Emulator, text: string, commit: Measured): Promise<readonly Cost[]> {
  const rules = { text, statements: statementsOf(text) }
  const costs: Cost[] = []
  for (const write of commit.writes) {
    const place = placeOf(write)
    const method = write.mode === 'remove' ? 'delete' : commit.exists(write.path) ? 'update' : 'create'
    const withPadding = async (padding: string) => {
      await emulator.loadRules(padded(rules, place, method, padding))
      return commit.attempt()
    }
    const hint = commit.hints.find((cost) => cost.place === place)
    const spare = await greatest({
      least: 1,
      most: expressionLimit,
      hint: hint && expressionLimit - idleCost(hint.expressions),
      passes: (count) => withPadding(idle(count)),
    })
    const free = await greatest({
      least: 0,
      most: lookupLimit,
      hint: hint && lookupLimit - hint.lookups,
      passes: (count) => withPadding(count === 0 ? 'true' : idleLookups(count)),
    })
    costs.push({ place, expressions: expressionLimit - idleCost(spare), lookups: lookupLimit - free })
  }
  await emulator.loadRules(text)
  return costs
}
