import { expect, test } from 'vitest'

import { logPdf } from '@/documents/log/pdf'
import { minutesPdf } from '@/documents/minutes/pdf'
import { pledgePdf } from '@/documents/pledge/pdf'
import { writeNotes } from '@/domain/acts/notes'

import { paperFonts } from '../../fixtures/papers/fonts'
import { beyondMargin, readPages, squeezed } from '../../fixtures/papers/pages'
import { twiceSource } from '../../fixtures/papers/source'

/** As long as one word can be made where people write, in the widest of letters. */
const word = 'M'.repeat(120)

/** The second signing, with a word without end in a reason, in a file's name, in a reservation and in an item. */
function longSource() {
  const source = twiceSource()
  const entries = source.replay.entries.map((entry) => {
    if (entry.act === 'attach') return { ...entry, body: { ...entry.body, fileName: `${word}.pdf` } }
    if (entry.act === 'void') return { ...entry, notes: writeNotes('void', { reason: word }) }
    if (entry.seq !== 15) return entry
    return { ...entry, notes: writeNotes('sign', { reservations: [{ item: 'ho-ngheo', note: word }] }) }
  })
  const items = source.read.revision.items.map((item) => ({ ...item, text: `${item.text} ${word}` }))
  const read = { ...source.read, revision: { ...source.read.revision, items } }
  return { ...source, read, replay: { ...source.replay, entries } }
}

const papers = {
  'the log': () => logPdf(longSource(), paperFonts),
  'the minutes': () => minutesPdf(longSource(), { presider: word, secretary: '' }, paperFonts),
  'the pledge': () => pledgePdf(longSource(), paperFonts),
}

test.each(Object.entries(papers))(
  '%s keeps within its margins however long a word is',
  async (_name, write) => {
    const { bytes } = await write()
    expect(await beyondMargin(bytes)).toEqual([])
    const text = squeezed((await readPages(bytes)).map((page) => page.text).join(''))
    expect(text).toContain(word)
  },
)

test('the log that names a signed copy has every code whole', async () => {
  const { bytes } = await logPdf(twiceSource(), paperFonts)
  expect(await beyondMargin(bytes)).toEqual([])
  const text = squeezed((await readPages(bytes)).map((page) => page.text).join(''))
  expect(text.match(/[0-9A-Z]{6}-[0-9A-Z]{6}(?:[0-9A-Z]{3}-){3}[0-9A-Z]{3}/g)).toHaveLength(22)
})
