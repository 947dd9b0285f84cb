import { page, type Locator } from 'vitest/browser'

/** A button by its whole name. */
export const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })

/** A link by its whole name. */
export const link = (name: string | RegExp): Locator => page.getByRole('link', { name, exact: true })

/** Everything that was said to screen readers since the screen opened, in order. */
export function said(): readonly string[] {
  const regions = document.querySelectorAll('[role="status"] > *, [role="alert"] > *')
  return [...regions].map(({ textContent }) => textContent.trim())
}

/** How far the page can be scrolled sideways, in px; 0 is right. */
export function overflow(): number {
  const { scrollWidth, clientWidth } = document.documentElement
  return scrollWidth - clientWidth
}

/** The text of everything that `selector` finds, with single spaces. */
export function listed(selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  )
}

/** The first that `selector` finds, or an empty place. */
export function within(selector: string): Element {
  return document.querySelector(selector) ?? document.createElement('div')
}
