import { expect, test } from 'vitest'

import type { DraftItem } from '@/domain/pledge/item'

import { kept } from '../../../fixtures/spreadsheets'
import {
  pledgeHead,
  pledgeRow,
  readPledge,
  readRowsOf,
  readSheets,
} from '../../../fixtures/spreadsheets/read-pledge'
import type { FileCell } from '../../../fixtures/workbook'

test('every error cell is named, and no item with one is taken', () => {
  const { problems, items } = readPledge(kept('error-cells'))
  expect(problems).toEqual(['F2', 'G2', 'F3', 'G3', 'F4', 'G4'].map((address) => `${address} cellError`))
  expect(items).toEqual([])
})

test('a formula without its result is named; one with it is what it shows', () => {
  const { problems, items } = readPledge(kept('formula-no-cache'))
  expect(problems).toEqual(['F2 cellFormula', 'G2 cellFormula'])
  expect(items.map(({ text, targets }) => [text, targets])).toEqual([
    ['cache', { 'hoa-minh': '15', 'hoa-khanh': '125' }],
  ])
})

test.each<[string, FileCell, string]>([
  ['#NULL!', { error: '#NULL!' }, 'cellError'],
  ['#VALUE!', { error: '#VALUE!' }, 'cellError'],
  ['#NUM!', { error: '#NUM!' }, 'cellError'],
  ['#SPILL!', { error: '#SPILL!' }, 'cellError'],
  ['an error without its name', { xml: '<c r="F2" t="e"><f>1/0</f></c>' }, 'cellError'],
  ['an error kept as text', '#DIV/0!', 'cellError'],
  ['an error of LibreOffice kept as text', 'Err:502', 'cellError'],
  ['a formula with an empty result of no kind', { xml: '<c r="F2"><f>A1</f><v></v></c>' }, 'cellFormula'],
  ['a number that is none', { xml: '<c r="F2"><v>abc</v></c>' }, 'cellError'],
  [
    'a shared formula without its result',
    { xml: '<c r="F2"><f t="shared" ref="F2:F3" si="0">A1+1</f></c>' },
    'cellFormula',
  ],
  ['a formula for a text without its result', { xml: '<c r="F2" t="str"><f>A1</f></c>' }, 'cellFormula'],
  [
    'a shared formula for a text without its result',
    { xml: '<c t="str" r="F2" s="0"><f t="shared" ref="F2:F3" si="0">A1&amp;"a"</f></c>' },
    'cellFormula',
  ],
  ['a truth value', { xml: '<c r="F2" t="b"><v>1</v></c>' }, 'cellBoolean'],
])('%s is a problem of its cell', (_, cell, code) => {
  expect(readRowsOf(pledgeRow('x', 'người', '↑', cell, 2)).problems).toEqual([`F2 ${code}`])
})

test('a formula that shows nothing is a blank', () => {
  const { problems, items } = readRowsOf(
    pledgeRow('x', 'người', '↑', { formula: 'IF(1,"","")', value: '' }, 2),
  )
  expect(problems).toEqual([])
  expect(items[0]?.targets).toEqual({ 'hoa-khanh': '2' })
})

test('a row of nothing but error cells is a row: its item is not taken out', () => {
  const errors = pledgeHead.map(() => ({ error: '#REF!' }))
  expect(readRowsOf(errors).problems).toHaveLength(7)
})

test('a heading that cannot be read is named', () => {
  const head = [...pledgeHead.slice(0, 6), { formula: 'B1' }]
  const { problems } = readSheets([{ rows: [head, pledgeRow('x', 'người', '↑', 1)] }])
  expect(problems).toEqual(['G1 cellFormula'])
})

test('targets of a unit without a column stay; a blank in its column takes one out', () => {
  const item: DraftItem = {
    ...{ area: 'do-thi', text: 'x', uom: 'người', direction: 'up', points: 5, order: 1, removed: false },
    ...{ targets: { 'hoa-minh': '1', 'hoa-khanh': '2' }, rev: 3, by: 'a', at: 0 },
  }
  const draft = new Map([['x', item]])
  const targetsAfter = (rows: readonly (readonly FileCell[])[]) =>
    readSheets([{ rows }], {}, draft).plan.changed.map(({ after }) => after.targets)
  expect(targetsAfter([pledgeHead.slice(0, 6), pledgeRow('x', 'người', '↑', 7)])).toEqual([
    { 'hoa-minh': '7', 'hoa-khanh': '2' },
  ])
  expect(targetsAfter([pledgeHead, pledgeRow('x', 'người', '↑', 7)])).toEqual([{ 'hoa-minh': '7' }])
})
