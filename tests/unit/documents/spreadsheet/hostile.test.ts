import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'

import { readFile } from '@/documents/spreadsheet/read-file'

import { workbook, workbookParts } from '../../../fixtures/workbook'

const spaces = (count: number) => new Uint8Array(count).fill(0x20)
const codeOf = (bytes: Uint8Array) => {
  const read = readFile(bytes)
  return read.ok ? 'read' : read.failure.code
}
const sound = workbookParts([{ rows: [['a']] }])
const packed = (parts: Record<string, Uint8Array>) =>
  zipSync({
    ...Object.fromEntries(Object.entries(sound).map(([name, xml]) => [name, strToU8(xml)])),
    ...parts,
  })

test('parts that would unpack to more than a pledge can be are refused before they are', () => {
  expect(codeOf(packed({}))).toBe('read')
  expect(codeOf(packed({ 'xl/sharedStrings.xml': spaces(41_000_000) }))).toBe('SHEET_TOO_LARGE')
  const parts = [1, 2, 3].map(
    (at) => [`xl/worksheets/sheet${String(at + 5)}.xml`, spaces(15_000_000)] as const,
  )
  expect(codeOf(packed(Object.fromEntries(parts)))).toBe('SHEET_TOO_LARGE')
})

test('parts that are not read are not unpacked', () => {
  expect(codeOf(packed({ 'xl/media/image1.png': spaces(41_000_000) }))).toBe('read')
})

test('a part that unpacks to more than it says is cut off where it says it ends', () => {
  const bytes = packed({ 'xl/sharedStrings.xml': spaces(30_000_000) })
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (view.getUint32(at, true) === 30_000_000) view.setUint32(at, 100, true)
  }
  expect(codeOf(bytes)).toBe('read')
})

test('a sheet that reaches too far is refused', () => {
  const far = (address: string) => workbook([{ rows: [[{ xml: `<c r="${address}"><v>1</v></c>` }]] }])
  expect(codeOf(far('SF20000'))).toBe('read')
  expect(codeOf(far('A1048576'))).toBe('SHEET_TOO_LARGE')
  expect(codeOf(far('XFD1'))).toBe('SHEET_TOO_LARGE')
})

test('a sheet that cannot be read makes the file unreadable, and no sheet is left out unsaid', () => {
  const cell = { xml: '<c r="A1" t="s"><v>99</v></c>' }
  expect(codeOf(workbook([{ rows: [['a']] }, { rows: [[cell]] }]))).toBe('SHEET_UNREADABLE')
})

test('parts that another program names in its own way are read', () => {
  const named = (xml: string) =>
    xml.replaceAll('xl/workbook.xml', 'xl/workbook2.xml').replaceAll('sheet1.xml', 'tab.xml')
  const parts = Object.entries(sound).map(([name, xml]) => [named(name), strToU8(named(xml))] as const)
  const links = ['xl/_rels/workbook.xml.rels', 'xl/_rels/workbook2.xml.rels'] as const
  const renamed = Object.fromEntries(parts.map(([name, part]) => [name === links[0] ? links[1] : name, part]))
  expect(codeOf(zipSync(renamed))).toBe('read')
})

test('an archive that is no workbook is unreadable', () => {
  expect(codeOf(zipSync({ 'a.txt': strToU8('a') }))).toBe('SHEET_UNREADABLE')
})
