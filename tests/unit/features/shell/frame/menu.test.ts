import { expect, test } from 'vitest'
import { createMemoryHistory } from 'vue-router'

import { createAppRouter } from '@/app/router'
import type { Member, Role } from '@/domain/people/member'
import type { Stage } from '@/domain/stages/stage'
import en from '@/i18n/en/shell.json'
import vi from '@/i18n/vi/shell.json'
import { yearPagesOf, type Standpoint } from '@/features/shell/frame/menu'
import { createOpenDialogs } from '@/ui/open-dialogs'

const routes = createAppRouter(
  () => Promise.resolve(),
  createOpenDialogs(),
  createMemoryHistory(),
).getRoutes()

function who(role: Role, unit = ''): Member {
  return { uid: 'a', role, admin: false, unit, name: 'A', position: '', capacities: [], active: true }
}

function at(member: Member, stage: Stage, over: Partial<Standpoint> = {}): string {
  const frozenOnce = stage !== 'drafting'
  const parties = frozenOnce ? ['hoa-minh', 'hoa-hiep-bac'] : []
  return yearPagesOf(routes, { member, stage, headUnit: 'hoa-hiep-bac', parties, frozenOnce, ...over }).join(
    ' ',
  )
}

test.each([
  ['leader', 'hoa-minh', 'drafting', 'home draft board notices keys'],
  ['leader', 'hoa-hiep-bac', 'drafting', 'home draft freeze board notices keys'],
  ['leader', 'hoa-hiep-bac', 'frozen', 'home review board notices papers keys'],
  ['leader', 'hoa-minh', 'signing', 'home review sign board notices papers keys'],
  ['leader', 'hoa-khanh', 'signing', 'home review board notices papers keys'],
  ['leader', 'hoa-minh', 'inForce', 'home review sign board notices papers keys'],
  ['leader', 'hoa-minh', 'reporting', 'home review sign board notices papers keys'],
  ['witness', '', 'appraising', 'home review board notices papers keys'],
  ['observer', '', 'concluded', 'home review board notices papers'],
  ['secretary', 'hoa-hiep-bac', 'drafting', 'home draft board notices'],
  ['secretary', 'hoa-minh', 'signing', 'home review board notices papers'],
  ['witness', '', 'drafting', 'home draft board notices keys'],
  ['witness', '', 'signed', 'home review board notices papers keys'],
  ['observer', '', 'signing', 'home review board notices papers'],
] as const)('%s of "%s" while %s: %s', (role, unit, stage, pages) => {
  expect(at(who(role, unit), stage)).toBe(pages)
})

test('after a reopening there is no text that stands', () => {
  expect(at(who('leader', 'hoa-minh'), 'drafting', { frozenOnce: true, parties: ['hoa-minh'] })).toBe(
    'home draft board notices keys',
  )
})

test.each([
  ['vi', vi.shell.page],
  ['en', en.shell.page],
])('every page with a menu entry has its label in %s', (_language, pages) => {
  const listed = routes.filter(({ meta }) => meta.yearMenu !== undefined || meta.blocMenu !== undefined)
  expect(listed.length).toBeGreaterThan(10)
  expect(listed.map(({ name }) => String(name)).filter((name) => !(name in pages))).toEqual([])
})
