import { pdfLimit } from '@/domain/proof/embedded'

/** What a file says of itself that carries a proof: the format of a bundle of any version, or its name in our PDFs. */
const claims = ['giao-uoc/proof@', 'giao-uoc.proof.json']

/**
 * True if the file says that it carries a proof, whatever became of it. A photo, minutes or a document of a word
 * processor says nothing of the kind: that it proves nothing is no fault of it.
 */
export async function claimsProof(file: Blob): Promise<boolean> {
  const text = new TextDecoder('latin1').decode(await file.slice(0, pdfLimit).arrayBuffer())
  return claims.some((claim) => text.includes(claim))
}
