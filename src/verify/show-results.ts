import type { ProvenFacts } from '@/domain/proof/report'

import { h } from './h'
import { say, wordOf } from './words'

/** What the file says of the results of the year: a verdict of its own beside that on the pledge. */
export function showResults({ results }: ProvenFacts): HTMLElement {
  const seq = 'seq' in results ? results.seq : 0
  const title = h('h2', {}, say('results.title'))
  const words = h(
    'p',
    results.state === 'invalid' ? { class: 'strong' } : {},
    say(`results.${results.state}`, { seq }),
  )
  if (results.state === 'none') return h('section', {}, title, words)
  const reason =
    results.state === 'invalid' ? h('p', {}, wordOf('reason', results.code, say('reason.UNEXPECTED'))) : null
  const beside = say(results.state === 'proven' ? 'results.headsWord' : 'results.pledgeStays')
  return h('section', {}, title, words, reason, h('p', { class: 'muted' }, beside))
}
