type Child = Node | string | null
type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void)>>

/**
 * An element with attributes, listeners (functions) and children. Text is only ever text: nothing here can turn
 * what a file holds into markup.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (typeof value === 'string') element.setAttribute(name, value)
    else if (value) element.setAttribute(name, '')
  }
  element.append(...children.filter((child) => child !== null))
  return element
}

/** A list of terms with what stands beside each; a null beside leaves the term out. */
export function facts(rows: readonly (readonly [string, Child])[]): HTMLElement {
  const list = h('dl', { class: 'facts' })
  for (const [term, value] of rows) {
    if (value !== null) list.append(h('div', {}, h('dt', {}, term), h('dd', {}, value)))
  }
  return list
}

/** A code for eyes and voices. */
export function code(text: string): HTMLElement {
  return h('code', { translate: 'no' }, text)
}

/** A part that opens and closes, with a heading as its label. */
export function disclosure(summary: string, open: boolean, ...children: readonly Child[]): HTMLElement {
  return h('details', open ? { open } : {}, h('summary', {}, h('h2', {}, summary)), ...children)
}
