import '@/ui/styles/index.css'

import axe from 'axe-core'
import { cdp } from 'vitest/browser'

/**
 * What axe finds wrong, one line for each finding; empty is right. A component alone is no page: it
 * need not stand in a landmark.
 */
export async function axeFindings(shown: 'page' | 'component'): Promise<string[]> {
  const rules = shown === 'page' ? {} : { region: { enabled: false } }
  const { violations } = await axe.run(document.body, { resultTypes: ['violations'], rules })
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

/** Fails unless the element is there: a test that finds nothing must not pass. */
export function one(selector: string, root: ParentNode = document): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`Nothing matches ${selector}.`)
  return found
}

type DevTools = {
  send: (method: string, params?: object) => Promise<unknown>
}

/** Lets the browser report that its user prefers reduced motion, or not. */
export async function preferReducedMotion(reduce: boolean): Promise<void> {
  const tools = cdp() as DevTools
  const features = [{ name: 'prefers-reduced-motion', value: reduce ? 'reduce' : '' }]
  await tools.send('Emulation.setEmulatedMedia', { features })
}
