import { fail, ok, type Result } from '../shared/result'
import { place } from '../year/places'
import { isAttested } from '../year/stage'
import type { Projection } from '../year/year'
import { isAct, type Entry } from './entry'

/** An entry without the server's time, which its author cannot know. */
export type UntimedEntry = Omit<Entry, 'at'> & Pick<Entry, 'act' | 'body'>

type Change = Partial<Projection>

const illegal = (why: string) => fail('ACT_ILLEGAL', why)

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))
}

function standsAtPlace(before: Projection, body: Entry<'refuse'>['body']): boolean {
  return (
    before.stage === 'signing' &&
    before.parties.includes(body.unit) &&
    !Object.hasOwn(before.signed, body.unit) &&
    body.revision === before.revision &&
    body.place === place(before, body.unit)
  )
}

function freeze(before: Projection, entry: Entry<'freeze'>): Result<Change> {
  const { revision, number, previous, parties } = entry.body
  if (before.stage !== 'drafting') return illegal('stage')
  if (number !== before.number + 1 || previous !== before.revision) return illegal('number or previous')
  if (parties.length < 2 || new Set(parties).size !== parties.length) return illegal('parties')
  return ok({ stage: 'frozen', revision, number, parties })
}

function open(before: Projection, entry: Entry<'open'>): Result<Change> {
  if (before.stage !== 'frozen' || entry.body.revision !== before.revision)
    return illegal('stage or revision')
  const { origins, rpId } = entry.body
  return ok({ stage: 'signing', origins, rpId, opening: entry.hash, signed: {}, freed: {} })
}

/**
 * What a signature changes, entered into `signed`: a record of the living signatures that the caller alone holds,
 * so that replaying a long log does not copy it at every step. Fails with ACT_ILLEGAL and leaves it as it is.
 */
export function sign(
  before: Projection,
  entry: Entry<'sign'>,
  signed: Record<string, number>,
): Result<Change> {
  if (!standsAtPlace(before, entry.body)) return illegal('place')
  signed[entry.body.unit] = entry.seq
  const complete = before.parties.every((party) => Object.hasOwn(signed, party))
  return ok({ stage: complete ? 'signed' : 'signing', signed })
}

function refuse(before: Projection, entry: Entry<'refuse'>): Result<Change> {
  return standsAtPlace(before, entry.body) ? ok({ stage: 'halted' }) : illegal('place')
}

function resume(before: Projection, entry: Entry<'resume'>, log: readonly Entry[]): Result<Change> {
  const refusal = log[entry.body.seq - 1]
  if (before.stage !== 'halted' || refusal === undefined || !isAct(refusal, 'refuse'))
    return illegal('refusal')
  const { unit } = refusal.body
  if (refusal.body.place !== place(before, unit)) return illegal('place')
  return ok({ stage: 'signing', freed: { ...before.freed, [unit]: entry.hash } })
}

function voidAct(before: Projection, entry: Entry<'void'>, log: readonly Entry[]): Result<Change> {
  const { seq } = entry.body
  if (before.stage === 'inForce')
    return seq === before.attested ? ok({ stage: 'signed', attested: 0 }) : illegal('attestation')
  const signature = log[seq - 1]
  if (signature === undefined || !isAct(signature, 'sign')) return illegal('signature')
  const { unit } = signature.body
  if (!['signing', 'signed'].includes(before.stage) || before.signed[unit] !== seq)
    return illegal('signature')
  return ok({
    stage: 'signing',
    signed: without(before.signed, unit),
    freed: { ...before.freed, [unit]: entry.hash },
  })
}

function attest(before: Projection, entry: Entry<'attest'>): Result<Change> {
  if (before.stage !== 'signed' || entry.body.revision !== before.revision)
    return illegal('stage or revision')
  return ok({ stage: 'inForce', attested: entry.seq })
}

function reopen(before: Projection, entry: Entry<'reopen'>): Result<Change> {
  if (!['frozen', 'signing', 'halted', 'signed'].includes(before.stage)) return illegal('stage')
  if (entry.body.revision !== before.revision) return illegal('revision')
  return ok({ stage: 'drafting', opening: '', signed: {}, freed: {} })
}

/** `unit` is empty where the witness office attaches. */
function attach(before: Projection, entry: Entry<'attach'>): Result<Change> {
  const { revision, unit } = entry.body
  if (!isAttested(before.stage) || revision !== before.revision) return illegal('stage or revision')
  return unit === '' || before.parties.includes(unit) ? ok({}) : illegal('unit')
}

/**
 * What of the projection an act changes, apart from seq, head and at; every other field stays equal.
 * `log` holds the entries before it. Fails with ACT_ILLEGAL. The rules decide the same (firestore.rules).
 */
export function move(before: Projection, entry: UntimedEntry, log: readonly Entry[]): Result<Change> {
  const act = entry as Entry
  switch (act.act) {
    case 'freeze':
      return freeze(before, act)
    case 'open':
      return open(before, act)
    case 'sign':
      return sign(before, act, { ...before.signed })
    case 'refuse':
      return refuse(before, act)
    case 'resume':
      return resume(before, act, log)
    case 'void':
      return voidAct(before, act, log)
    case 'attest':
      return attest(before, act)
    case 'reopen':
      return reopen(before, act)
    case 'revoke':
      return ok({})
    case 'attach':
      return attach(before, act)
  }
}
