import type { ProvenFacts, Report } from '../../src/domain/proof/report'
import { formatInstant } from '../../src/i18n/format'
import en from '../../src/i18n/verify/en.json'
import vi from '../../src/i18n/verify/vi.json'
import { asIs, languageOf, words, type Said } from '../cli/language'
import type { Checked } from './check'

const marks = { passed: '✓', failed: '✗', notReached: '–', notAsked: '–' } as const

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
}: ProvenFacts): readonly string[] {
  const trial = demo ? [words(`BẢN CHẠY THỬ: ${origins.join(', ')}`, `A TRIAL: ${origins.join(', ')}`)] : []
  const signed = signatures.map(({ unit, name, capacity, at, keyCode }) => {
    const party = revision.parties.find(({ id }) => id === unit)
    return `  ${party?.name ?? unit}: ${name}, ${capacity}, ${formatInstant(at, language)}, ${keyCode}`
  })
  return [
    ...trial,
    `${revision.title} · ${revision.bloc.name} · ${messages.fact.contentCode} ${contentCode}`,
    ...signed,
    `${messages.attestation}: ${attestation.name}, ${attestation.position}, ${formatInstant(attestation.at, language)}`,
  ]
}
