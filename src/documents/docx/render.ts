import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageOrientation,
  Paragraph,
  type ISectionOptions,
  type Table,
} from 'docx'

import { forWord } from '../medium/media'
import { halfPoints, line, pageNumber, twips } from './text'

type Body = readonly (Paragraph | Table)[]

type Definition = {
  readonly title: string
  /** The line at the top of every page of a draft. */
  readonly draft: string | null
  /** The line at the bottom of every page. */
  readonly code: string
  readonly body: Body
  /** Landscape pages at the end, numbered separately. */
  readonly appendix?: Body
}

function numbered(draft: string | null): Header {
  return new Header({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [pageNumber()] }),
      ...(draft === null ? [] : [draftLine(draft)]),
    ],
  })
}

const draftLine = (draft: string) => line(draft, { bold: true, size: 11 }, { alignment: AlignmentType.RIGHT })

function section({ draft, code }: Definition, children: Body, landscape: boolean): ISectionOptions {
  const foot = new Footer({ children: [line(code, { size: 9 }, { alignment: AlignmentType.RIGHT })] })
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twips(210),
          height: twips(297),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(20),
          bottom: twips(20),
          left: twips(30),
          right: twips(20),
          header: twips(9),
          footer: twips(9),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: numbered(draft),
      first: new Header({ children: draft === null ? [new Paragraph({})] : [draftLine(draft)] }),
    },
    footers: { default: foot, first: foot },
    children: [...children],
  }
}

/** Writes a paper for word processors: A4, Times New Roman, page numbers from the second page on. */
export async function renderDocx(definition: Definition): Promise<Uint8Array> {
  const { title, body, appendix = [] } = definition
  const document = new Document({
    title: forWord(title),
    creator: 'Giao Ước',
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size: halfPoints(13), language: { value: 'vi-VN' } } },
      },
    },
    sections: [
      section(definition, body, false),
      ...(appendix.length === 0 ? [] : [section(definition, appendix, true)]),
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
