import { expression, type Expression } from './expressions'
import { readerOf, type Reader } from './reader'

/** A condition or a function's expression, and where in the rules it stands: "years/log · create" or "signs". */
export type Statement = {
  readonly kind: 'allow' | 'let' | 'return'
  readonly place: string
  readonly methods: readonly string[]
  readonly expression: Expression
}

/** A function of the rules, and what it calls its arguments and its bindings. */
export type Declared = {
  readonly name: string
  readonly parameters: readonly string[]
  readonly lets: readonly string[]
}

/** What stands in the rules: statements, functions, and the names that the wildcards of their paths give. */
export type Rules = {
  readonly statements: readonly Statement[]
  readonly functions: readonly Declared[]
  readonly wildcards: readonly string[]
}
type Found = { readonly [K in keyof Rules]: Rules[K][number][] }

function declared(reader: Reader, { statements, functions }: Found): void {
  const name = reader.match(/\w+/y) ?? ''
  const parameters = (reader.match(/\([^)]*\)/y) ?? '').match(/\w+/g) ?? []
  const lets: string[] = []
  reader.expect('{')
  while (reader.take('let')) {
    lets.push(reader.match(/\w+/y) ?? '')
    reader.expect('=')
    statements.push({ kind: 'let', place: name, methods: [], expression: expression(reader) })
    reader.expect(';')
  }
  reader.expect('return')
  statements.push({ kind: 'return', place: name, methods: [], expression: expression(reader) })
  reader.expect(';')
  reader.expect('}')
  functions.push({ name, parameters, lets })
}

/** "match /blocs/{bloc}/members/{uid}" adds "blocs/members" to the place. */
function block(reader: Reader, place: string, found: Found): void {
  while (!reader.take('}')) {
    if (reader.take('match')) {
      const path = reader.match(/\S+/y) ?? ''
      found.wildcards.push(...Array.from(path.matchAll(/\{(\w+)(?:=\*\*)?\}/g), ([, name = '']) => name))
      reader.expect('{')
      block(reader, `${place}${path.replace(/\/\{[^}]*\}/g, '')}`, found)
    } else if (reader.take('function')) declared(reader, found)
    else {
      reader.expect('allow')
      const methods = (reader.match(/[\w, ]+(?=:)/y) ?? '').split(', ')
      reader.expect(':')
      reader.expect('if')
      found.statements.push({
        kind: 'allow',
        place: place.replace('/databases/documents/', ''),
        methods,
        expression: expression(reader),
      })
      reader.expect(';')
    }
  }
}

/** What stands in the rules, in order. Throws where the text is not what firestore.rules uses of the language. */
export function parseRules(rules: string): Rules {
  const reader = readerOf(rules)
  const found: Found = { statements: [], functions: [], wildcards: [] }
  reader.expect("rules_version = '2';")
  reader.expect('service cloud.firestore')
  reader.expect('{')
  block(reader, '', found)
  if (!reader.done()) throw new Error('the rules go on after their end')
  return found
}

/** Every statement of the rules, in order. */
export function statementsOf(rules: string): readonly Statement[] {
  return parseRules(rules).statements
}
