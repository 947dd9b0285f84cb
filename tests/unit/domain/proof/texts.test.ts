import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'

import { judgeResults } from '@/domain/judging/results'
import { settle } from '@/domain/judging/settle'
import { textNamed } from '@/domain/proof/named'
import { textsOf, textsWanted } from '@/domain/proof/texts'
import { sha256Hex } from '@/domain/shared/digest'
import { fail, ok, type Result } from '@/domain/shared/result'
import { pinsOf } from '@/domain/year/pins'

import { anyYear, step } from '../../../fixtures/any-year'
import { smallCeremony } from '../../../fixtures/bundles'
import { createScribbler } from '../../../fixtures/signers'
import { tally } from '../../../fixtures/flips'
import { yearAfter, type YearAfter } from '../../../fixtures/year-after'

const [bac, nam] = ['hoa-hiep-bac', 'hoa-hiep-nam'] as const
type Alone = ReadonlyMap<number, Result<null>>

function alone({ table }: YearAfter, isFalse: (seq: number) => boolean = () => false): Alone {
  return new Map(
    table.log.map(({ seq }) => [seq, isFalse(seq) ? fail('SIGNATURE_INVALID') : ok(null)] as const),
  )
}

const sourcesOf = (year: YearAfter, verdicts: Alone) => ({
  replay: year.table.replay(),
  verdicts,
  revisions: year.table.revisions,
  texts: year.texts,
})

function resultsWith(year: YearAfter, verdicts: Alone, texts: ReadonlyMap<string, string>) {
  const settled = settle(year.table.replay(), verdicts, {
    revisions: year.table.revisions,
    texts,
    terms: new Map(),
  })
  const pins = pinsOf(year.table.log, settled.verdicts)
  return judgeResults(settled, { pins, accepts: () => true })
}

/** Which of a year's texts a bundle has: by the number of the entry that names each first. */
function seqsOf(year: YearAfter, texts: readonly string[]): readonly number[] {
  const digests = texts.map(sha256Hex)
  return digests.map((digest) => year.table.log.find((entry) => textNamed(entry).includes(digest))?.seq ?? 0)
}

describe('a bundle has the texts', () => {
  const begun = () => yearAfter(smallCeremony(2, 'scribbled'))
  const bundled = (year: YearAfter, isFalse?: (seq: number) => boolean) =>
    textsOf(sourcesOf(year, alone(year, isFalse)))

  test('of scheme, reports, scores and summary, in the order in which they are named, none twice', () => {
    const year = begun()
    year.whole()
    const { all } = bundled(year)
    expect(seqsOf(year, all)).toEqual([6, 7, 8, 9, 12])
    year.table.annul(12)
    expect(seqsOf(year, bundled(year).all)).toEqual([6, 7, 8, 9])
  })

  test('of none but the scheme that stands, and none before there is one', () => {
    const year = begun()
    expect(bundled(year).all).toEqual([])
    year.call()
    year.call({ places: 3 })
    expect(seqsOf(year, bundled(year).all)).toEqual([7])
  })

  test('of the report that counts, and of those after it whose signature holds', () => {
    const year = begun()
    year.call()
    const reports = ['a', 'b', 'c'].map((note) => year.report(nam, { movements: [note] }))
    expect(seqsOf(year, bundled(year).all)).toEqual([6, 9])
    const [, second, third] = reports
    const bad = (seq: number) => seq === third?.seq
    expect(seqsOf(year, bundled(year, bad).all)).toEqual([6, second?.seq])
    const unread = year.report(nam, {}, { body: { text: year.forge({ a: 1 }) } })
    expect(seqsOf(year, bundled(year).all)).toEqual([6, 9, unread.seq])
  })

  test('of the report that counted for the scores, where another counts at the end', () => {
    const year = begun()
    year.call()
    const [first, other] = [year.table.leader(nam), createScribbler('nam2')]
    year.report(nam, { movements: ['a'] }, { signer: first })
    year.report(nam, { movements: ['b'] }, { signer: other })
    year.appraise()
    year.vouch([[nam, first], [nam, other]]) // prettier-ignore
    expect(seqsOf(year, bundled(year).all)).toEqual([6, 7, 8, 9])
  })

  test('of reports for mid-year, which may be left out', () => {
    const year = begun()
    year.report(bac, {}, {}, 'mid')
    year.call()
    const { all, withoutMid } = bundled(year)
    expect([seqsOf(year, all), seqsOf(year, withoutMid)]).toEqual([[6, 7], [7]])
  })

  test('that its maker has', () => {
    const year = begun()
    year.whole()
    const wanted = textsWanted(year.table.replay())
    expect(wanted).toHaveLength(5)
    year.texts.delete(wanted[0] ?? '')
    expect(seqsOf(year, bundled(year).all)).toEqual([7, 8, 9, 12])
  })
})

const seen = tally()

test('with the texts of a bundle the results are what they are with all', () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 8, maxLength: 50, size: 'max' }),
      fc.array(fc.nat({ max: 9 }), { minLength: 60, maxLength: 60 }),
      (steps, fates) => {
        const year = anyYear(steps)
        const ofTheYear = (seq: number) => !['attest', 'void'].includes(year.table.log[seq - 1]?.act ?? '')
        const verdicts = alone(year, (seq) => seq > 6 && ofTheYear(seq) && fates[seq] === 0)
        const wanted = new Set(textsWanted(year.table.replay()))
        const { all, withoutMid } = textsOf(sourcesOf(year, verdicts))
        for (const text of all) expect(wanted.has(sha256Hex(text))).toBe(true)
        const results = resultsWith(year, verdicts, year.texts)
        seen.add(results.state)
        for (const texts of [all, withoutMid]) {
          const atHand = new Map(texts.map((text) => [sha256Hex(text), text]))
          const found = resultsWith(year, verdicts, atHand)
          // of what fails already, a text of scores that no longer stand may be the first reason
          const expected = results.state === 'invalid' ? { ...found, state: 'invalid' } : results
          expect(found).toEqual(expected)
        }
      },
    ),
    { numRuns: 300 },
  )
}, 120_000)

afterAll(() => {
  console.info(`results with the texts of a bundle: ${seen.said()}`)
})
