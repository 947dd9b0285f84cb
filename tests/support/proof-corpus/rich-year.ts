import type { TieStep } from '@/domain/results/compose-summary'
import type { Report } from '@/domain/results/report'
import type { Scheme } from '@/domain/results/scheme'

import type { YearAfter } from '../../fixtures/year-after'
import { bac, inForce, khanh, nam } from './year-kit'

/** A score table with everything that one can have. */
const richScheme: Partial<Scheme> = {
  scale: '20',
  items: [
    { item: 'thu-ngan-sach', max: '10', rule: 'best-takes-max', each: '-' },
    { item: 'ho-ngheo', max: '5', rule: 'judged', each: '-' },
    { item: 'tuyen-pho', max: '5', rule: 'fixed', each: '2.5' },
  ],
  bonus: [
    { id: 'thuong', text: 'Có cách làm mới', max: '3', beyond: false },
    { id: 'vuot', text: 'Được quận khen', max: '2', beyond: true },
  ],
  minus: [{ id: 'tru', text: 'Nộp chậm', max: '-', beyond: false }],
  bonusCap: '2',
  apart: [khanh],
  bands: [
    { name: 'Xuất sắc', from: '12.84' },
    { name: 'Khá', from: '10' },
  ],
  tie: { by: 'head', ballots: 2, quorum: '2/3', majority: '1/2', of: 'present' },
}

const values = (thu: string, ngheo: string, self: string, pho: string): Report['items'] =>
  [
    ['thu-ngan-sach', thu, '-'],
    ['ho-ngheo', ngheo, self],
    ['tuyen-pho', pho, '-'],
  ].map(([item = '', value = '', own = '-']) => ({ item, value, self: own, note: '', evidence: [] }))

const claim = (line: string, points: string) => ({ line, points, reason: 'Có quyết định' })

/** The tie of the year below. */
export const tie = 'main-1'

/**
 * Reported by that table. bac reaches its target, 5, gives itself 3.335, 2.5 for the street, and 2 of 3 for what is new:
 * 12.84. nam is the best, 10, has 2.5 for the street, 1.66 taken off and 2 beyond: 12.84, too, the edge of a band.
 */
export function richlyReported(): YearAfter {
  const year = inForce(3)
  year.call(richScheme)
  year.report(bac, { items: values('100.50', '1.40', '3.335', 'đạt'), claims: [claim('thuong', '3')] })
  year.report(nam, {
    items: values('203', '1', '-', 'đạt'),
    claims: [claim('vuot', '2'), claim('tru', '1.66')],
  })
  year.report(khanh, { items: values('0', '1', '-', 'không đạt'), claims: [claim('tru', '20')] })
  return year
}

/** Scored: khanh has nothing but 20 taken off, and 1 given for a reason. */
function richlyScored(): YearAfter {
  const year = richlyReported()
  const reasons = [{ line: 'thu-ngan-sach', text: 'Thiên tai' }]
  const points = ['1.00', '0.00', '0.00', '0.00', '0.00', '20.00']
  year.appraise({
    units: year
      .scores()
      .units.map((scored) =>
        scored.unit === khanh ? { ...scored, points, reasons, total: '-19.00' } : scored,
      ),
  })
  return year
}

const ballot = (choice: string) => ({ notes: { reason: '', objections: [], ballots: [{ tie, choice }] } })

/** Answered: bac and nam prefer themselves, khanh only agrees. */
function richlyAnswered(): YearAfter {
  const year = richlyScored()
  year.vote(bac, 'agree', ballot(bac))
  year.vote(nam, 'agree', ballot(nam))
  year.vote(khanh)
  return year
}

/** A ballot in the room on the tie. */
export const room = (ofBac: number, ofNam: number, abstain: number): TieStep => ({
  tie,
  by: 'room',
  counts: [
    { choice: bac, count: ofBac },
    { choice: nam, count: ofNam },
    { choice: '', count: abstain },
  ],
  present: ofBac + ofNam + abstain,
  countedBy: ['Trần Minh Khôi', 'Lê Thị Bích Đào'],
})

/** The head puts one before the other. */
export const headPuts = (...order: string[][]): TieStep => ({
  tie,
  by: 'head',
  countedBy: ['Khối trưởng'],
  order,
})

/** The ballots that were cast in votes. */
export const votes: TieStep = { tie, by: 'votes' }

/** Concluded: one vote each, a ballot in the room without a quorum, another that nam wins. */
export function everything(): YearAfter {
  const year = richlyAnswered()
  const before = {
    year: '2013',
    source: 'paper' as const,
    conclusion: '-',
    values: [{ unit: bac, values: ['98.70', '-', 'đạt'] }],
  }
  year.conclude({ before, movements: ['Phường xanh'], note: 'Đã họp' }, {}, [
    votes,
    room(0, 1, 0),
    room(0, 2, 1),
  ])
  return year
}
