import { isRehearsal } from '@/domain/people/bloc'
import type { PublicCopy } from '@/domain/proof/public-copy'
import type { ProvenFacts, Report } from '@/domain/proof/report'

import type { Outcome } from './check-file'
import { h } from './h'
import { say, wordOf } from './words'

type Kind = 'done' | 'wrong' | 'wait'

const signs: Record<Kind, string> = { done: '✓', wrong: '✕', wait: '!' }

function box(kind: Kind, title: string, ...texts: readonly (Node | null)[]): HTMLElement {
  const heading = h('h2', { class: 'verdict__title', tabindex: '-1' }, title)
  const sign = h('span', { class: 'verdict__sign', 'aria-hidden': 'true' }, signs[kind])
  return h('section', { class: `verdict verdict--${kind}` }, sign, h('div', {}, heading, ...texts))
}

/** The type of the parties if they all have the same ("phường"), else "đơn vị". */
function typeOf({ revision }: ProvenFacts): string {
  const types = new Set(revision.parties.map(({ type }) => type))
  return types.size === 1 ? ([...types][0] ?? '') : 'đơn vị'
}

function validBox(facts: ProvenFacts, fromPdf: boolean): HTMLElement {
  const { signatures, revision, attestation, log, origins, demo, bloc } = facts
  const rehearsal = isRehearsal(bloc)
  const { name, position } = attestation
  const words = { count: signatures.length, type: typeOf(facts), office: revision.witness.office }
  return box(
    demo || rehearsal ? 'wait' : 'done',
    say('verdict.valid', words),
    rehearsal ? h('p', { class: 'strong' }, say('verdict.rehearsal', { bloc })) : null,
    demo ? h('p', { class: 'strong' }, say('verdict.trial', { origins: origins.join(', ') })) : null,
    h('p', {}, say('verdict.validText', { name, position })),
    fromPdf ? h('p', {}, say('verdict.pdf')) : null,
    h('p', {}, say('verdict.asOf', { seq: log.length })),
    h('p', { class: 'muted' }, say('verdict.legal')),
  )
}

/** For minutes, photos and the like: there was nothing to check, and nothing is wrong. */
function noProofBox(): HTMLElement {
  const texts = [say('verdict.noProofText'), say('verdict.noProofPick')]
  return box('wait', say('verdict.noProof'), ...texts.map((text) => h('p', {}, text)))
}

function failingEntry({ checks }: Report): HTMLElement | null {
  const seq = checks.find(({ state }) => state === 'failed')?.seq
  return seq === undefined ? null : h('p', {}, say('verdict.atEntry', { seq }))
}

type Ending = 'invalid' | 'notTrusted' | 'unchecked'

/** A file of a kind that this page is too old for is not to blame. */
const newer = ['ENTRY_NEWER', 'BUNDLE_FORMAT_UNKNOWN']

/** The outcome of an unsuccessful check; if the page itself failed, or is too old, the file is merely unchecked. */
function endingOf(outcome: Exclude<Outcome, { kind: 'noProof' }>): Ending {
  if (outcome.kind === 'report' && newer.includes(outcome.report.code ?? '')) return 'unchecked'
  if (outcome.kind === 'report') return outcome.report.verdict === 'notTrusted' ? 'notTrusted' : 'invalid'
  return outcome.code === 'UNEXPECTED' ? 'unchecked' : 'invalid'
}

/**
 * The verdict in words. Anything but "valid" gives the reason and its code, and nothing that the file claims; `tryDemo`
 * is offered if the check failed only because the site is a trial one.
 */
export function showVerdict(outcome: Outcome, tryDemo: () => void): HTMLElement {
  if (outcome.kind === 'report' && outcome.report.facts !== null)
    return validBox(outcome.report.facts, outcome.fromPdf)
  if (outcome.kind === 'noProof') return noProofBox()
  const code = outcome.kind === 'report' ? outcome.report.code : outcome.code
  const ending = endingOf(outcome)
  const name = code ?? 'UNEXPECTED'
  return box(
    ending === 'invalid' ? 'wrong' : 'wait',
    say(`verdict.${ending}`),
    h('p', { class: 'strong' }, wordOf('reason', name, say('reason.UNEXPECTED'))),
    outcome.kind === 'report' ? failingEntry(outcome.report) : null,
    h('p', {}, say(`verdict.${ending}Text`)),
    code === 'ORIGIN_NOT_PUBLIC'
      ? h('button', { type: 'button', class: 'button', click: tryDemo }, say('verdict.tryDemo'))
      : null,
    h('p', { class: 'muted' }, say('verdict.code', { code: name })),
  )
}

/** Replaces the verdict if the copy at an address is a valid proof of another bloc or year. */
export function showElsewhere({ bloc, year }: PublicCopy): HTMLElement {
  const text = h('p', {}, say('copy.otherText'))
  return box('wrong', say('copy.other', { name: `${bloc}/${year}` }), text)
}
