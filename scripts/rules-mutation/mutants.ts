import { partsOf, type Expression } from '../../tests/rules/support/syntax/expressions'
import { statementsOf, type Statement } from '../../tests/rules/support/syntax/rules'
import { wider } from './vocabulary'

/** One small worsening of the rules. Its id survives changes elsewhere in the file. */
export type Mutant = {
  readonly id: string
  /** The function, or the path of an allow statement, that it is in. */
  readonly place: string
  readonly line: number
  readonly rules: string
}

/** Replaces the text from `start` to `end`. */
type Edit = { readonly what: string; readonly start: number; readonly end: number; readonly by: string }

const flipped: Readonly<Record<string, string>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
}
const moved: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }
const truths = ['&&', '||', 'in', 'is', ...Object.keys(flipped)]
const asked = ['matches', 'hasOnly', 'hasAll', 'exists', 'existsAfter']

const whole = (what: string, { start, end }: Expression, by: string): Edit => ({ what, start, end, by })

/** The operands of a chain of one operator: a && b && c has three. */
function chain(found: Expression, operator: string): readonly Expression[] {
  if (found.kind !== 'binary' || found.operator !== operator) return [found]
  return [...chain(found.left, operator), ...chain(found.right, operator)]
}

function ofComparison(found: Extract<Expression, { kind: 'binary' }>, text: string): readonly Edit[] {
  const { operator, operatorAt, start, end } = found
  const replace = (what: string, by: string): Edit => ({
    what,
    start: operatorAt,
    end: operatorAt + operator.length,
    by,
  })
  if (operator === 'in' || operator === 'is')
    return [{ what: 'flip', start, end, by: `!(${text.slice(start, end)})` }]
  const [flip, move] = [flipped[operator], moved[operator]]
  return [
    ...(flip === undefined ? [] : [replace('flip', flip)]),
    ...(move === undefined ? [] : [replace('move the bound', move)]),
  ]
}

function ofList(found: Extract<Expression, { kind: 'list' }>, text: string): readonly Edit[] {
  const words = found.items.flatMap((item) => (item.kind === 'string' ? [item.value] : []))
  if (words.length === 0 || words.length < found.items.length) return []
  const inside = text.slice(found.start + 1, found.end - 1)
  return wider(words).map((word) => whole(`widen by ${word}`, found, `[${inside}, '${word}']`))
}

/** What can be made worse about one expression, not counting what is inside it. */
function ofExpression(found: Expression, parent: Expression | null, text: string): readonly Edit[] {
  if (found.kind === 'list') return ofList(found, text)
  if (found.kind === 'number') return [whole('count on', found, String(found.value + 1))]
  if (found.kind === 'not')
    return [whole('drop the not', found, text.slice(found.operand.start, found.operand.end))]
  if (found.kind === 'choice')
    return [whole('always', found.condition, 'true'), whole('never', found.condition, 'false')]
  if (found.kind !== 'binary') return []
  const inChain = parent?.kind === 'binary' && parent.operator === found.operator
  if (found.operator === '&&')
    return inChain ? [] : chain(found, '&&').map((operand) => whole('drop', operand, 'true'))
  if (found.operator === '||')
    return inChain ? [] : chain(found, '||').map((operand) => whole('drop', operand, 'false'))
  return ofComparison(found, text)
}

function isTruth({ kind, expression }: Statement): boolean {
  if (kind === 'allow') return true
  if (kind === 'let') return false
  if (expression.kind === 'binary') return truths.includes(expression.operator)
  if (expression.kind === 'call') return asked.includes(expression.name)
  return expression.kind === 'not' || (expression.kind === 'choice' && expression.yes.kind !== 'string')
}

function editsOf(statement: Statement, text: string): readonly Edit[] {
  const inside = (found: Expression, parent: Expression | null): readonly Edit[] => [
    ...ofExpression(found, parent, text),
    ...partsOf(found).flatMap((part) => inside(part, found)),
  ]
  const { expression } = statement
  return [
    ...(isTruth(statement) ? [whole('true instead', expression, 'true')] : []),
    ...inside(expression, null),
  ]
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** What of the statement the edit is about, with its neighbourhood, in one line. */
function excerpt(text: string, { start, end, by }: Edit): string {
  const cut = (from: number, to: number) => oneLine(text.slice(Math.max(0, from), to))
  const shown = end - start > 90 ? `${cut(start, start + 60)} … ${cut(end - 25, end)}` : cut(start, end)
  const after = oneLine(by).length > 90 ? '…' : oneLine(by)
  return end - start > 4
    ? `${shown} → ${after}`
    : `${cut(start - 40, start)}⟨${shown} → ${after}⟩${cut(end, end + 30)}`
}

/** Every mutant of the rules, in order: conjuncts dropped, comparisons flipped, conditions made true, lists widened. */
export function mutantsOf(text: string): readonly Mutant[] {
  const seen = new Map<string, number>()
  return statementsOf(text).flatMap((statement) => {
    const place =
      statement.kind === 'allow' ? `${statement.place}: ${statement.methods.join(', ')}` : statement.place
    return editsOf(statement, text).map((edit) => {
      const plain = `${place} | ${edit.what} | ${excerpt(text, edit).trim()}`
      const count = (seen.get(plain) ?? 0) + 1
      seen.set(plain, count)
      return {
        id: count === 1 ? plain : `${plain} (${count})`,
        place,
        line: text.slice(0, edit.start).split('\n').length,
        rules: text.slice(0, edit.start) + edit.by + text.slice(edit.end),
      }
    })
  })
}
