import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import type { Statement } from '@/domain/log/entry'
import { sha256Hex } from '@/domain/shared/digest'
import { acts, registry, type Act } from '@/domain/acts/registry'
import { signedText } from '@/domain/log/statement'

const where = { bloc: 'khoi-phuong-lien-chieu', year: '2014' }

/** Any text of one line, also one that looks like another field's or like several. */
const line = fc.oneof(
  fc
    .string({ unit: 'binary', maxLength: 8 })
    .map((text) => text.replace(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu, '')),
  fc.string({ unit: fc.constantFrom('a', ' ', '-', '0', '/', '\u200d', '\u00a0'), maxLength: 4 }),
)
const id = fc.string({ unit: fc.constantFrom('a', 'b', '-'), minLength: 1, maxLength: 2 })
const digest = fc.constantFrom('0'.repeat(64), 'a'.repeat(64), 'b'.repeat(64))
const whole = fc.integer({ min: 0, max: 12 })
const seat = { revision: digest, place: line, unit: line, name: line, position: line, capacity: line }

const speaker = { unit: line, name: line, position: line, capacity: line }
const link = digest.map((hash) => `2014/3/${hash}`)
const term = fc.oneof(link, fc.constant('-'))
const replaces = fc.oneof(digest, fc.constant('-'))

const bodies: Record<Act, fc.Arbitrary<unknown>> = {
  freeze: fc.record({
    revision: digest,
    number: whole,
    previous: line,
    last: line,
    parties: fc.array(id, { maxLength: 3 }),
  }),
  open: fc.record({ revision: digest, origins: fc.array(id, { maxLength: 3 }), rpId: line }),
  sign: fc.record({ ...seat, decision: fc.constantFrom('agree', 'reserve') }),
  refuse: fc.record(seat),
  resume: fc.record({ seq: whole }),
  void: fc.record({ seq: whole }),
  attest: fc.record({ revision: digest, name: line, position: line }),
  reopen: fc.record({ revision: line }),
  vouch: fc.record({ revision: digest, name: line, position: line }),
  call: fc.record({
    text: digest,
    due: line,
    origins: fc.array(id, { maxLength: 3 }),
    rpId: line,
    term,
    ...speaker,
  }),
  report: fc.record({
    period: fc.constantFrom('mid', 'final'),
    basis: digest,
    ...speaker,
    replaces,
    text: digest,
  }),
  appraise: fc.record({ scheme: digest, text: digest, answerBy: line, term, ...speaker }),
  vote: fc.record({ appraisal: digest, ...speaker, replaces, word: fc.constantFrom('agree', 'disagree') }),
  conclude: fc.record({ appraisal: digest, text: digest, term, ...speaker }),
  hand: fc.record({ term, to: id, ...speaker }),
  take: fc.record({ hand: link, ...speaker }),
  designate: fc.record({ term, unit: id, name: line, position: line }),
  revoke: fc.record({ key: digest }),
  attach: fc.record({
    revision: digest,
    of: fc.constantFrom('pledge', 'handover', 'conclusion'),
    unit: line,
    file: digest,
    fileName: line,
    bytes: whole,
  }),
}

/** Acts whose text holds the head they were decided on. */
const bindsHead = acts.filter((act) => !['freeze', 'sign', 'refuse', 'report', 'vote'].includes(act))

/** Acts whose text holds the time at which they were made. */
const bindsTime = acts.filter((act) => !['freeze', 'open', 'sign', 'refuse', 'resume'].includes(act))

function statementOf(act: Act): fc.Arbitrary<Statement> {
  return fc.record({
    act: fc.constant(act),
    by: id,
    kid: digest,
    kind: fc.constantFrom('passkey', 'device'),
    prev: bindsHead.includes(act) ? digest : fc.constant('0'.repeat(64)),
    ct: bindsTime.includes(act) ? whole : fc.constant(0),
    body: bodies[act],
    notes: line,
  }) as fc.Arbitrary<Statement>
}

const anyStatement = fc.oneof(...acts.map(statementOf))

const list = (text: string) => (text === '' ? [] : text.split(' '))

/** A signed text read back with nothing but the table of lines: possible only if no two statements share a text. */
function readBack(text: string): Record<string, unknown> {
  const lines = text.split('\n')
  const [domain = '', bloc = '', by = '', kid = '', kind = ''] = lines
  const act = domain.split('/')[1] as Act
  const own = lines.slice(5, -1)
  const prev = bindsHead.includes(act) ? own.shift() : null
  const ct = bindsTime.includes(act) ? Number(own.shift()) : null
  const body = Object.fromEntries(
    Object.keys(registry[act].body.entries).map((field, index) => {
      const one = own[index] ?? ''
      if (field === 'number' || field === 'seq' || field === 'bytes') return [field, Number(one)]
      return [field, field === 'parties' || field === 'origins' ? list(one) : one]
    }),
  )
  return { act, where: bloc, by, kid, kind, prev: prev ?? null, ct, body, notes: lines.at(-1) }
}

/** Everything in a statement that can be changed alone: the path, and the statement with another value there. */
function neighbours(statement: Statement): readonly (readonly [string, Statement])[] {
  const body = Object.entries(statement.body as Record<string, unknown>)
  const other = (value: unknown): unknown =>
    typeof value === 'number'
      ? value + 1
      : Array.isArray(value)
        ? [...(value as unknown[]), 'z']
        : `${String(value)}z`
  return [
    ...(['by', 'kid', 'kind', 'notes'] as const).map(
      (field) => [field, { ...statement, [field]: `${statement[field]}z` }] as const,
    ),
    ...body.map(
      ([field, value]) =>
        [field, { ...statement, body: { ...statement.body, [field]: other(value) } }] as const,
    ),
  ] as unknown as readonly (readonly [string, Statement])[]
}

describe.each(acts)('%s', (act) => {
  test('binds each of its fields, the bloc and the year', () => {
    fc.assert(
      fc.property(statementOf(act), (statement) => {
        const text = signedText(where, statement)
        for (const [field, other] of neighbours(statement))
          expect([field, signedText(where, other)]).not.toEqual([field, text])
        expect(signedText({ ...where, year: '2015' }, statement)).not.toBe(text)
        expect(signedText({ ...where, bloc: 'khoi' }, statement)).not.toBe(text)
      }),
    )
  })

  test(`${bindsHead.includes(act) ? 'binds' : 'does not bind'} the head it was decided on`, () => {
    fc.assert(
      fc.property(statementOf(act), (statement) => {
        const elsewhere = signedText(where, { ...statement, prev: 'c'.repeat(64) })
        expect(elsewhere !== signedText(where, statement)).toBe(bindsHead.includes(act))
      }),
    )
  })

  test(`${bindsTime.includes(act) ? 'binds' : 'does not bind'} the time at which it was made`, () => {
    fc.assert(
      fc.property(statementOf(act), (statement) => {
        const later = signedText(where, { ...statement, ct: statement.ct + 1 })
        expect(later !== signedText(where, statement)).toBe(bindsTime.includes(act))
      }),
    )
  })

  test('has as many lines as were joined, whatever its fields hold', () => {
    const lines = {
      freeze: 11,
      open: 10,
      sign: 13,
      refuse: 12,
      resume: 8,
      void: 9,
      attest: 11,
      reopen: 9,
      vouch: 11,
      call: 17,
      report: 15,
      appraise: 16,
      vote: 14,
      conclude: 15,
      hand: 14,
      take: 13,
      designate: 12,
      revoke: 9,
      attach: 14,
    }
    fc.assert(
      fc.property(statementOf(act), (statement) => {
        expect(v.is(registry[act].body, statement.body)).toBe(true)
        expect(signedText(where, statement).split('\n')).toHaveLength(lines[act])
      }),
    )
  })
})

test('is read back line by line to the same statement, so no two statements have one text', () => {
  fc.assert(
    fc.property(anyStatement, (statement) => {
      expect(readBack(signedText(where, statement))).toEqual({
        ...statement,
        where: 'khoi-phuong-lien-chieu/2014',
        notes: sha256Hex(statement.notes),
        prev: bindsHead.includes(statement.act) ? statement.prev : null,
        ct: bindsTime.includes(statement.act) ? statement.ct : null,
      })
    }),
    { numRuns: 2000 },
  )
})
