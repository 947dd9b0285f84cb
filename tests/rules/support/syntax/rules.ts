import { expression, type Expression } from './expressions'
import { readerOf, type Reader } from './reader'

/** A condition or a function's expression, and where in the rules it stands: "years/log · create" or "signs". */
export type Statement = {
  readonly kind: 'allow' | 'let' | 'return'
  readonly place: string
  readonly methods: readonly string[]
  readonly expression: Expression
}

/** "match /blocs/{bloc}/members/{uid}" adds "blocs/members" to the place. */
function block(reader: Reader, place: string, found: Statement[]): void {
  while (!reader.take('}')) {
    if (reader.take('match')) {
      const path = reader.match(/\S+/y) ?? ''
      reader.expect('{')
      block(reader, `${place}${path.replace(/\/\{[^}]*\}/g, '')}`, found)
    } else if (reader.take('function')) {
      const name = reader.match(/\w+/y) ?? ''
      reader.match(/\([^)]*\)/y)
      reader.expect('{')
      while (reader.take('let')) {
        reader.match(/\w+/y)
        reader.expect('=')
        found.push({ kind: 'let', place: name, methods: [], expression: expression(reader) })
        reader.expect(';')
      }
      reader.expect('return')
      found.push({ kind: 'return', place: name, methods: [], expression: expression(reader) })
      reader.expect(';')
      reader.expect('}')
    } else {
      reader.expect('allow')
      const methods = (reader.match(/[\w, ]+(?=:)/y) ?? '').split(', ')
      reader.expect(':')
      reader.expect('if')
      found.push({
        kind: 'allow',
        place: place.replace('/databases/documents/', ''),
        methods,
        expression: expression(reader),
      })
      reader.expect(';')
    }
  }
}

/** Every statement of the rules, in order. Throws where the text is not what firestore.rules uses of the language. */
export function statementsOf(rules: string): readonly Statement[] {
  const reader = readerOf(rules)
  const found: Statement[] = []
  reader.expect("rules_version = '2';")
  reader.expect('service cloud.firestore')
  reader.expect('{')
  block(reader, '', found)
  if (!reader.done()) throw new Error('the rules go on after their end')
  return found
}
