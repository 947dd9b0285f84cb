import type { ProvenFacts, Report } from '../../src/domain/proof/report'
import { formatInstant } from '../../src/i18n/format'
import words from '../../src/i18n/verify/vi.json'
import type { Checked } from './check'

const marks = { passed: '✓', failed: '✗', notReached: '–', notAsked: '–' } as const

/** The outcome as lines: the code alone on the first, for programs; the rest for people. */
export function tell({ code, report }: Checked): readonly string[] {
  const verdict = code ?? 'VALID'
  const reasons: Readonly<Record<string, string>> = words.reason
  const why = code === null ? [] : [reasons[code] ?? reasons['UNEXPECTED'] ?? '']
  return [verdict, ...why, ...checksOf(report), ...(report?.facts ? factsOf(report.facts) : [])]
}

function checksOf(report: Report | null): readonly string[] {
  return (report?.checks ?? []).map(({ id, state, seq }) => {
    const entry = seq === undefined ? '' : ` (${words.column.seq} ${String(seq)})`
    return `${marks[state]} ${words.check[id]}: ${words.state[state]}${entry}`
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
  const trial = demo ? [`BẢN CHẠY THỬ: ${origins.join(', ')}`] : []
  const signed = signatures.map(({ unit, name, capacity, at, keyCode }) => {
    const party = revision.parties.find(({ id }) => id === unit)
    return `  ${party?.name ?? unit}: ${name}, ${capacity}, ${formatInstant(at, 'vi')}, ${keyCode}`
  })
  return [
    ...trial,
    `${revision.title} · ${revision.bloc.name} · ${words.fact.contentCode} ${contentCode}`,
    ...signed,
    `${words.attestation}: ${attestation.name}, ${attestation.position}, ${formatInstant(attestation.at, 'vi')}`,
  ]
}
