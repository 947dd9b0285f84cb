import type { ProvenFacts, SignatureFacts } from '@/domain/proof/report'
import { formatInstant } from '@/i18n/format'

import { code, facts, h } from './h'
import { language, say } from './words'

/** The time of an entry: the last entry of a file has only the device's time, the others have the server's. */
function timeRow(at: number, seq: number, last: number): readonly [string, string] {
  return [say(seq === last ? 'fact.atDevice' : 'fact.at'), formatInstant(at, language())]
}

function showSignature(signature: SignatureFacts, proven: ProvenFacts): HTMLElement {
  const { revision, log } = proven
  const party = revision.parties.find(({ id }) => id === signature.unit)
  const itemText = (id: string) => revision.items.find((item) => item.id === id)?.text ?? id
  const reservations = signature.reservations.map(({ item, note }) =>
    h('li', {}, say('reservation', { item: itemText(item), note })),
  )
  const list = facts([
    [say('fact.capacity'), `${signature.capacity} (${signature.position})`],
    [say('fact.decision'), say(`decision.${signature.decision}`)],
    timeRow(signature.at, signature.seq, log.length),
    [say('fact.kind'), say(`kind.${signature.kind}`)],
    [say('fact.signatureCode'), code(signature.signatureCode)],
    [say('fact.keyCode'), code(signature.keyCode)],
    [say('fact.fingerprint'), code(signature.fingerprint)],
  ])
  const unit = party === undefined ? signature.unit : `${party.type} ${party.name}`
  return h(
    'li',
    { class: 'card' },
    h('h3', {}, unit),
    h('p', { class: 'signer' }, `✓ ${signature.name}`),
    list,
    reservations.length === 0 ? null : h('ul', {}, ...reservations),
  )
}

/** Each unit's signature, then the attestation. */
export function showSignatures(proven: ProvenFacts): HTMLElement {
  const { attestation, log } = proven
  const witness = facts([
    timeRow(attestation.at, attestation.seq, log.length),
    [say('fact.kind'), say(`kind.${attestation.kind}`)],
    [say('fact.signatureCode'), code(attestation.signatureCode)],
    [say('fact.keyCode'), code(attestation.keyCode)],
    [say('fact.fingerprint'), code(attestation.fingerprint)],
  ])
  return h(
    'section',
    {},
    h('h2', {}, say('signatures')),
    h('ul', { class: 'cards' }, ...proven.signatures.map((signature) => showSignature(signature, proven))),
    h(
      'div',
      { class: 'card' },
      h('h3', {}, say('attestation')),
      h('p', { class: 'signer' }, `✓ ${attestation.name}, ${attestation.position}`),
      witness,
    ),
  )
}
