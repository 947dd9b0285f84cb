import { sha256Hex } from '@/domain/shared/digest'

import { forcedBundle, pledgeAmong } from '../../fixtures/bundles'
import { pledgeOf, writtenPledge } from '../../fixtures/pledge'
import type { Table } from '../../fixtures/table'
import { caseOf, freezeWith, signAs, twoWards, type Case } from './kit'

function frozenOver(about: string, code: Case['code'], text: string): Case {
  const table = twoWards({ freeze: (at) => freezeWith(at, { text, digest: sha256Hex(text) }) })
  return caseOf(table, about, code, forcedBundle(table))
}

function attestedAs(
  about: string,
  change: (compared: ReturnType<Table['compared']>['compared']) => unknown,
): Case {
  const table = twoWards({
    attest: (at) => {
      const { compared } = at.compared()
      return at.attest({ compared: change([...compared]) as typeof compared })
    },
  })
  return caseOf(table, about, 'NOT_ALL_COMPARED', forcedBundle(table))
}

/** A pledge without its title, spelt canonically. */
function incomplete(): string {
  return writtenPledge(pledgeAmong(2)).text.replace(`,"title":${JSON.stringify(pledgeOf().title)}`, '')
}
/** A pledge whose first item has a target for a unit of this name, spelt canonically. */
function withTargetOf(name: string): string {
  const { text } = writtenPledge(pledgeAmong(2))
  return text.replace(/"targets":\{([^}]*)\}/, (_whole, others: string) => {
    const both = [others, `"${name}":"1"`].sort().join(',')
    return `"targets":{${both}}`
  })
}
function oneForTwo(): Case {
  const table = twoWards({ second: (at) => signAs(at, 'hoa-hiep-nam', at.leader('hoa-hiep-bac')) })
  return caseOf(table, 'One person signs for two wards.', 'SIGNERS_NOT_DISTINCT', forcedBundle(table))
}

function witnessSigns(): Case {
  const table = twoWards({ second: (at) => signAs(at, 'hoa-hiep-nam', at.witness()) })
  return caseOf(table, 'The witness signs for a ward.', 'SIGNERS_NOT_DISTINCT', forcedBundle(table))
}

/** Texts that are not what they are given out as, attestations that do not name what they attest, shared seats. */
export function badGround(): Record<string, Case> {
  const { revision } = writtenPledge(pledgeAmong(2))
  return {
    'revision-with-white-space': frozenOver(
      'A text with white space.',
      'REVISION_NOT_CANONICAL',
      JSON.stringify(revision, null, 1),
    ),
    'revision-nested-deep': frozenOver(
      'The text nests deep.',
      'REVISION_NOT_CANONICAL',
      `${'['.repeat(40)}${']'.repeat(40)}`,
    ),
    'revision-incomplete': frozenOver('A text without a title.', 'REVISION_INVALID', incomplete()),
    ...Object.fromEntries(
      ['constructor', 'prototype', '__proto__'].map((name) => [
        `target-of-${name.replaceAll('_', '')}`,
        frozenOver(`A target of a unit called ${name}.`, 'REVISION_INVALID', withTargetOf(name)),
      ]),
    ),
    'revision-of-another-year': frozenOver(
      'The text of another year.',
      'REVISION_MISMATCH',
      writtenPledge({ ...pledgeAmong(2), year: '2015' }).text,
    ),
    'revision-of-other-parties': frozenOver(
      'A text of three wards.',
      'REVISION_MISMATCH',
      writtenPledge(pledgeAmong(3)).text,
    ),
    'ward-not-compared': attestedAs('The witness compared one ward only.', (compared) => compared.slice(1)),
    'ward-compared-twice': attestedAs('The witness compared one ward twice.', ([one]) => [one, one]),
    'another-key-compared': attestedAs('The witness compared another key.', ([one, two]) => [
      one,
      { ...two, kid: one?.kid },
    ]),
    'another-name-compared': attestedAs('The witness compared another name.', ([one, two]) => [
      one,
      { ...two, name: 'Ai đó' },
    ]),
    'one-person-for-two-wards': oneForTwo(),
    'witness-signs-for-a-ward': witnessSigns(),
  }
}
