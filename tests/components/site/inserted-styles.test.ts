import {
  ComboboxContent,
  ComboboxInput,
  ComboboxRoot,
  ComboboxViewport,
  ScrollAreaRoot,
  ScrollAreaViewport,
  SelectContent,
  SelectRoot,
  SelectTrigger,
  SelectViewport,
  Viewport,
} from 'reka-ui'
import { render } from 'vitest-browser-vue'
import { expect, test } from 'vitest'
import { defineComponent, h } from 'vue'

import { insertedStyles } from '../../../scripts/site/inserted-styles'

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}

const lists = defineComponent(() => () => [
  h(ScrollAreaRoot, () => h(ScrollAreaViewport)),
  h(Viewport),
  h(ComboboxRoot, { open: true }, () => [h(ComboboxInput), h(ComboboxContent, () => h(ComboboxViewport))]),
  h(SelectRoot, { open: true }, () => [
    h(SelectTrigger),
    h(SelectContent, { position: 'popper' }, () => h(SelectViewport)),
  ]),
])

test('the content policy names every style that reka-ui inserts, and no other', async () => {
  await render(lists)
  const inserted = () =>
    [...document.querySelectorAll('style')].filter((each) => /\[data-reka/.test(each.textContent))
  await expect.poll(() => inserted().length).toBe(insertedStyles.length)
  const hashes = await Promise.all(inserted().map((each) => hashOf(each.textContent)))
  expect(hashes.sort()).toEqual([...insertedStyles].sort())
})
