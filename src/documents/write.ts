import type { PaperFonts } from './fonts'
import type { MinutesPeople } from './minutes/model'
import type { Paper, PaperSource } from './paper-source'

/** The papers that can be written; each writer is loaded when it is first needed. */
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

/** A kind of paper. */
export type PaperKind = keyof typeof writers

/** A request to a worker to write a paper. */
export type PaperRequest = {
  readonly kind: PaperKind
  readonly source: PaperSource
  readonly people: MinutesPeople
}

/** The worker's answer: the paper, or why there is none. */
export type PaperAnswer =
  { readonly paper: Paper; readonly problem: null } | { readonly paper: null; readonly problem: string }

async function loadFonts(): Promise<PaperFonts> {
  const fonts = await import('./fonts')
  return fonts.loadFonts()
}

/** Writes the requested paper. Rejects if its writer or its fonts cannot be fetched. */
export function write({ kind, source, people }: PaperRequest): Promise<Paper> {
  return writers[kind](source, people)
}
