import { render } from 'vitest-browser-vue'
import { expect, test } from 'vitest'

import { cases } from './cases'
import { axeFindings } from './support'

test.each(cases)('$name has nothing that axe would find', async ({ component, props = {}, slots = {} }) => {
  await render(component, { props, slots })
  expect(await axeFindings('component')).toEqual([])
})

test('axe does find what is wrong', async () => {
  await render({ render: () => null })
  document.body.insertAdjacentHTML('beforeend', '<button id="nameless"></button>')
  expect(await axeFindings('component')).toEqual([expect.stringContaining('button-name')])
  document.getElementById('nameless')?.remove()
})

test('every component of the kit is among the cases', () => {
  const files = Object.keys(import.meta.glob('/src/ui/Ui*.vue'))
  const names = files.map((file) => file.replace(/^.*\/|\.vue$/g, ''))
  const shown = new Set(cases.map(({ name }) => name.split(' ')[0]))
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name) => !shown.has(name))).toEqual([])
})
