import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import { readFile } from '@/documents/spreadsheet/read-file'

import { sheetsOf } from '../../../fixtures/spreadsheets'
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

test('a cell with more in it than office programs put there makes the file unreadable', () => {
  const long = 'a'.repeat(32_767)
  const errorCell = (found: string) => ({ xml: `<c r="A1" t="e"><v>${found}</v></c>` })
  expect(codeOf(workbook([{ rows: [[long]] }]))).toBe('read')
  expect(codeOf(workbook([{ rows: [[`${long}a`]] }]))).toBe('SHEET_UNREADABLE')
  expect(codeOf(workbook([{ rows: [[errorCell(`${long}a`)]] }]))).toBe('SHEET_UNREADABLE')
  expect(codeOf(strToU8(`a,${long}\n`))).toBe('read')
  expect(codeOf(strToU8(`a,${long}a\n`))).toBe('SHEET_UNREADABLE')
})

describe('merged cells', () => {
  const rows = Array.from({ length: 6_000 }, () => ['a', 'b'])
  const pairs = (count: number) =>
    rows.slice(0, count).map((_, at) => `A${String(at + 1)}:B${String(at + 1)}`)

  test('that are said many times, or lie beyond the sheet, are one, and end where it does', () => {
    const merged = [
      ...Array.from({ length: 6_000 }, () => 'A1:XFD1'),
      ...pairs(6_000).map((one) => one.replaceAll(/[AB]/g, 'D')),
      'A2:A1048576',
    ]
    const [sheet] = sheetsOf(workbook([{ rows, merged }]))
    expect(sheet?.merged).toEqual([
      { top: 0, left: 0, bottom: 0, right: 1 },
      { top: 1, left: 0, bottom: 5_999, right: 0 },
    ])
  })

  test('beyond the number that a list can have are refused', () => {
    expect(codeOf(workbook([{ rows, merged: pairs(5_000) }]))).toBe('read')
    expect(codeOf(workbook([{ rows, merged: pairs(5_001) }]))).toBe('SHEET_TOO_LARGE')
  })

  test('that lie upon each other all over the sheet are refused', () => {
    const down = (from: number) => `A${String(from)}:A6000`
    expect(codeOf(workbook([{ rows, merged: [down(1), down(2)] }]))).toBe('read')
    expect(codeOf(workbook([{ rows, merged: [down(1), down(2), down(3)] }]))).toBe('SHEET_TOO_LARGE')
  })
})

test('a text file that reaches too far is refused as a workbook is', () => {
  const csv = (text: string) => codeOf(strToU8(text))
  const line = (columns: number) => `${'1,'.repeat(columns - 1)}1\n`
  expect(csv(`${line(3)}${'1\n'.repeat(19_999)}${',,\n'.repeat(9)}`)).toBe('read')
  expect(csv(`${line(3)}${'1\n'.repeat(20_000)}`)).toBe('SHEET_TOO_LARGE')
  expect(csv(`${line(500)}1,2\n`)).toBe('read')
  expect(csv(`${line(501)}1,2\n`)).toBe('SHEET_TOO_LARGE')
  expect(csv(line(400).repeat(1_000))).toBe('read')
  expect(csv(line(400).repeat(1_001))).toBe('SHEET_TOO_LARGE')
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

const sheetFrom = (change: (xml: string) => string) =>
  packed({ 'xl/worksheets/sheet1.xml': strToU8(change(sound['xl/worksheets/sheet1.xml'] ?? '')) })

test.each<[string, (xml: string) => string, unknown]>([
  ['a cell', (xml) => xml.replace('</c>', '</c><!-- <c r="A1"><v>99</v></c> -->'), 'a'],
  ['a row', (xml) => xml.replace('</row>', '</row><!-- <row r="1"><c r="A1"><v>99</v></c></row> -->'), 'a'],
  [
    'all cells',
    (xml) =>
      xml.replace(
        '<sheetData>',
        '<!-- <sheetData><row r="1"><c r="A1"><v>99</v></c></row></sheetData> --><sheetData>',
      ),
    'a',
  ],
  [
    'a cell, as an instruction to a program',
    (xml) => xml.replace('</c>', '</c><?x <c r="A1"><v>99</v></c> ?>'),
    'a',
  ],
  ['a part of a figure', (xml) => xml.replace(/<c .*<\/c>/, '<c r="A1"><v>1<!-- 5 -->2</v></c>'), 12],
  ['what is quoted whole', (xml) => xml.replace('>a<', '><![CDATA[a < <!-- b -->]]><'), 'a < <!-- b -->'],
])('what XML passes over is no content: %s', (_, change, shown) => {
  expect(readFile(sheetFrom(change))).toMatchObject({ ok: true, value: [{ rows: [[shown]] }] })
})

const asUtf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (one) => one.charCodeAt(0)).buffer)

test.each<[string, (xml: string) => string]>([
  [
    'with entities of its own',
    (xml) => xml.replace('<worksheet', '<!DOCTYPE worksheet [<!ENTITY b "99">]><worksheet'),
  ],
  ['with a comment that does not end', (xml) => xml.replace('</c>', '</c><!-- ')],
  ['in another encoding', (xml) => xml.replace('"1.0"', '"1.0" encoding="utf-7"')],
])('a part %s makes the file unreadable', (_, change) => {
  expect(codeOf(sheetFrom(change))).toBe('SHEET_UNREADABLE')
})

test('a part in UTF-16 makes the file unreadable', () => {
  const styles = sound['xl/styles.xml'] ?? ''
  expect(codeOf(packed({ 'xl/styles.xml': asUtf16(styles) }))).toBe('SHEET_UNREADABLE')
  expect(codeOf(packed({ 'xl/styles.xml': asUtf16(`\uFEFF${styles}`) }))).toBe('SHEET_UNREADABLE')
})

test('an archive that is no workbook is unreadable', () => {
  expect(codeOf(zipSync({ 'a.txt': strToU8('a') }))).toBe('SHEET_UNREADABLE')
})
