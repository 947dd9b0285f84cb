import { render } from 'vitest-browser-vue'
import { afterEach, expect, test } from 'vitest'

import UiInkLine from '@/ui/UiInkLine.vue'

import { one, preferReducedMotion } from './support'

afterEach(() => preferReducedMotion(false))

const drawings = (): Animation[] => one('.ui-ink').getAnimations({ subtree: true })

test('draws itself once, from the left, in 600 ms, when the signature arrives', async () => {
  await preferReducedMotion(false)
  const shown = await render(UiInkLine, { props: { drawn: false } })
  expect(drawings()).toEqual([])
  await shown.rerender({ drawn: true })
  const [drawing] = drawings()
  expect(drawing?.effect?.getComputedTiming().duration).toBe(600)
  expect(getComputedStyle(one('.ui-ink'), '::after').transformOrigin).toMatch(/^0px /)
  await drawing?.finished
  await expect.poll(() => one('.ui-ink').className).not.toContain('drawing')
  await shown.rerender({ drawn: true })
  expect(drawings()).toEqual([])
})

test('a signature that was there before stands still, unless it is said to be fresh', async () => {
  await preferReducedMotion(false)
  const old = await render(UiInkLine, { props: { drawn: true } })
  expect(drawings()).toEqual([])
  await old.unmount()
  await render(UiInkLine, { props: { drawn: true, fresh: true } })
  expect(drawings()).toHaveLength(1)
})

test('with reduced motion it simply appears', async () => {
  await preferReducedMotion(true)
  const shown = await render(UiInkLine, { props: { drawn: false } })
  await shown.rerender({ drawn: true })
  expect(drawings()).toEqual([])
  expect(getComputedStyle(one('.ui-ink'), '::after').backgroundColor).toBe('rgb(29, 63, 143)')
})

test('says nothing: the word beside it does', async () => {
  await render(UiInkLine, { props: { drawn: true } })
  expect(one('.ui-ink').getAttribute('aria-hidden')).toBe('true')
})
