import { page } from 'vitest/browser'
import { afterEach, expect, test } from 'vitest'

import { openApp, type Opening } from './support/app'
import { button } from './support/screen'
import type { World } from './support/world'

const phone = [360, 1900] as const
const desk = [1440, 1400] as const
const bigScreen = [1920, 1080] as const
const hall = '/b/khoi-phuong-lien-chieu/2014/hall'

const reviewed = (world: World) => {
  world.review('hoa-minh')
}
const attended = (world: World) => {
  for (const uid of ['hoahiepbac', 'hoahiepnam', 'hoakhanhbac', 'noivu']) world.attend(uid, 'ho-ngheo')
}
const leader: Opening = { ceremony: 'held', upTo: 2, as: 'hoaminh', trusted: true, size: phone }
const signing: Opening = { ...leader, at: 'sign', withKey: true, given: reviewed }
const board: Opening = { ceremony: 'held', at: 'board', as: 'quansat', size: desk }

type Reference = { readonly name: string; readonly opening: Opening; readonly then?: () => Promise<void> }

const references: readonly Reference[] = [
  { name: 'sign-in', opening: { as: null, at: '/', size: phone } },
  { name: 'home-review', opening: { ...leader, given: attended } },
  { name: 'review', opening: { ...leader, at: 'review', size: [1440, 2200], given: reviewed } },
  {
    name: 'sign-dialog',
    opening: { ...signing, size: [360, 800] },
    then: () => button('Xem lại và ký').click(),
  },
  { name: 'receipt', opening: { ...signing, as: 'hoahiepbac', upTo: 4 } },
  { name: 'board-three', opening: { ...board, upTo: 5, given: attended } },
  { name: 'board-in-force', opening: { ...board, upTo: 8 } },
  { name: 'board-alarm', opening: { ...board, ceremony: 'tampered' } },
  { name: 'hall-three', opening: { ...board, upTo: 5, at: hall, size: bigScreen, given: attended } },
]

/** Keys and signatures are made anew for every run: their codes keep their room and are not drawn. */
const withoutCodes = document.createElement('style')
withoutCodes.textContent = '.ui-code__groups { color: transparent !important } * { caret-color: transparent }'

afterEach(() => {
  withoutCodes.remove()
})

test.each(references)('$name looks as it did', async ({ name, opening, then }) => {
  await openApp(opening)
  await expect.element(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  if (then !== undefined) await then()
  document.head.append(withoutCodes)
  // the pointer is where another test has left it, and what lies under it looks different
  await page.elementLocator(document.body).hover({ position: { x: 0, y: 0 }, force: true })
  const shown = document.querySelector('[role="dialog"]') ?? document.body
  await expect(page.elementLocator(shown)).toMatchScreenshot(name)
})
