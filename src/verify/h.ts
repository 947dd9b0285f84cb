type Child = Node | string | null
type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void)>>

/**
 * An element with attributes, listeners (functions) and children. Strings become text nodes, so that nothing in a file
 * can become markup.
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

/** A description list of terms and values; a term whose value is null is left out. */
export function facts(rows: readonly (readonly [string, Child])[]): HTMLElement {
  const list = h('dl', { class: 'facts' })
  for (const [term, value] of rows) {
    if (value !== null) list.append(h('div', {}, h('dt', {}, term), h('dd', {}, value)))
  }
  return list
}

/** A code for people to read and say. */
export function code(text: string): HTMLElement {
  return h('code', { translate: 'no' }, text)
}

/** A collapsible section with a heading as its label. */
export function disclosure(summary: string, open: boolean, ...children: readonly Child[]): HTMLElement {
  return h('details', open ? { open } : {}, h('summary', {}, h('h2', {}, summary)), ...children)
}
