import { acts } from '../../tests/rules/support/statement'

/** Words that stand for one another in the rules' lists: a list is widened by each that it lacks. */
const vocabularies: readonly (readonly string[])[] = [
  ['drafting', 'frozen', 'signing', 'halted', 'signed', 'inForce', 'reporting', 'appraising', 'concluded'],
  ['leader', 'secretary', 'witness', 'observer'],
  [
    'settings',
    'stage',
    'revision',
    'number',
    'parties',
    'origins',
    'rpId',
    'opening',
    'freed',
    'signed',
    'attested',
    'scheme',
    'due',
    'reported',
    'appraised',
    'answerBy',
    'votes',
    'concluded',
    'attached',
    'seq',
    'head',
    'at',
    'extra',
  ],
  ['active', 'onlyKey', 'uid', 'role', 'admin', 'unit', 'name', 'position', 'capacities', 'extra'],
  ['headUnit', 'headBy', 'handing', 'name', 'kind', 'headTitle', 'witnessOffice', 'origins', 'rpId', 'extra'],
  acts,
  ['by', 'at', 'item', 'figures', 'handedBy', 'handedAt'],
  ['pledge', 'handover', 'conclusion', 'report'],
  ['agree', 'reserve', 'object', 'maybe'],
]

/** The words by which a list of `words` could be wider. */
export function wider(words: readonly string[]): readonly string[] {
  const vocabulary = vocabularies.find((known) => words.every((word) => known.includes(word)))
  const lacking = vocabulary?.filter((word) => !words.includes(word)) ?? []
  return lacking.length === 0 ? ['else'] : lacking
}
