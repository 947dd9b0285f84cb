import type { Content, TableCell } from 'pdfmake/interfaces'

import { say } from '@/i18n/say'
import { sentence } from '@/i18n/sentence'

import type { PaperFonts } from '../fonts'
import { forPdf } from '../medium/media'
import { mediaTypes, type Paper, type PaperSource } from '../paper-source'
import { capitals } from '../parts/blocks'
import { confirmationsOf } from '../parts/confirmations'
import { paperFoot, spellingNote } from '../parts/foot'
import { words } from '../parts/words'
import { footBox } from '../pdf/foot'
import { documentHeading, documentTitle } from '../pdf/heading'
import { mm, pageFoot, pageHead } from '../pdf/page'
import { renderPdf } from '../pdf/render'
import { heightOf, onePage } from '../pdf/fit'
import { breakable, quotation } from '../pdf/text'
import { paperLog, type PaperEntry } from './model'

const small = { fontSize: 10.5, lineHeight: 1.05 }
const head = (text: string): TableCell => ({ text, bold: true, alignment: 'center', fontSize: 11 })

function rowOf(entry: PaperEntry): TableCell[] {
  return [
    { text: String(entry.seq), alignment: 'center', ...small },
    { text: entry.when, ...small },
    {
      stack: [
        { text: breakable(entry.what), bold: true, ...small },
        { text: breakable(entry.who), ...small },
        ...entry.own.flatMap(({ about, words: own }): Content[] => [
          ...(about === '' ? [] : [{ text: `${about}:`, ...small }]),
          quotation(own, { fontSize: small.fontSize }),
        ]),
        ...(entry.digest === '' ? [] : [{ text: breakable(entry.digest), ...small }]),
        ...(entry.doubt === '' ? [] : [{ text: sentence(entry.doubt), bold: true, ...small }]),
      ],
    },
    { stack: [entry.code, entry.key], alignment: 'center', fontSize: 9.5, lineHeight: 1.05 },
  ]
}

/** True if the row of `entry` is sure to fit on a page, so that it can be kept whole. */
function fits({ what, who, own, digest, doubt }: PaperEntry): boolean {
  const texts = [what, who, digest, doubt, ...own.flatMap(({ about, words: said }) => [about, said])]
  const heights = texts.map((text) => heightOf({ text, fontSize: small.fontSize, width: mm(71) }))
  return heights.reduce((sum, height) => sum + height + 2, 0) < onePage.portrait
}

function table(entries: readonly PaperEntry[]): Content {
  const heads = [words.entry, words.recordedAt, words.deed, words.codes]
  const whole = entries.every(fits)
  return {
    margin: [0, 6, 0, 6],
    layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, paddingLeft: () => 3, paddingRight: () => 3 },
    table: {
      headerRows: 1,
      dontBreakRows: whole,
      keepWithHeaderRows: whole ? 1 : 0,
      widths: [mm(10), mm(34), '*', mm(33)],
      body: [heads.map(head), ...entries.map(rowOf)],
    },
  }
}

/** The log as a PDF, oldest entry first, with the time zone at every time. */
export async function logPdf(source: PaperSource, fonts: PaperFonts): Promise<Paper> {
  const { revision } = source.read
  const entries = paperLog(source)
  const confirmations = confirmationsOf(source)
  const foot = paperFoot(source, confirmations)
  const title = say(words.logTitle, { year: revision.year })
  const bytes = await renderPdf(
    {
      title,
      at: source.replay.projection.at,
      header: pageHead(confirmations.inForce ? null : words.draft),
      footer: pageFoot(foot.codes.at(1) ?? foot.codes.at(0) ?? ''),
      content: [
        documentHeading({ body: capitals(revision.bloc.name) }),
        documentTitle(capitals(title), []),
        table(entries),
        footBox(foot, spellingNote([entries, foot], forPdf)),
      ],
    },
    fonts,
  )
  return { name: `nhat-ky-${revision.year}.pdf`, type: mediaTypes.pdf, bytes }
}
