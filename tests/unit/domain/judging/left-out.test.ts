import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'

import { judgeResults, type ResultsVerdict } from '@/domain/judging/results'
import { settle, type Settled } from '@/domain/judging/settle'
import { isAct, type Entry } from '@/domain/log/entry'
import { textNamed } from '@/domain/proof/named'
import { fail, ok, type Result } from '@/domain/shared/result'
import { pinsOf } from '@/domain/year/pins'

import { anyYear, step } from '../../../fixtures/any-year'
import { tally } from '../../../fixtures/flips'
import type { YearAfter } from '../../../fixtures/year-after'

/** By its place in the log: which signatures are false, and which keys and texts are left out of the file. */
const fate = fc.record({
  isFalse: fc.oneof(
    { weight: 9, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  key: fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  text: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
})
type Fate = typeof fate extends fc.Arbitrary<infer T> ? T : never
const usual: Fate = { isFalse: false, key: true, text: true }
const ceremony = 6

/** False of what the pledge rests on, which a valid file has. */
function isOfTheYearAfter(entry: Entry, log: readonly Entry[]): boolean {
  const ofPledge =
    isAct(entry, 'attest') || (isAct(entry, 'void') && log[entry.body.seq - 1]?.act === 'attest')
  return entry.seq > ceremony && !ofPledge
}

type Read = { readonly settled: Settled; readonly results: ResultsVerdict }

function read({ table, texts }: YearAfter, fates: readonly Fate[], whole: boolean): Read {
  const replay = table.replay()
  const fateOf = (entry: Entry) => (isOfTheYearAfter(entry, table.log) ? (fates[entry.seq] ?? usual) : usual)
  const alone = new Map(
    replay.entries.map((entry): [number, Result<null>] => {
      const { isFalse, key } = fateOf(entry)
      if (!whole && !key) return [entry.seq, fail('KEY_UNKNOWN')]
      return [entry.seq, isFalse ? fail('SIGNATURE_INVALID') : ok(null)]
    }),
  )
  const missing = replay.entries.filter((entry) => !whole && !fateOf(entry).text).flatMap(textNamed)
  const atHand = new Map([...texts].filter(([digest]) => !missing.includes(digest)))
  const settled = settle(replay, alone, { revisions: table.revisions, texts: atHand, terms: new Map() })
  const isKnown = (kid: string) => kid === table.witness().kid
  const pins = pinsOf(replay.entries, settled.verdicts, isKnown)
  return { settled, results: judgeResults(settled, { pins, accepts: () => true }) }
}

const seen = tally()

test('what is left out of a file never proves anything, nor refutes it', () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 8, maxLength: 50, size: 'max' }),
      fc.array(fate, { minLength: 60, maxLength: 60 }),
      (steps, fates) => {
        const year = anyYear(steps)
        const [left, whole] = [read(year, fates, false), read(year, fates, true)]
        seen.add(`${left.results.state} of ${whole.results.state}`)
        const contradicted = year.table.log.filter(({ seq }) => {
          const [before, after] = [left, whole].map(({ settled }) => settled.verdicts.get(seq)?.ok)
          return after === undefined || (before !== undefined && before !== after)
        })
        expect(contradicted).toEqual([])
        const states = [left.results.state, 'unproven']
        expect(states).toContain(left.results.state === 'unproven' ? 'unproven' : whole.results.state)
      },
    ),
    { numRuns: 1500 },
  )
}, 120_000)

afterAll(() => {
  console.info(`results, with something left out, of the whole: ${seen.said()}`)
})
