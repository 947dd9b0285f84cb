import { base64 } from '@scure/base'
import pdfMake from 'pdfmake/build/pdfmake.js'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'

import { utf8ToBytes } from '@/domain/shared/digest'

import type { PaperFonts } from '../fonts'

/** A file carried inside the PDF (ISO 32000-1 §7.11.4). */
export type CarriedFile = { readonly name: string; readonly type: string; readonly text: string }

type Definition = Pick<
  TDocumentDefinitions,
  'content' | 'header' | 'footer' | 'pageMargins' | 'pageOrientation'
> & {
  readonly title: string
  /** When the file says that it was made (ms): the same paper is the same bytes. */
  readonly at: number
}

const family = 'Tinos'
const styles = ['normal', 'bold', 'italics', 'bolditalics'] as const

function takeFonts(fonts: PaperFonts): void {
  const named = styles.map((style) => [style, `${family}-${style}.ttf`] as const)
  pdfMake.addVirtualFileSystem(
    Object.fromEntries(named.map(([style, name]) => [name, base64.encode(fonts[style])])),
  )
  pdfMake.setFonts({ [family]: Object.fromEntries(named) })
}

/** Lays out an A4 paper and writes it as a PDF; fonts are embedded with the glyphs that are used and no other. */
export async function renderPdf(
  { title, at, ...definition }: Definition,
  fonts: PaperFonts,
  carried: readonly CarriedFile[] = [],
): Promise<Uint8Array> {
  takeFonts(fonts)
  for (const { name, text } of carried)
    pdfMake.addVirtualFileSystem({ [name]: base64.encode(utf8ToBytes(text)) })
  const date = new Date(at)
  const files = carried.map(({ name, type }) => [
    name,
    { src: name, name, type, relationship: 'Data', creationDate: date, modifiedDate: date },
  ])
  const document = pdfMake.createPdf({
    ...definition,
    pageSize: 'A4',
    version: '1.7',
    language: 'vi-VN',
    displayTitle: true,
    info: { title, creator: 'Giao Ước', producer: 'Giao Ước', creationDate: date, modDate: date },
    defaultStyle: { font: family, fontSize: 13, lineHeight: 1.15 },
    files: Object.fromEntries(files) as NonNullable<TDocumentDefinitions['files']>,
  })
  return new Uint8Array(await document.getBuffer())
}
