import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

import { projectRoot } from '../../../scripts/stack/project'
import { sourcesIn, type Source } from '../../arch/support/sources'

type Index = { readonly order?: string; readonly queryScope: string }
type Override = {
  readonly collectionGroup: string
  readonly fieldPath: string
  readonly indexes: readonly Index[]
}

const { indexes, fieldOverrides } = JSON.parse(
  readFileSync(join(projectRoot, 'firestore.indexes.json'), 'utf8'),
) as { indexes: readonly unknown[]; fieldOverrides: readonly Override[] }

/** A call of a function, or of a method that is not asked whose. */
type Call = { readonly name: string; readonly at: string; readonly node: ts.CallExpression }

function callsIn({ path, text }: Source): readonly Call[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: Call[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const { expression } = node
      const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText()
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push({ name, at: `${path}:${String(line + 1)}`, node })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const calls = ['src/firebase', 'ops'].flatMap((folder) => sourcesIn(folder)).flatMap(callsIn)
const textOf = (node: ts.Node | undefined) =>
  node !== undefined && ts.isStringLiteral(node) ? node.text : null

/** What a query filters or orders by, beside the names of documents, which need no index of their own. */
const fieldsOf = ({ node }: Call) =>
  node.arguments.filter(
    (one) => /^(where|orderBy)\(/.test(one.getText()) && !one.getText().includes('documentId()'),
  )

test('no query filters or orders by more than one field: that would need an index of them together', () => {
  const queries = calls.filter(({ name }) => name === 'query')
  expect(queries.length).toBeGreaterThan(4)
  expect(queries.filter((one) => fieldsOf(one).length > 1).map(({ at }) => at)).toEqual([])
  expect(
    calls.filter(({ name, node }) => name === 'orderBy' && /documentId\(\), 'desc'/.test(node.getText())),
  ).toEqual([])
  expect(indexes).toEqual([])
})

test('exactly the fields by which people find their own in all blocs have an index over all blocs', () => {
  const wholeGroups = calls.filter(
    ({ name, node }) => name === 'collectionGroup' && node.arguments.length > 0,
  )
  expect(wholeGroups.map(({ at }) => at.split(':')[0])).toEqual(['src/firebase/own-records.ts'])
  const needed = calls
    .filter(({ name }) => name === 'readOwn')
    .map(({ node }) => `${textOf(node.arguments[1]) ?? '?'}.${textOf(node.arguments[2]) ?? '?'}`)
  expect(needed.length).toBeGreaterThan(1)
  const given = fieldOverrides.map(({ collectionGroup, fieldPath }) => `${collectionGroup}.${fieldPath}`)
  expect([...given].sort()).toEqual([...needed].sort())
  // an override takes the place of what a field has by itself, so the index within a bloc stands there as well
  for (const { indexes: own } of fieldOverrides)
    for (const queryScope of ['COLLECTION', 'COLLECTION_GROUP'])
      expect(own).toContainEqual({ order: 'ASCENDING', queryScope })
})
