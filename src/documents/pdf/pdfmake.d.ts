/** The browser build: one object whose methods use `this`, which @types/pdfmake does not declare. */
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
