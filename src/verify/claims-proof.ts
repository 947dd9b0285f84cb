import { pdfLimit } from '@/domain/proof/embedded'

/** What a file says of itself that carries a proof: the format of a bundle of any version, or its name in our PDFs. */
const claims = ['giao-uoc/proof@', 'giao-uoc.proof.json']
/** What only a bundle has together, whatever became of its format. */
const parts = ['"revisions"', '"keys"', '"log"']

/**
 * True if the file says that it carries a proof, whatever became of it. A photo, minutes or a document of a word
 * processor says nothing of the kind: that it proves nothing is no fault of it.
 */
export async function claimsProof(file: Blob): Promise<boolean> {
  if (file instanceof File && file.name.toLowerCase().endsWith('.proof.json')) return true
  const text = new TextDecoder('latin1').decode(await file.slice(0, pdfLimit).arrayBuffer())
  // what was saved anew in UTF-16 has a zero beside every letter
  const plain = text.replaceAll('\0', '').toLowerCase()
  return claims.some((claim) => plain.includes(claim)) || parts.every((part) => plain.includes(part))
}
