import type { Reader } from './reader'

type Span = { readonly start: number; readonly end: number }

/** An expression of the rules' language with its place in the text; parentheses belong to it. */
export type Expression = Span &
  (
    | {
        readonly kind: 'binary'
        readonly operator: string
        readonly operatorAt: number
        readonly left: Expression
        readonly right: Expression
      }
    | {
        readonly kind: 'choice'
        readonly condition: Expression
        readonly yes: Expression
        readonly no: Expression
      }
    | { readonly kind: 'not'; readonly operand: Expression }
    | {
        readonly kind: 'call'
        readonly name: string
        readonly receiver: Expression | null
        readonly args: readonly Expression[]
      }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'other'; readonly parts: readonly Expression[] }
  )

const tiers: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<=', '>=', '<', '>', 'in', 'is'],
  ['+', '-'],
  ['*', '%'],
]

function items(reader: Reader, close: string): Expression[] {
  const found: Expression[] = []
  while (!reader.take(close)) {
    found.push(expression(reader))
    if (!reader.peek(close)) reader.expect(',')
  }
  return found
}

/** The names and values of a map. */
function pairs(reader: Reader): Expression[] {
  const found: Expression[] = []
  while (!reader.take('}')) {
    found.push(expression(reader))
    reader.expect(':')
    found.push(expression(reader))
    if (!reader.peek('}')) reader.expect(',')
  }
  return found
}

function pathLiteral(reader: Reader, start: number): Expression {
  const parts: Expression[] = []
  while (reader.take('/')) {
    if (reader.take('$(')) parts.push(...items(reader, ')'))
    else if (reader.match(/\w+/y) === null) throw new Error('expected a segment')
  }
  return { kind: 'other', parts, start, end: reader.end() }
}

function atom(reader: Reader): Expression {
  const start = reader.at()
  if (reader.peek('/')) return pathLiteral(reader, start)
  if (reader.take('(')) {
    const inner = expression(reader)
    reader.expect(')')
    return { ...inner, start, end: reader.end() }
  }
  if (reader.take('[')) return { kind: 'list', items: items(reader, ']'), start, end: reader.end() }
  if (reader.take('{')) return { kind: 'other', parts: pairs(reader), start, end: reader.end() }
  const text = reader.match(/'(?:[^'\\]|\\.)*'/y)
  if (text !== null) return { kind: 'string', value: text.slice(1, -1), start, end: reader.end() }
  const digits = reader.match(/\d+/y)
  if (digits !== null) return { kind: 'number', value: Number(digits), start, end: reader.end() }
  const name = reader.match(/\w+/y)
  if (name === null) throw new Error(`expected an expression at ${String(start)}`)
  if (reader.take('('))
    return { kind: 'call', name, receiver: null, args: items(reader, ')'), start, end: reader.end() }
  return { kind: 'other', parts: [], start, end: reader.end() }
}

function postfix(reader: Reader): Expression {
  const start = reader.at()
  let found = atom(reader)
  for (;;) {
    if (reader.take('.')) {
      const name = reader.match(/\w+/y) ?? ''
      found = reader.take('(')
        ? { kind: 'call', name, receiver: found, args: items(reader, ')'), start, end: reader.end() }
        : { kind: 'other', parts: [found], start, end: reader.end() }
    } else if (reader.take('['))
      found = { kind: 'other', parts: [found, ...items(reader, ']')], start, end: reader.end() }
    else return found
  }
}

function unary(reader: Reader): Expression {
  const start = reader.at()
  if (!reader.peek('!=') && reader.take('!'))
    return { kind: 'not', operand: unary(reader), start, end: reader.end() }
  return postfix(reader)
}

function binary(reader: Reader, tier: number): Expression {
  const operators = tiers[tier]
  if (operators === undefined) return unary(reader)
  let left = binary(reader, tier + 1)
  for (;;) {
    const operatorAt = reader.at()
    const operator = operators.find((one) => reader.take(one))
    if (operator === undefined) return left
    const right = binary(reader, tier + 1)
    left = { kind: 'binary', operator, operatorAt, left, right, start: left.start, end: right.end }
  }
}

/** Reads one expression. */
export function expression(reader: Reader): Expression {
  const condition = binary(reader, 0)
  if (!reader.take('?')) return condition
  const yes = expression(reader)
  reader.expect(':')
  const no = expression(reader)
  return { kind: 'choice', condition, yes, no, start: condition.start, end: no.end }
}

/** The expressions directly inside `found`. */
export function partsOf(found: Expression): readonly Expression[] {
  switch (found.kind) {
    case 'binary':
      return [found.left, found.right]
    case 'choice':
      return [found.condition, found.yes, found.no]
    case 'not':
      return [found.operand]
    case 'call':
      return found.receiver === null ? found.args : [found.receiver, ...found.args]
    case 'list':
      return found.items
    case 'other':
      return found.parts
    case 'string':
    case 'number':
      return []
  }
}

/** The functions that `found` calls by name, each as often as it does; not the methods of values. */
export function callsIn(found: Expression): readonly string[] {
  const inside = partsOf(found).flatMap(callsIn)
  return found.kind === 'call' && found.receiver === null ? [found.name, ...inside] : inside
}
