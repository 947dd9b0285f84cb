import { base64 } from '@scure/base'
import pdfMake from 'pdfmake/build/pdfmake.js'
import type { Content, ContextPageSize, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces'

import { utf8ToBytes } from '@/domain/shared/digest'

import type { PaperFonts } from '../fonts'
import { withEveryText } from '../medium/every-text'
import { forPdf } from '../medium/media'
import { margins } from './page'

/** A file to embed in the PDF (ISO 32000-1 §7.11.4). */
export type AttachedFile = { readonly name: string; readonly type: string; readonly text: string }

type Definition = {
  readonly title: string
  readonly content: readonly Content[]
  readonly header: DynamicContent
  readonly footer: DynamicContent
  /** The creation date of the file (ms), given so that the same paper has the same bytes. */
  readonly at: number
}

const family = 'Tinos'
const styles = ['normal', 'bold', 'italics', 'bolditalics'] as const

function registerFonts(fonts: PaperFonts): void {
  const named = styles.map((style) => [style, `${family}-${style}.ttf`] as const)
  pdfMake.addVirtualFileSystem(
    Object.fromEntries(named.map(([style, name]) => [name, base64.encode(fonts[style])])),
  )
  pdfMake.setFonts({ [family]: Object.fromEntries(named) })
}

const printed = <T>(content: T): T => withEveryText(content, forPdf)

const onEveryPage =
  (content: DynamicContent): DynamicContent =>
  (page: number, count: number, size: ContextPageSize) =>
    printed(content(page, count, size))

/**
 * Lays out an A4 paper and writes it as a PDF; only the glyphs in use are embedded, and no sign is printed that they
 * do not have.
 */
export async function renderPdf(
  { title, at, content, header, footer }: Definition,
  fonts: PaperFonts,
  attached: readonly AttachedFile[] = [],
): Promise<Uint8Array> {
  registerFonts(fonts)
  for (const { name, text } of attached)
    pdfMake.addVirtualFileSystem({ [name]: base64.encode(utf8ToBytes(text)) })
  const date = new Date(at)
  const files = attached.map(({ name, type }) => [
    name,
    { src: name, name, type, relationship: 'Data', creationDate: date, modifiedDate: date },
  ])
  const document = pdfMake.createPdf({
    content: printed([...content]),
    header: onEveryPage(header),
    footer: onEveryPage(footer),
    pageMargins: margins,
    pageSize: 'A4',
    version: '1.7',
    language: 'vi-VN',
    displayTitle: true,
    info: {
      title: forPdf(title),
      creator: 'Giao Ước',
      producer: 'Giao Ước',
      creationDate: date,
      modDate: date,
    },
    defaultStyle: { font: family, fontSize: 13, lineHeight: 1.15 },
    files: Object.fromEntries(files) as NonNullable<TDocumentDefinitions['files']>,
  })
  return new Uint8Array(await document.getBuffer())
}
