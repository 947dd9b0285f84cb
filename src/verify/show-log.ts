import type { LogLine, ProvenFacts } from '@/domain/proof/report'
import { formatInstant } from '@/i18n/format'

import { code, facts, h } from './h'
import { language, say, wordOf } from './words'

/** Lines added at once: a long log is shown step by step, so that the page stays responsive. */
const step = 200

function row(line: LogLine): HTMLElement {
  const who = line.name === '' ? line.by : line.name
  return h(
    'tr',
    {},
    h('td', {}, String(line.seq)),
    h('td', {}, line.at === null ? say('timeNotProven') : formatInstant(line.at, language())),
    h('td', {}, wordOf('actName', line.act, line.act)),
    h('td', {}, line.unit === '' ? who : `${who} (${line.unit})`),
    h('td', {}, `${say(line.sound === null ? 'open' : line.sound ? 'sound' : 'unsound')} `, code(line.code)),
  )
}

/** Every entry of the log with its state. */
export function showLog({ log, headCode, lastYear }: ProvenFacts): HTMLElement {
  const body = h('tbody')
  const more = h('button', { type: 'button', class: 'button' })
  let shown = 0
  const addRows = (): void => {
    body.append(...log.slice(shown, shown + step).map(row))
    shown = Math.min(shown + step, log.length)
    more.textContent = say('logMore', { count: Math.min(step, log.length - shown) })
    more.hidden = shown === log.length
  }
  more.addEventListener('click', addRows)
  addRows()
  const columns = [
    say('column.seq'),
    say('column.at'),
    say('column.act'),
    say('column.who'),
    say('column.state'),
  ]
  const head = h('tr', {}, ...columns.map((text) => h('th', { scope: 'col' }, text)))
  const table = h('table', {}, h('thead', {}, head), body)
  const year = lastYear === 'none' ? say('none') : lastYear
  const rows = facts([
    [say('fact.headCode'), code(headCode)],
    [say('fact.lastYear'), code(year)],
  ])
  return h('div', {}, rows, h('div', { class: 'scroll', tabindex: '0' }, table), more)
}
