import type { Cell, SheetData } from 'write-excel-file/universal'

import { unitTitle } from '@/domain/people/unit'
import { formatInstant } from '@/i18n/format'
import { sentence } from '@/i18n/sentence'
import { plain } from '@/i18n/plain'

import { writeWorkbook } from '../medium/workbook'
import { mediaTypes, type Paper, type PaperSource } from '../paper-source'
import { confirmationsOf } from '../parts/confirmations'
import { totalPoints } from '../pledge/items'
import { pledgePaper } from '../pledge/model'
import { words } from '../parts/words'

const decimal = /^-?\d+(\.\d+)?$/

const text = (value: string, options: object = {}): Cell => ({
  value,
  type: String,
  wrap: true,
  alignVertical: 'top',
  ...options,
})
const head = (value: string): Cell => text(value, { fontWeight: 'bold', align: 'center' })
/** A figure as a number, so that it can be calculated with; a word such as "đạt" as text. */
const target = (value: string | undefined): Cell => {
  if (value === undefined) return text(plain.pledgeText.noTarget, { align: 'center' })
  return decimal.test(value) && Number.isSafeInteger(Math.trunc(Number(value)))
    ? { value: Number(value), type: Number, format: formatOf(value), alignVertical: 'top' }
    : text(value, { align: 'center' })
}

/** A format with as many decimals as were signed: "1.40" is shown as 1,40. */
function formatOf(value: string): string {
  const decimals = value.split('.')[1]?.length ?? 0
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
}

function itemSheet(source: PaperSource): SheetData {
  const { revision } = source.read
  const { items, parties, areas } = revision
  const names = new Map(areas.map(({ id, name }) => [id, name]))
  return [
    [
      words.number,
      words.area,
      words.content,
      words.uom,
      words.direction,
      words.points,
      ...parties.map(({ name }) => name),
    ].map(head),
    ...items.map((item, index): Cell[] => [
      { value: index + 1, type: Number, alignVertical: 'top' },
      text(names.get(item.area) ?? ''),
      text(item.text),
      text(item.uom),
      text(plain.pledgeText.direction[item.direction]),
      { value: item.points, type: Number, alignVertical: 'top' },
      ...parties.map(({ id }) => target(Object.hasOwn(item.targets, id) ? item.targets[id] : undefined)),
    ]),
    [
      null,
      null,
      text(words.total, { fontWeight: 'bold' }),
      null,
      null,
      { value: totalPoints(revision), type: Number, fontWeight: 'bold' },
      ...parties.map(() => null),
    ],
  ]
}

function signatureSheet(source: PaperSource): SheetData {
  const { signatures, witness } = confirmationsOf(source)
  const { parties, witness: office } = source.read.revision
  const rows = [
    ...parties.map((party) => [sentence(unitTitle(party)), signatures.get(party.id)] as const),
    [office.office, witness ?? undefined] as const,
  ]
  return [
    [
      words.unit,
      words.name,
      words.position,
      words.capacity,
      words.recordedAt,
      words.signature,
      words.kind,
    ].map(head),
    ...rows.map(([unit, who]): Cell[] =>
      who === undefined
        ? [text(unit), ...Array.from({ length: 6 }, () => text(''))]
        : [
            text(unit),
            text(who.name),
            text(who.position),
            text(who.capacity),
            text(formatInstant(who.at, 'vi')),
            text(who.code),
            text(plain.log.kind[who.kind]),
          ],
    ),
  ]
}

/** A workbook with two sheets: the items with their targets, and the signatures. */
export async function tablesXlsx(source: PaperSource): Promise<Paper> {
  const { year, parties } = source.read.revision
  const { draft } = pledgePaper(source)
  const columns = [6, 24, 60, 14, 20, 8, ...parties.map(() => 14)].map((width) => ({ width }))
  const blob = await writeWorkbook([
    {
      sheet: draft ? words.itemsDraft : words.items,
      data: itemSheet(source),
      columns,
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    {
      sheet: words.signatures,
      data: signatureSheet(source),
      columns: [30, 26, 40, 18, 34, 18, 40].map((width) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
  ])
  const name = draft ? `bang-giao-uoc-${year}-du-thao.xlsx` : `bang-giao-uoc-${year}.xlsx`
  return { name, type: mediaTypes.xlsx, bytes: new Uint8Array(await blob.arrayBuffer()) }
}
