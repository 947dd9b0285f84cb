import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'

import { logCsv } from '@/documents/log/csv'
import { paperLog } from '@/documents/log/model'
import { forCsv, forSheet, forWord } from '@/documents/medium/media'
import { minutesDocx } from '@/documents/minutes/docx'
import { pledgeDocx } from '@/documents/pledge/docx'
import { tablesXlsx } from '@/documents/tables/xlsx'

import { hostileSources } from '../../fixtures/papers/hostile'
import { squeezed } from '../../fixtures/papers/pages'
import { minutesPeople } from '../../fixtures/papers/source'
import { partsOf, wordsIn } from '../../fixtures/papers/unzipped'
import { minutesWords, pledgeWords } from '../../fixtures/papers/words'
import { storedIn } from '../../fixtures/spreadsheets'

const textOf = (bytes: Uint8Array) =>
  squeezed(wordsIn(partsOf(bytes)['word/document.xml'] ?? '', 'w:t').join(''))

describe.each(Object.entries(hostileSources))('with %s', (_name, make) => {
  test('documents for word processors have every word', async () => {
    const source = make()
    const papers = [
      [textOf((await pledgeDocx(source)).bytes), pledgeWords(source)],
      [textOf((await minutesDocx(source, minutesPeople)).bytes), minutesWords(source)],
    ] as const
    const lost = papers.flatMap(([text, words]) =>
      words.filter((one) => !text.includes(squeezed(forWord(one)))),
    )
    expect(lost).toEqual([])
  })

  test('the workbook has every item, its unit of measure, and its points', async () => {
    const source = make()
    const [sheet] = storedIn(new Uint8Array((await tablesXlsx(source)).bytes))
    const cells = sheet?.data.slice(1, -1).map((row) => [row[2], row[3], row[5]])
    expect(cells).toEqual(
      source.read.revision.items.map(({ text, uom, points }) => [forSheet(text), forSheet(uom), points]),
    )
  })

  test('the CSV has every column of every entry', () => {
    const source = make()
    const { data } = Papa.parse<string[]>(new TextDecoder().decode(logCsv(source).bytes).trim())
    const rows = paperLog(source).map(({ seq, iso, what, who, code, key, hash }) =>
      [String(seq), iso, what, who, code, key, hash].map(forCsv),
    )
    expect(data.slice(1).map((row) => [...row.slice(0, 4), row[6], row[7], row[9]])).toEqual(rows)
    const own = paperLog(source).map((entry) =>
      entry.own.map(({ words }) => forCsv(words.replaceAll('”', '’'))),
    )
    own.forEach((all, index) => {
      for (const words of all) expect(data[index + 1]?.[4]).toContain(words)
    })
  })
})
