import type { Check, ComparedValue } from '@/domain/proof/report'

import { code, h } from './h'
import { say, wordOf } from './words'

const signs: Record<Check['state'], string> = {
  passed: '✓',
  failed: '✕',
  notReached: '–',
  notAsked: '–',
  notGiven: '–',
  trial: '!',
}
/** The most rows shown; the log below has them all. */
const maxRows = 300

function row({ what, expected, found }: ComparedValue): HTMLElement {
  const label = wordOf('what', what, wordOf('actName', what, what))
  return h('tr', {}, h('th', { scope: 'row' }, label), h('td', {}, code(expected)), h('td', {}, code(found)))
}

function table(rows: readonly ComparedValue[]): HTMLElement {
  const heads = [say('compared.what'), say('compared.expected'), say('compared.found')]
  const head = h('tr', {}, ...heads.map((text) => h('th', { scope: 'col' }, text)))
  const body = h('tbody', {}, ...rows.slice(0, maxRows).map(row))
  return h('div', { class: 'scroll', tabindex: '0' }, h('table', {}, h('thead', {}, head), body))
}

function showCheck({ id, state, compared }: Check): HTMLElement {
  const sign = h('span', { class: `sign sign--${state}`, 'aria-hidden': 'true' }, signs[state])
  const summary = h('summary', {}, sign, ` ${say(`check.${id}`)}: `, h('strong', {}, say(`state.${state}`)))
  const details = compared.length === 0 ? h('p', { class: 'muted' }, say('compared.none')) : table(compared)
  return h('li', {}, h('details', state === 'failed' ? { open: true } : {}, summary, details))
}

/** Every check with its state and, on demand, what was compared. */
export function showChecks(checks: readonly Check[]): HTMLElement {
  return h('section', {}, h('h2', {}, say('checks')), h('ol', { class: 'checks' }, ...checks.map(showCheck)))
}
