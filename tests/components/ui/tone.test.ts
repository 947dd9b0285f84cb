import { render } from 'vitest-browser-vue'
import { expect, test } from 'vitest'

import UiInkLine from '@/ui/UiInkLine.vue'
import UiNotice, { type NoticeKind } from '@/ui/UiNotice.vue'
import UiProgressBar from '@/ui/UiProgressBar.vue'
import UiStatus, { type StatusState } from '@/ui/UiStatus.vue'

import { asNotice, asStatus, colorOf, noticesIn, statusesIn } from '../support/tone'
import { one } from './support'

const states = ['draft', 'sending', 'recorded', 'verified', 'invalid', 'absent', 'online', 'done'] as const
const kinds = ['info', 'wait', 'wrong', 'done'] as const

test.each(states.flatMap((state) => [[state, false] as const, [state, true] as const]))(
  'a status that is %s (bare: %s) has its colour, its icon and its word',
  async (state: StatusState, bare) => {
    await render(UiStatus, { props: { state, label: 'Nhãn', bare } })
    expect(statusesIn()).toEqual([asStatus(state, 'Nhãn')])
    const { backgroundColor, borderTopWidth } = getComputedStyle(one('.ui-status'))
    const grounds = {
      recorded: 'wait',
      sending: 'wait',
      verified: 'signed',
      invalid: 'wrong',
      done: 'done',
    } as const
    const ground = state in grounds ? `${grounds[state as keyof typeof grounds]}-ground` : 'paper'
    expect(backgroundColor).toBe(bare ? 'rgba(0, 0, 0, 0)' : colorOf(ground))
    expect(borderTopWidth).toBe(bare ? '0px' : state === 'invalid' ? '2px' : '1px')
  },
)

test.each(kinds)('a notice that is %s has its colour, its icon and its word', async (kind: NoticeKind) => {
  await render(UiNotice, { props: { kind, word: 'Lời', text: 'Thêm' } })
  expect(noticesIn()).toEqual([asNotice(kind, 'Lời')])
  const { backgroundColor, borderTopColor } = getComputedStyle(one('.ui-notice'))
  expect(backgroundColor).toBe(colorOf(kind === 'info' ? 'paper' : `${kind}-ground`))
  expect(borderTopColor).toBe(colorOf(kind === 'info' ? 'edge' : kind))
})

test('no two states of a signature look alike', () => {
  const looks = states.map((state) => asStatus(state, ''))
  expect(new Set(looks.map(({ icon }) => icon)).size).toBe(states.length)
  const tokens = ['signed', 'wait', 'wrong', 'done', 'ink', 'ink-2', 'act'].map(colorOf)
  expect(new Set(tokens).size).toBe(tokens.length)
})

test('ink is drawn in the colour of what is signed, and only where something is', async () => {
  const screen = await render(UiInkLine, { props: { drawn: true } })
  expect(getComputedStyle(one('.ui-ink'), '::after').backgroundColor).toBe(colorOf('signed'))
  await screen.rerender({ drawn: false })
  expect(getComputedStyle(one('.ui-ink'), '::after').content).toBe('none')
})

test('the bar is as full as what it counts', async () => {
  const screen = await render(UiProgressBar, { props: { label: 'Đã xem', text: '', value: 3, max: 4 } })
  const share = () => one('rect').getBoundingClientRect().width / one('svg').getBoundingClientRect().width
  expect(share()).toBeCloseTo(0.75, 1)
  await screen.rerender({ value: 4 })
  await expect.poll(share).toBeCloseTo(1, 2)
})
