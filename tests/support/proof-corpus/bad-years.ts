import type { Entry } from '@/domain/log/entry'
import type { Act } from '@/domain/acts/registry'

import { changed, entryAt, nextEntry, rechained, withBody, type Doing } from '../../fixtures/entries'
import type { Table } from '../../fixtures/table'
import type { YearAfter } from '../../fixtures/year-after'
import type { Case } from './kit'
import { answered, appraised, bac, badCase, called, inForce, nam, reported, speaking } from './year-kit'

/** The entry that `doing` would be, which does not follow. */
function illegal<A extends Act>(year: YearAfter, about: string, doing: Doing<A>): Case {
  const { table } = year
  const entry = nextEntry(table.replay(), doing) as Entry
  return badCase(year, about, 'ACT_ILLEGAL', { entries: [...table.log, entry] })
}

const seatOf = (table: Table, unit: string) => {
  const { name, position, capacity } = table.seat(unit)
  return { unit, name, position, capacity }
}

/** A report of `unit` as it would come next. */
function reportBy(year: YearAfter, unit: string, over: object = {}): Doing<'report'> {
  const { table } = year
  const { scheme } = table.replay().projection
  const seat = { ...seatOf(table, nam), unit }
  const body = {
    period: 'final' as const,
    basis: scheme,
    ...seat,
    replaces: '-',
    text: '0'.repeat(64),
    ...over,
  }
  return { signer: table.leader(nam), act: 'report', body, notes: {} }
}

function logs(): Record<string, Case> {
  const early = inForce()
  const late = appraised()
  const full = called()
  for (let times = 0; times < 20; times += 1) full.report(nam)
  const slot = full.table.replay().projection.reported[`final/${nam}`]
  const twice = appraised()
  const seen = twice.vote(nam)
  const vote = {
    signer: twice.table.leader(nam),
    act: 'vote' as const,
    notes: { reason: '', objections: [], ballots: [] },
  }
  const over = reported()
  const ended = answered()
  ended.conclude()
  const empty = called()
  const copies = inForce()
  for (let times = 0; times < 50; times += 1) copies.table.attach(nam)
  const attach = (year: YearAfter, of: 'pledge' | 'conclusion') => ({
    signer: year.table.leader(nam),
    act: 'attach' as const,
    notes: {},
    body: {
      revision: year.table.replay().projection.revision,
      of,
      unit: nam,
      file: '0'.repeat(64),
      fileName: 'a.pdf',
      bytes: 1,
    },
  })
  return {
    'final-report-in-force': illegal(
      early,
      'A report for the end of the year before anybody has called for it.',
      reportBy(early, nam, { basis: '0'.repeat(64) }),
    ),
    'report-after-the-scores': illegal(
      late,
      'A report after the scores were laid down.',
      reportBy(late, nam),
    ),
    'report-under-an-old-scheme': illegal(
      empty,
      'A report by another score table than was called for.',
      reportBy(empty, nam, { basis: '0'.repeat(64) }),
    ),
    'report-of-no-party': illegal(
      empty,
      'A report of a unit that is no party.',
      reportBy(empty, 'constructor'),
    ),
    'report-replacing-what-was-not-seen': illegal(
      over,
      'A report that replaces none where one stands.',
      reportBy(over, nam),
    ),
    'report-once-too-often': illegal(
      full,
      'The twenty-first report of a unit.',
      reportBy(full, nam, { replaces: slot?.hash }),
    ),
    'vote-twice-over-one': illegal(twice, 'Two votes that replace the same.', {
      ...vote,
      body: {
        appraisal: twice.table.replay().projection.appraised,
        ...seatOf(twice.table, nam),
        replaces: '-',
        word: 'agree',
      },
    }),
    'vote-on-a-dead-appraisal': (() => {
      const year = appraised()
      const { appraised: dead } = year.table.replay().projection
      year.appraise()
      return illegal(year, 'A vote on scores that others have replaced.', {
        ...vote,
        body: { appraisal: dead, ...seatOf(year.table, nam), replaces: '-', word: 'agree' },
      })
    })(),
    'attestation-voided-once-concluded': illegal(
      ended,
      'The attestation voided once the year is concluded.',
      {
        signer: ended.table.witness(),
        act: 'void',
        body: { seq: 5 },
        notes: { reason: 'x' },
      },
    ),
    'copy-of-no-conclusion': illegal(
      empty,
      'A copy of a conclusion that there is not.',
      attach(empty, 'conclusion'),
    ),
    'copy-once-too-often': illegal(copies, 'The fifty-first copy of a unit.', attach(copies, 'pledge')),
    'handed-over-while-signing': (() => {
      const year = inForce()
      const { table } = year
      const { signer, body } = speaking(year, bac)
      table.annul(5)
      return illegal(year, 'Handed over between signing and attestation.', {
        signer,
        act: 'hand',
        body: { ...body, term: '-', to: nam },
        notes: { items: [] },
      })
    })(),
    ...frames(seen.seq, twice),
  }
}

/** Entries that are not spelt as they must be, or say that they were made before they were. */
function frames(seq: number, year: YearAfter): Record<string, Case> {
  const { table } = year
  const unreadable = (about: string, over: (entry: Entry) => Entry, at = 6): Case => {
    const entries = table.log.map((entry) => (entry.seq === at ? over(entry) : entry))
    return badCase(year, about, 'ENTRY_UNREADABLE', { entries })
  }
  const redated = called()
  const last = entryAt(redated.table.log, 6)
  const early = nextEntry(redated.table.replay(), { ...reportBy(redated, nam), after: -180_001 + 40 })
  const timed = { ...early, at: early.ct, prevAt: last.at }
  return {
    'term-misspelt': unreadable('A term that is no link.', (entry) => withBody(entry, { term: '2014/6' })),
    'period-misspelt': unreadable(
      'A word that there is not.',
      (entry) => withBody(entry, { word: 'abstain' }),
      seq,
    ),
    'line-break-in-a-day': unreadable('A line break in a day.', (entry) =>
      withBody(entry, { due: '2014-12-05\n' }),
    ),
    'text-that-is-no-digest': unreadable('A text that is named by no digest.', (entry) =>
      withBody(entry, { text: '-' }),
    ),
    'made-after-the-year-9999': unreadable('A time that no calendar has.', (entry) =>
      changed(entry, { ct: 253402275600000, at: 253402275600000 }),
    ),
    'made-before-1970': unreadable('A time before all times.', (entry) => changed(entry, { ct: -1 })),
    'report-made-before-the-call': badCase(
      redated,
      'A report that says it was made two minutes and a moment before the entry that it follows.',
      'TIME_MISMATCH',
      {
        entries: [...rechained(table.where, redated.table.log), ...rechainedLast(redated.table, timed)],
      },
    ),
  }
}

function rechainedLast(table: Table, entry: Entry): readonly Entry[] {
  return rechained(table.where, [...table.log, entry]).slice(-1)
}

/** Logs of the year after that do not follow. */
export function badYears(): Record<string, Case> {
  return logs()
}
