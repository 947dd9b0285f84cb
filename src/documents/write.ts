import type { PaperFonts } from './fonts'
import type { MinutesPeople } from './minutes/model'
import type { Paper, PaperSource } from './paper-source'

/** What can be written; each kind brings in its writer when it is first asked for. */
const writers = {
  pledgePdf: async (source: PaperSource) => {
    const [{ pledgePdf }, fonts] = await Promise.all([import('./pledge/pdf'), loadFonts()])
    return pledgePdf(source, fonts)
  },
  pledgeDocx: async (source: PaperSource) => (await import('./pledge/docx')).pledgeDocx(source),
  minutesPdf: async (source: PaperSource, people: MinutesPeople) => {
    const [{ minutesPdf }, fonts] = await Promise.all([import('./minutes/pdf'), loadFonts()])
    return minutesPdf(source, people, fonts)
  },
  minutesDocx: async (source: PaperSource, people: MinutesPeople) =>
    (await import('./minutes/docx')).minutesDocx(source, people),
  tablesXlsx: async (source: PaperSource) => (await import('./tables/xlsx')).tablesXlsx(source),
  logPdf: async (source: PaperSource) => {
    const [{ logPdf }, fonts] = await Promise.all([import('./log/pdf'), loadFonts()])
    return logPdf(source, fonts)
  },
  logCsv: async (source: PaperSource) => (await import('./log/csv')).logCsv(source),
  logJson: async (source: PaperSource) => (await import('./log/json')).logJson(source),
} satisfies Record<string, (source: PaperSource, people: MinutesPeople) => Promise<Paper>>

/** A paper that can be taken. */
export type PaperKind = keyof typeof writers

/** What a worker is asked to write. */
export type PaperRequest = {
  readonly kind: PaperKind
  readonly source: PaperSource
  readonly people: MinutesPeople
}

/** What it answers: the paper, or why there is none. */
export type PaperAnswer =
  { readonly paper: Paper; readonly problem: null } | { readonly paper: null; readonly problem: string }

async function loadFonts(): Promise<PaperFonts> {
  const fonts = await import('./fonts')
  return fonts.loadFonts()
}

/** Writes the paper that is asked for. Rejects where its writer or its fonts cannot be fetched. */
export function write({ kind, source, people }: PaperRequest): Promise<Paper> {
  return writers[kind](source, people)
}
