import { describe, expect, test } from 'vitest'

import type { Entry } from '@/domain/log/entry'
import { fail, ok } from '@/domain/shared/result'
import { pinsOf } from '@/domain/year/pins'

import { smallCeremony } from '../../../fixtures/bundles'
import { createScribbler, type Signer } from '../../../fixtures/signers'
import { yearAfter, type YearAfter } from '../../../fixtures/year-after'

const nam = 'hoa-hiep-nam'
const fresh = createScribbler('hoahiepnam2')
const second = createScribbler('noivu2')
const third = createScribbler('noivu3')
const stranger = createScribbler('ai')

/** Pins of a year's log, every entry holding but those that fail, or are open. */
function pins(
  { table }: YearAfter,
  { failing = [], open = [] }: { readonly failing?: readonly Entry[]; readonly open?: readonly Entry[] } = {},
  known: readonly string[] = [],
) {
  const verdicts = new Map(
    table.log
      .filter((entry) => !open.includes(entry))
      .map((entry) => [entry.seq, failing.includes(entry) ? fail('SIGNATURE_INVALID') : ok(null)] as const),
  )
  return pinsOf(table.log, verdicts, (kid) => known.includes(kid))
}

function called(): YearAfter {
  const year = yearAfter(smallCeremony(2, 'scribbled'))
  year.call()
  return year
}

/** Whether a report of nam by its new key is pinned after `before`. */
function isPinned(before: (year: YearAfter) => unknown, by: Signer = fresh, known: readonly string[] = []) {
  const year = called()
  before(year)
  const report = year.report(nam, {}, { signer: by })
  return pins(year, {}, known).here(report)
}

describe('an act for a unit', () => {
  test('is pinned by the attestation, and a key that nobody has compared is not', () => {
    const year = called()
    expect(isPinned(() => undefined, year.table.leader(nam))).toBe(true)
    expect(isPinned(() => undefined)).toBe(false)
  })

  test('is pinned by a vouch before it or after it', () => {
    expect(isPinned((year) => year.vouch([[nam, fresh]]))).toBe(true)
    const year = called()
    const report = year.report(nam, {}, { signer: fresh })
    year.vouch([[nam, fresh]])
    expect(pins(year).here(report)).toBe(true)
  })

  test('is no longer pinned by the attestation once another key was compared for its unit', () => {
    const own = called().table.leader(nam)
    expect(isPinned((year) => year.vouch([[nam, fresh]]), own)).toBe(false)
    expect(isPinned((year) => year.vouch([['hoa-hiep-bac', fresh]]), own)).toBe(true)
    expect(isPinned((year) => year.vouch([[nam, own], [nam, fresh]]), own)).toBe(true) // prettier-ignore
  })

  test('is not pinned for another unit than its own', () => {
    expect(isPinned((year) => year.vouch([['hoa-hiep-bac', fresh]]))).toBe(false)
  })

  test('is not pinned by a vouch that fails, and not unpinned by it', () => {
    const year = called()
    const vouch = year.vouch([[nam, fresh]])
    const [own, other] = [year.report(nam), year.report(nam, {}, { signer: fresh })]
    const { here } = pins(year, { failing: [vouch] })
    expect([here(own), here(other)]).toEqual([true, false])
  })

  test('is pinned neither way while a vouch of its unit is open', () => {
    const year = called()
    const vouch = year.vouch([[nam, fresh]])
    const [own, other] = [year.report(nam), year.report(nam, {}, { signer: fresh })]
    const { here } = pins(year, { open: [vouch] })
    expect([here(own), here(other)]).toEqual([false, false])
  })
})

describe('the keys of witnesses', () => {
  test.each<[string, boolean, (year: YearAfter) => unknown, readonly string[]]>([
    ['that of the attestation', true, (year) => year.vouch([[nam, fresh]]), []],
    ['no stranger’s', false, (year) => year.vouch([[nam, fresh]], { signer: stranger }), []],
    [
      'one that the reader knows',
      true,
      (year) => year.vouch([[nam, fresh]], { signer: stranger }),
      [stranger.kid],
    ],
    [
      'one that a witness vouches for, and whom that one does',
      true,
      (year) => {
        year.vouch([['', second]])
        year.vouch([['', third]], { signer: second })
        year.vouch([[nam, fresh]], { signer: third })
      },
      [],
    ],
    [
      'none of two who vouch for each other',
      false,
      (year) => {
        year.vouch([['', third]], { signer: second })
        year.vouch([['', second]], { signer: third })
        year.vouch([[nam, fresh]], { signer: third })
      },
      [],
    ],
    [
      'no leader’s, who was compared for a unit',
      false,
      (year) => {
        year.vouch([[nam, stranger]])
        year.vouch([[nam, fresh]], { signer: stranger })
      },
      [],
    ],
  ])('are %s: %s', (_, expected, before, known) => {
    expect(isPinned(before, fresh, known)).toBe(expected)
  })

  test('pin what witnesses do: designate and void as well as vouch', () => {
    const year = called()
    const known = year.designate(nam)
    const unknown = year.designate(nam, { signer: stranger })
    const { here } = pins(year)
    expect([here(known), here(unknown)]).toEqual([true, false])
  })
})

describe('what anybody does without saying for which unit', () => {
  test('is pinned by any key that was compared, for whichever unit', () => {
    const year = called()
    year.vouch([[nam, fresh]])
    const revocations = [year.table.leader(nam), fresh, year.table.witness(), stranger].map((signer) =>
      year.table.revoke(signer, '0'.repeat(64)),
    )
    expect(revocations.map(pins(year).here)).toEqual([true, true, true, false])
  })
})

describe('an entry of another year’s log', () => {
  const elsewhere = (change: (year: YearAfter) => unknown) => {
    const year = called()
    change(year)
    return { year, ...pins(year) }
  }
  const acts = () => {
    const other = called()
    return {
      own: other.hand(nam),
      taken: other.take(other.hand(nam)),
      fresh: other.take(other.hand(nam), { signer: fresh }),
      designated: other.designate(nam),
      byStranger: other.designate(nam, { signer: stranger }),
    }
  }

  test('is pinned by anything that names its key for its unit, whenever', () => {
    const { elsewhere: isKnown } = elsewhere((year) => year.vouch([[nam, fresh]]))
    const { own, taken, fresh: byFresh, designated, byStranger } = acts()
    expect([own, taken, byFresh, designated, byStranger].map(isKnown)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ])
    expect(elsewhere(() => undefined).elsewhere(byFresh)).toBe(false)
  })
})

test('an attestation that was voided names nobody, and its author is no witness by it', () => {
  const year = called()
  const report = year.report(nam)
  const before = pins(year)
  expect([before.attested, before.here(report)]).toEqual([true, true])
  year.table.annul(5)
  const after = pins(year)
  expect([after.attested, after.here(report)]).toEqual([false, false])
})
