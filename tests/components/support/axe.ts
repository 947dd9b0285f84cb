import type { ComponentInternalInstance } from 'vue'
import { expect } from 'vitest'

import { axeFindings } from '../ui/support'

type Mounted = Element & { readonly __vueParentComponent?: ComponentInternalInstance }

/** Every .vue file that axe has seen on screen in this test file, as `/src/…`. */
const seen = new Set<string>()

function collect(instance: ComponentInternalInstance | null | undefined): void {
  for (let at = instance ?? null; at !== null; at = at.parent) {
    const { __file: file } = at.type as { readonly __file?: string }
    const path = file?.slice(file.indexOf('/src/'))
    if (path !== undefined) seen.add(path)
  }
}

/** What fades in has other colours on its way: axe is to see where it ends. */
async function settled(): Promise<void> {
  const moving = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
  await Promise.allSettled(moving.map(({ finished }) => finished))
}

/** Fails on anything that axe finds wrong with the page as it stands, and remembers what was on it. */
export async function expectAccessible(shown: 'page' | 'component' = 'page'): Promise<void> {
  await settled()
  for (const element of document.querySelectorAll<Mounted>('body *')) collect(element.__vueParentComponent)
  expect(await axeFindings(shown)).toEqual([])
}

/** Those of `files` (as `import.meta.glob` names them) that axe has not seen. */
export function unseen(files: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(files).filter((file) => !seen.has(file))
}
