import { unitOf } from './cast'
import { blocOf, entryAt, lastYearHead, revisionText, yearOf, type Scene } from './ceremony'
import { sha256 } from './digests'
import { blocEffectOf, effectOf, freedOf, slotOf } from './effects'
import { asText, assertion, entryHash, signedText, type Act, type Assertion } from './statement'
import type { Caller } from './tokens'
import { millisOf, serverTime, type Fields } from './values'
import { patch, set, type Write } from './writes'

/** Takes the fields that would be honest and gives those to send. */
export type Turn = (fields: Fields, y: Fields) => Fields

/** One act, honest unless told otherwise; each turn bends one step of its making and what follows agrees with it. */
export type ActAttempt = {
  readonly kind: 'act'
  readonly scene: string
  readonly act: Act
  readonly by: string
  /** Who sends it, if not the person who acts. */
  readonly as?: Caller
  /** The name of the key in the cast, if not the person's first. */
  readonly key?: string
  /** For resume and void the seq, for revoke the name of the key, for report the period, for hand and designate the unit. */
  readonly target?: number | string
  readonly parties?: readonly string[]
  readonly text?: (scene: Scene) => string
  readonly where?: string
  /** Another year than 2014. */
  readonly inYear?: string
  /** The seq of an old entry whose signed part is sent again. */
  readonly replay?: number
  readonly body?: Turn
  /** Before signing: by, kid, kind, notes, seq, prev, prevAt, ct. */
  readonly statement?: Turn
  readonly assertion?: Partial<Assertion>
  /** After signing, before hashing: sig, ad, cdj and the rest. */
  readonly signed?: Turn
  /** After hashing. */
  readonly entry?: Turn
  readonly year?: Turn
  readonly revision?: Turn
  readonly revocation?: Turn
  /** The text that a call, report, appraisal or conclusion names, and what becomes of the bloc. */
  readonly named?: Turn
  readonly bloc?: Turn
  /** Ids of documents written under another name. */
  readonly ids?: {
    readonly entry?: string
    readonly revision?: string
    readonly revocation?: string
    readonly named?: string
  }
  readonly without?: 'entry' | 'year' | 'revision' | 'revocation' | 'named' | 'bloc'
  /** Writes in the same commit: before and after the act's own. */
  readonly beside?: (base: string, own: readonly Write[], scene: Scene) => readonly Write[]
  /** What the database's owner has changed in the scene before. */
  readonly given?: (base: string, now: number) => readonly Write[]
}

const idOf = ({ inYear = '2014' }: ActAttempt) => inYear

function bodyOf(attempt: ActAttempt, scene: Scene, y: Fields): Fields {
  const member = scene.cast.members[attempt.by]
  const revision = y['revision'] ?? ''
  // Who has no unit poses as the first.
  const unit = member === undefined || member.unit === '' ? unitOf(1) : member.unit
  const person = { name: member?.name ?? '', position: member?.position ?? '' }
  const seat = { unit, ...person, capacity: member?.capacities[0] ?? 'CHỦ TỊCH' }
  const place = { revision, place: freedOf(y)[unit] ?? y['opening'] ?? '', ...seat }
  const parties = attempt.parties ?? scene.cast.units
  const bloc = blocOf(scene)
  const site = { origins: bloc['origins'] ?? [], rpId: bloc['rpId'] ?? '' }
  const term = bloc['headBy'] ?? ''
  const text = sha256(textOf(attempt, scene))
  const period = String(attempt.target ?? 'final')
  const bodies: Record<Act, () => Fields> = {
    freeze: () => ({
      revision: sha256(textOf(attempt, scene)),
      number: Number(y['number']) + 1,
      previous: revision,
      last: `2013/7/${lastYearHead}`,
      parties,
    }),
    open: () => ({ revision, ...site }),
    sign: () => ({ ...place, decision: 'agree' }),
    refuse: () => place,
    resume: () => ({ seq: attempt.target ?? 0 }),
    void: () => ({ seq: attempt.target ?? 0 }),
    attest: () => ({ revision, ...person }),
    reopen: () => ({ revision }),
    vouch: () => ({ revision, ...person }),
    call: () => ({ text, due: '2014-11-30', ...site, term, ...seat }),
    report: () => ({
      period,
      basis: (period === 'mid' ? revision : y['scheme']) ?? '',
      ...seat,
      replaces: slotOf(y, 'reported', `${period}/${unit}`).hash,
      text,
    }),
    appraise: () => ({ scheme: y['scheme'] ?? '', text, answerBy: '2099-12-31', term, ...seat }),
    vote: () => ({
      appraisal: y['appraised'] ?? '',
      ...seat,
      replaces: slotOf(y, 'votes', unit).hash,
      word: 'agree',
    }),
    conclude: () => ({ appraisal: y['appraised'] ?? '', text, term, ...seat }),
    hand: () => ({ term, to: attempt.target ?? unitOf(2), ...seat }),
    take: () => ({ hand: asText(bloc['handing']).split('/').slice(0, 3).join('/'), ...seat }),
    designate: () => ({ term, unit: attempt.target ?? unitOf(2), ...person }),
    attach: () => ({
      revision,
      of: 'pledge',
      unit: member?.role === 'witness' ? '' : unit,
      file: sha256('a signed copy'),
      fileName: 'Giao ước 2014 (đã ký số).pdf',
      bytes: 184_320,
    }),
    revoke: () => ({ key: scene.cast.keys[attempt.target ?? '']?.kid ?? attempt.target ?? '' }),
  }
  return bodies[attempt.act]()
}

/** The text that the act names, if it names one. */
function textOf(attempt: ActAttempt, scene: Scene): string {
  if (attempt.text !== undefined) return attempt.text(scene)
  if (attempt.act === 'freeze') return revisionText(scene, attempt.parties ?? scene.cast.units)
  return JSON.stringify({ by: attempt.by, format: attempt.act, seq: yearOf(scene)['seq'] })
}

const namers: readonly Act[] = ['call', 'report', 'appraise', 'conclude']

/** The signed part that stands in an old entry, or a new one. */
function statementOf(attempt: ActAttempt, scene: Scene, y: Fields, now: number): Fields {
  const key = scene.cast.keys[attempt.key ?? attempt.by]
  const frame = { seq: Number(y['seq']) + 1, prev: y['head'] ?? '', prevAt: millisOf(y['at']), ct: now }
  if (attempt.replay !== undefined) return { ...entryAt(scene, attempt.replay), ...frame }
  const body = bodyOf(attempt, scene, y)
  return {
    ...frame,
    act: attempt.act,
    by: attempt.by,
    kid: key?.kid ?? sha256('no key'),
    kind: key?.kind ?? 'device',
    body: attempt.body?.(body, y) ?? body,
    notes: '{}',
  }
}

/** The entry of an attempt, made at `now`: signed and hashed, before anything is changed in what is stored. */
export function entryOf(attempt: ActAttempt, scene: Scene, now: number): Fields {
  const y = yearOf(scene, idOf(attempt))
  const where = `${scene.bloc}/${idOf(attempt)}`
  const plain = statementOf(attempt, scene, y, now)
  const statement = attempt.statement?.(plain, y) ?? plain
  const fresh = attempt.replay === undefined
  const proof = fresh
    ? assertion(statement['kind'] ?? '', signedText(attempt.where ?? where, statement), attempt.assertion)
    : {}
  const signed = { ...statement, ...proof, at: serverTime }
  const turned = attempt.signed?.(signed, y) ?? signed
  return { ...turned, hash: entryHash(where, turned) }
}

/** The writes of an attempt, made at `now`. */
export function writesOf(attempt: ActAttempt, scene: Scene, now: number): readonly Write[] {
  const base = `blocs/${scene.bloc}`
  const year = `years/${idOf(attempt)}`
  const y = yearOf(scene, idOf(attempt))
  const entry = entryOf(attempt, scene, now)
  const stored = attempt.entry?.(entry, y) ?? entry
  const seq = entry['seq'] ?? 0
  const head = stored['hash'] ?? entry['hash'] ?? ''
  const target = scene.documents[`${base}/${year}/log/${String(attempt.target)}`]
  const next = { ...effectOf(attempt.act, y, { ...entry, hash: head }, target), seq, head, at: serverTime }
  const text = textOf(attempt, scene)
  const revision = { text }
  const revocation = { year: idOf(attempt), seq }
  const own: Write[] = []
  if (attempt.without !== 'entry')
    own.push(set(`${base}/${year}/log/${attempt.ids?.entry ?? asText(seq)}`, stored))
  if (attempt.without !== 'year') own.push(patch(`${base}/${year}`, attempt.year?.(next, y) ?? next))
  if (attempt.act === 'freeze' && attempt.without !== 'revision') {
    const id = attempt.ids?.revision ?? sha256(revision.text)
    own.push(set(`${base}/${year}/revisions/${id}`, attempt.revision?.(revision, y) ?? revision))
  }
  if (attempt.act === 'revoke' && attempt.without !== 'revocation') {
    const id = attempt.ids?.revocation ?? (((entry['body'] ?? {}) as Fields)['key'] as string)
    own.push(set(`${base}/revocations/${id}`, attempt.revocation?.(revocation, y) ?? revocation))
  }
  if (namers.includes(attempt.act) && attempt.without !== 'named') {
    const path = `${base}/${year}/texts/${attempt.ids?.named ?? sha256(text)}`
    // a text that is there is not written again
    if (!(path in scene.documents)) own.push(set(path, attempt.named?.({ text }, y) ?? { text }))
  }
  const moved = blocEffectOf(attempt.act, idOf(attempt), { ...entry, hash: head })
  if (moved !== null && attempt.without !== 'bloc') own.push(patch(base, attempt.bloc?.(moved, y) ?? moved))
  return attempt.beside?.(base, own, scene) ?? own
}

export const act = (name: Act, by: string, scene: string, more: Partial<ActAttempt> = {}): ActAttempt => ({
  kind: 'act',
  act: name,
  by,
  scene,
  ...more,
})
