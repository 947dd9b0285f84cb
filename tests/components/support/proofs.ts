import '@/ui/styles/index.css'
import '@/verify/verify.css'

import { verifyEcdsa } from '@/device/ecdsa'
import { readFingerprint } from '@/domain/proof/fingerprint'
import type { ProvenFacts, Report } from '@/domain/proof/report'
import { verifyBundle } from '@/domain/proof/verify-bundle'

/** What a reader knows from elsewhere. */
type Known = { readonly witnessKeys: readonly string[] }

function plain({ witnessKeys }: Known): readonly string[] {
  return witnessKeys.map((key) => {
    const read = readFingerprint(key)
    if (!read.ok) throw new Error(key)
    return read.value
  })
}

/** The report of a file, as the page would have it. */
export function verified(file: string, known: Known, demo = false): Promise<Report> {
  const trust = { witnessKeys: plain(known), wardKeys: new Map<string, string>(), demo }
  return verifyBundle(file, trust, verifyEcdsa, () => undefined)
}

/** What a file that is known to be sound proves. */
export async function factsOf(file: string, known: Known): Promise<ProvenFacts> {
  const { facts } = await verified(file, known)
  if (facts === null) throw new Error('not valid')
  return facts
}

/** Puts a part of the page on the screen, alone. */
export function shown<T extends HTMLElement>(element: T): T {
  document.body.replaceChildren(element)
  return element
}

/** The text of everything in `place` that `selector` finds. */
export function textIn(place: ParentNode, selector: string): readonly string[] {
  return [...place.querySelectorAll(selector)].map(({ textContent }) => textContent.trim())
}
