import { isAct, type Entry } from '../log/entry'
import { linkOf } from '../log/link'
import type { Where } from '../log/where'
import type { Bloc } from '../people/bloc'

/** The fields of a bloc that say who leads it. */
export type BlocHead = Pick<Bloc, 'headUnit' | 'headBy' | 'handing'>

/** What an entry changes of who leads the bloc; null if it changes nothing. The rules enforce the same. */
export function blocAfter(where: Where, entry: Omit<Entry, 'at'>): Partial<BlocHead> | null {
  const link = linkOf(where, entry)
  const made = entry as Entry
  if (isAct(made, 'hand')) return { handing: `${link}/${made.body.to}` }
  if (isAct(made, 'take') || isAct(made, 'designate'))
    return { headUnit: made.body.unit, headBy: link, handing: '' }
  return null
}
