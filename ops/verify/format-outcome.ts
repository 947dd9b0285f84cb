import { isRehearsal } from '../../src/domain/people/bloc'
import type { ProvenFacts, Report } from '../../src/domain/proof/report'
import { formatInstant } from '../../src/i18n/format'
import en from '../../src/i18n/verify/en.json'
import vi from '../../src/i18n/verify/vi.json'
import { asIs, languageOf, words, type Said } from '../../scripts/cli/language'
import type { Checked } from './check'

const marks = { passed: '✓', failed: '✗', notReached: '–', notAsked: '–', notGiven: '–', trial: '!' } as const

const language = languageOf(process.env)
const messages = { vi, en }[language]

/** The outcome as lines: the code alone on the first, for programs; the rest for people. */
export function formatOutcome({ code, report }: Checked): Said {
  const verdict = code ?? 'VALID'
  const reasons: Readonly<Record<string, string>> = messages.reason
  const why = code === null ? [] : [reasons[code] ?? reasons['UNEXPECTED'] ?? '']
  const outcome = [verdict, ...why, ...checksOf(report), ...(report?.facts ? factsOf(report.facts) : [])]
  return asIs(outcome.join('\n'))
}

function checksOf(report: Report | null): readonly string[] {
  return (report?.checks ?? []).map(({ id, state, seq }) => {
    const entry = seq === undefined ? '' : ` (${messages.column.seq} ${String(seq)})`
    return `${marks[state]} ${messages.check[id]}: ${messages.state[state]}${entry}`
  })
}

function factsOf({
  revision,
  contentCode,
  signatures,
  attestation,
  demo,
  origins,
  bloc,
  results,
}: ProvenFacts): readonly string[] {
  const trial = demo ? [words(`BẢN CHẠY THỬ: ${origins.join(', ')}`, `A TRIAL: ${origins.join(', ')}`)] : []
  const rehearsal = isRehearsal(bloc) ? [messages.verdict.rehearsal.replace('{bloc}', bloc)] : []
  const signed = signatures.map(({ unit, name, capacity, at, keyCode }) => {
    const party = revision.parties.find(({ id }) => id === unit)
    return `  ${party?.name ?? unit}: ${name}, ${capacity}, ${formatInstant(at, language)}, ${keyCode}`
  })
  return [
    ...rehearsal,
    ...trial,
    `${revision.title} · ${revision.bloc.name} · ${messages.fact.contentCode} ${contentCode}`,
    ...signed,
    `${messages.attestation}: ${attestation.name}, ${attestation.position}, ${formatInstant(attestation.at, language)}`,
    ...resultsOf(results),
  ]
}

/** The verdict on the results of the year. */
function resultsOf(results: ProvenFacts['results']): readonly string[] {
  const seq = 'seq' in results ? String(results.seq) : ''
  const reasons: Readonly<Record<string, string>> = messages.reason
  const why = results.state === 'invalid' ? [`  ${results.code}: ${reasons[results.code] ?? ''}`] : []
  return [`${messages.results.title}: ${messages.results[results.state].replace('{seq}', seq)}`, ...why]
}
