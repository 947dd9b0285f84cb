import type { RouteRecordRaw } from 'vue-router'

import type { Member } from '@/domain/people/member'
import type { Stage } from '@/domain/stages/stage'

/** What determines which pages of a year are relevant to somebody. */
export type Standpoint = {
  readonly member: Member
  readonly stage: Stage
  readonly headUnit: string
  readonly parties: readonly string[]
  /** There is a text that has been frozen, now or before a reopening. */
  readonly frozenOnce: boolean
}

/**
 * The entry of a page in a menu, labelled `shell.page.<name of the route>`: its position in the order of the work, and
 * for whom the page is relevant now.
 */
export type MenuEntry<Standing> = {
  readonly order: number
  readonly isUseful: (standing: Standing) => boolean
}

declare module 'vue-router' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  interface RouteMeta {
    /** Open to people who are not signed in. */
    public?: true
    /** Needs the messages for those who run blocs. */
    operating?: true
    /** The page's entry in the menu of a year. */
    yearMenu?: MenuEntry<Standpoint>
    /** The page's entry in the menu of a bloc. */
    blocMenu?: MenuEntry<Member>
  }
}

type Routes = readonly Pick<RouteRecordRaw, 'name' | 'meta'>[]

/** The names of the routes that are relevant for `standing`, in the order of the menu. */
function usefulOf<Standing>(
  routes: Routes,
  entryOf: (route: Routes[number]) => MenuEntry<Standing> | undefined,
  standing: Standing,
): readonly string[] {
  return routes
    .flatMap((route) => {
      const entry = entryOf(route)
      return entry?.isUseful(standing) === true ? [{ name: String(route.name), order: entry.order }] : []
    })
    .sort((one, other) => one.order - other.order)
    .map(({ name }) => name)
}

/** The pages of a year that are relevant to somebody now, by the names of their routes. */
export function yearPagesOf(routes: Routes, standpoint: Standpoint): readonly string[] {
  return usefulOf(routes, ({ meta }) => meta?.yearMenu, standpoint)
}

/** The pages of the bloc that are relevant to `member`, by the names of their routes; none once switched off. */
export function blocPagesOf(routes: Routes, member: Member | null): readonly string[] {
  return member?.active === true ? usefulOf(routes, ({ meta }) => meta?.blocMenu, member) : []
}
