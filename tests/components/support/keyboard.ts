import { userEvent, type Locator } from 'vitest/browser'
import { expect } from 'vitest'

/** More stops than any page has between two things that belong together. */
const farthest = 90

function named(element: Element | null): string {
  return element === null ? 'nothing' : `${element.tagName} "${element.textContent.trim().slice(0, 40)}"`
}

/** True if somebody who looks sees where the keyboard is: a ring at the element or at the label around it. */
function hasRing(element: Element): boolean {
  const places = [element, element.parentElement, element.closest('label'), element.nextElementSibling]
  return places.some((place) => {
    if (place === null) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(place)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  })
}

/** True if the middle of what has the focus is on the screen and nothing lies over it. */
function isUncovered(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  const over = document.elementFromPoint(left + width / 2, top + height / 2)
  return over !== null && (element.contains(over) || over.contains(element))
}

/** Presses Tab until `target` has the focus; every stop on the way must be seen. */
export async function tabTo(target: Locator): Promise<void> {
  await expect.element(target).toBeInTheDocument()
  for (let stop = 0; stop < farthest; stop += 1) {
    await userEvent.keyboard('{Tab}')
    const here = document.activeElement
    if (here === null || here === document.body) continue
    expect(hasRing(here), `a ring around ${named(here)}`).toBe(true)
    await expect.poll(() => isUncovered(here), { message: `nothing over ${named(here)}` }).toBe(true)
    if (here === target.element()) return
  }
  throw new Error(`Tab does not lead to ${named(target.element())}`)
}

/** Goes to `target` by Tab and presses `key` there. */
export async function press(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(target)
  await userEvent.keyboard(key === ' ' ? ' ' : `{${key}}`)
}
