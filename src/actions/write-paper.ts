import { fail, ok, type Result } from '@/domain/shared/result'
import type { PaperFonts } from '@/documents/fonts'
import type { MinutesPeople } from '@/documents/minutes/model'
import type { Paper, PaperSource } from '@/documents/paper-source'

import type { Services } from './scene'

/** What can be written; each kind brings in its writer when it is first asked for. */
const writers = {
  pledgePdf: async (source: PaperSource) => {
    const [{ pledgePdf }, fonts] = await Promise.all([import('@/documents/pledge/pdf'), loadFonts()])
    return pledgePdf(source, fonts)
  },
  pledgeDocx: async (source: PaperSource) => (await import('@/documents/pledge/docx')).pledgeDocx(source),
  minutesPdf: async (source: PaperSource, people: MinutesPeople) => {
    const [{ minutesPdf }, fonts] = await Promise.all([import('@/documents/minutes/pdf'), loadFonts()])
    return minutesPdf(source, people, fonts)
  },
  minutesDocx: async (source: PaperSource, people: MinutesPeople) =>
    (await import('@/documents/minutes/docx')).minutesDocx(source, people),
  tablesXlsx: async (source: PaperSource) => (await import('@/documents/tables/xlsx')).tablesXlsx(source),
  logPdf: async (source: PaperSource) => {
    const [{ logPdf }, fonts] = await Promise.all([import('@/documents/log/pdf'), loadFonts()])
    return logPdf(source, fonts)
  },
  logCsv: async (source: PaperSource) => (await import('@/documents/log/csv')).logCsv(source),
  logJson: async (source: PaperSource) => (await import('@/documents/log/json')).logJson(source),
} satisfies Record<string, (source: PaperSource, people: MinutesPeople) => Promise<Paper>>

/** A paper that can be taken. */
export type PaperKind = keyof typeof writers

async function loadFonts(): Promise<PaperFonts> {
  const fonts = await import('@/documents/fonts')
  return fonts.loadFonts()
}

/**
 * Writes a paper and hands it to the person as a download. Fails with PAPER_NOT_WRITTEN, most often because its
 * writer or its fonts cannot be fetched without a network; nothing is saved then.
 */
export async function writePaper(
  services: Pick<Services, 'saveFile'>,
  kind: PaperKind,
  source: PaperSource,
  people: MinutesPeople,
): Promise<Result<Paper>> {
  try {
    const paper = await writers[kind](source, people)
    services.saveFile(paper.name, new Uint8Array(paper.bytes), paper.type)
    return ok(paper)
  } catch (error) {
    return fail('PAPER_NOT_WRITTEN', error instanceof Error ? error.message : undefined)
  }
}
