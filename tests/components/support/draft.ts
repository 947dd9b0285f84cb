import { page } from 'vitest/browser'

import type { DraftItem } from '@/domain/pledge/item'
import type { Settings } from '@/domain/pledge/settings'

import type { Opening } from './app'
import type { World } from './world'

/** The leader of the head unit before the draft. */
export const head: Opening = { at: 'draft', as: 'hoahiepbac' }

/** The wording of the item that is open. */
export const text = () => page.getByRole('textbox', { name: 'Nội dung', exact: true })

/** An item as it is stored. */
export function itemOf(world: World, id: string): DraftItem {
  const item = world.items.get().records.get(id)
  if (item === undefined) throw new Error(`no item ${id}`)
  return item
}

/** The items that are not removed, in their order. */
export const standing = (world: World) =>
  [...world.items.get().records]
    .filter(([, { removed }]) => !removed)
    .sort(([, a], [, b]) => a.order - b.order)

/** Their ids. */
export const idsOf = (world: World) => standing(world).map(([id]) => id)

/** The settings of the year as they are stored. */
export function settingsOf(world: World): Settings {
  const { record } = world.year.get()
  if (record === null) throw new Error('no year')
  return record.settings
}

/** The box with this name. */
export const box = (name: string) => page.getByRole('textbox', { name, exact: true })
