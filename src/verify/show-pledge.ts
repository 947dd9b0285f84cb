import { byArea, type NumberedArea } from '@/domain/pledge/by-area'
import type { PledgeItem } from '@/domain/pledge/item'
import type { ProvenFacts } from '@/domain/proof/report'
import type { Revision } from '@/domain/pledge/revision'
import { formatDate, formatQuantity } from '@/i18n/format'

import { code, facts, h } from './h'
import { say } from './words'

/** The pledge is shown as it was signed, in Vietnamese, whatever the language of the page. */
const signedIn = 'vi'

function targets(item: PledgeItem, parties: Revision['parties']): HTMLElement {
  const values = parties.map(({ id, name }) => {
    const target = Object.hasOwn(item.targets, id) ? item.targets[id] : undefined
    return { name, target: target === undefined ? '–' : formatQuantity(target, item.uom, signedIn) }
  })
  const [first] = values
  if (first !== undefined && values.every(({ target }) => target === first.target))
    return h('p', {}, say('everyUnit', { target: first.target }))
  return facts(values.map(({ name, target }) => [name, target] as const))
}

function showItem(
  { item, number }: NumberedArea['items'][number],
  parties: Revision['parties'],
): HTMLElement {
  const text = h(
    'p',
    {},
    `${item.text} `,
    h('span', { class: 'muted' }, say('points', { points: item.points })),
  )
  return h('li', { value: String(number) }, text, targets(item, parties))
}

/** Items are numbered consecutively across areas, as on every paper and screen. */
function showArea({ name, items }: NumberedArea, { parties }: Revision): HTMLElement {
  return h(
    'section',
    {},
    h('h4', {}, name),
    h('ol', { class: 'items' }, ...items.map((item) => showItem(item, parties))),
  )
}

/** The whole text, rendered from the string that was signed. */
export function showPledge({ revision, contentCode }: ProvenFacts): HTMLElement {
  const { place, time, date } = revision.meeting
  return h(
    'article',
    { class: 'paper', lang: 'vi' },
    h('p', {}, revision.bloc.name),
    h('h3', {}, revision.title),
    h('p', {}, say('meeting', { place, time, date: formatDate(date, signedIn) })),
    facts([[say('fact.contentCode'), code(contentCode)]]),
    revision.bases.length === 0 ? null : h('h4', {}, say('bases')),
    h('ul', {}, ...revision.bases.map((basis) => h('li', {}, basis))),
    ...byArea(revision).map((area) => showArea(area, revision)),
  )
}
