/** The browser's build: one object whose methods need it as `this`, which @types/pdfmake does not say. */
declare module 'pdfmake/build/pdfmake.js' {
  import type {
    TCreatedPdf,
    TDocumentDefinitions,
    TFontDictionary,
    TVirtualFileSystem,
  } from 'pdfmake/interfaces'

  const pdfMake: {
    addVirtualFileSystem: (files: TVirtualFileSystem) => void
    setFonts: (fonts: TFontDictionary) => void
    createPdf: (definition: TDocumentDefinitions) => TCreatedPdf
  }
  // eslint-disable-next-line no-restricted-exports -- the package has no other export
  export default pdfMake
}
