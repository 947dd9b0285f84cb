import type { NoticeKind } from '@/ui/UiNotice.vue'
import type { StatusState } from '@/ui/UiStatus.vue'

/** Which token each state is written in; its icon, by the name that the package of icons gives it. */
const statuses: Readonly<Record<StatusState, readonly [token: string, icon: string]>> = {
  draft: ['ink-2', 'pencil-line'],
  sending: ['wait', 'loader-circle'],
  recorded: ['wait', 'hourglass'],
  verified: ['signed', 'check'],
  invalid: ['wrong', 'circle-x'],
  absent: ['ink-2', 'circle-dashed'],
  online: ['ink', 'circle'],
  done: ['done', 'shield-check'],
}
const notices: Readonly<Record<NoticeKind, readonly [token: string, icon: string]>> = {
  info: ['ink', 'info'],
  wait: ['wait', 'hourglass'],
  wrong: ['wrong', 'circle-x'],
  done: ['done', 'circle-check'],
}

/** The value of a colour token, as a browser computes it. */
export function colorOf(token: string): string {
  const sample = document.createElement('span')
  sample.style.color = `var(--color-${token})`
  document.body.append(sample)
  const { color } = getComputedStyle(sample)
  sample.remove()
  return color
}

const iconOf = (element: Element) =>
  [...(element.querySelector('svg')?.classList ?? [])].find((name) => name.startsWith('lucide-'))?.slice(7)
const all = (selector: string, within: ParentNode) => [...within.querySelectorAll(selector)]

/** How a thing is told: its words, its colour and its icon, each as the page really has them. */
type Told = { readonly words: string; readonly color: string; readonly icon: string | undefined }

const told = (element: Element, words: Element | null): Told => ({
  words: words?.textContent.trim() ?? '',
  color: getComputedStyle(words ?? element).color,
  icon: iconOf(element),
})

/** Every status within `place`, in order. */
export function statusesIn(place: ParentNode = document): readonly Told[] {
  return all('.ui-status', place).map((one) => told(one, one.querySelector(':scope > span')))
}

/** Every notice within `place`, in order. */
export function noticesIn(place: ParentNode = document): readonly Told[] {
  return all('.ui-notice', place).map((one) => told(one, one.querySelector('.ui-notice__word')))
}

/** What a status of this state that says `words` is told by. */
export function asStatus(state: StatusState, words: string): Told {
  const [token, icon] = statuses[state]
  return { words, color: colorOf(token), icon }
}

/** What a notice of this kind that says `words` is told by. */
export function asNotice(kind: NoticeKind, words: string): Told {
  const [token, icon] = notices[kind]
  return { words, color: colorOf(token), icon }
}
