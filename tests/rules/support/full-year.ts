import { act, type ActAttempt } from './attempts'
import { castOf, leaderOf, unitOf } from './cast'
import { newBloc, yearOf, type Scene } from './ceremony'
import { says } from './turns'
import type { Fields } from './values'
import { applied, patch, set } from './writes'

/** One commit of a year, made from the state that it finds. */
export type Step = {
  readonly label: string
  readonly attempt: (scene: Scene) => ActAttempt
  /** What the database's owner changes in the year before, so that the costlier way is gone. */
  readonly given?: Fields
}

/** As people usually act, or as costly as it may get: by authorisation, and for a unit that became part of another. */
export type Way = 'usual' | 'worst'

const authorised = 'TUQ. CHỦ TỊCH (số 12/GUQ-UBND ngày 05/01/2014, đến hết ngày 31/12/2099)'

/** A bloc of `size` units before its year, with people who go through it in this way. */
export function blocFor(way: Way, bloc: string, size: number): Scene {
  const cast = castOf(size)
  if (way === 'usual') return newBloc(bloc, cast)
  const members = Object.fromEntries(
    Object.entries(cast.members).map(([uid, one]) => [
      uid,
      one.role === 'leader' ? { ...one, capacities: ['CHỦ TỊCH', authorised] } : one,
    ]),
  )
  const scene = newBloc(bloc, { ...cast, members })
  const part = { unit: unitOf(size), part: 'full' }
  const successor = set(`blocs/${bloc}/units/phuong-khac`, { predecessors: [part] })
  return { ...scene, documents: applied(scene.documents, [successor], 0) }
}

const curb = (fields: (scene: Scene) => Fields): Partial<ActAttempt> => ({
  beside: (base, own, scene) => [...own, patch(`${base}/members/${leaderOf(1)}`, fields(scene))],
})
const signedBy = (scene: Scene, number: number) =>
  (yearOf(scene)['signed'] as Record<string, number>)[unitOf(number)] ?? 0
const last = (scene: Scene) => Number(yearOf(scene)['seq'])
const standing = (scene: Scene, field: 'attested' | 'concluded') => Number(yearOf(scene)[field])

/** Every act at least once, from the first freeze to a new head. */
export function fullYear(way: Way, bloc: string, size: number): readonly Step[] {
  const capacity = way === 'usual' ? 'CHỦ TỊCH' : authorised
  const step = (
    label: string,
    name: ActAttempt['act'],
    by: string,
    more: (scene: Scene) => Partial<ActAttempt> = () => ({}),
  ): Step => ({
    label,
    attempt: (scene) =>
      says((body) => ('capacity' in body ? { ...body, capacity } : body))(act(name, by, bloc, more(scene))),
  })
  const numbers = Array.from({ length: size }, (_, index) => index + 1)
  const everybody = (name: 'sign' | 'report' | 'vote', from: number) =>
    numbers
      .slice(from - 1, -1)
      .map((number) => step(`${name} as number ${String(number)}`, name, leaderOf(number)))
  // the last unit speaks for itself, or has become part of another
  const forTheLast = (label: string, name: 'report' | 'vote') =>
    way === 'usual'
      ? step(label, name, leaderOf(size))
      : step(label, name, 'outsider', () => ({ body: (body) => ({ ...body, unit: unitOf(size) }) }))
  const oneKey = curb(({ cast }) => ({ onlyKey: cast.keys[leaderOf(1)]?.kid ?? '' }))
  return [
    step('freeze', 'freeze', leaderOf(1)),
    step('reopen what is frozen', 'reopen', leaderOf(1)),
    step('freeze again', 'freeze', leaderOf(1)),
    step('open', 'open', 'witness'),
    step('sign', 'sign', leaderOf(1)),
    step('void', 'void', 'witness', (scene) => ({ target: signedBy(scene, 1) })),
    step('sign a freed place', 'sign', leaderOf(1)),
    step('refuse', 'refuse', leaderOf(3)),
    step('resume', 'resume', 'witness', (scene) => ({ target: last(scene) })),
    step('revoke by the owner', 'revoke', leaderOf(2), () => ({
      key: 'leader-2 second',
      target: 'leader-2 software',
    })),
    step('revoke by the witness', 'revoke', 'witness', () => ({ target: 'leader-2 second' })),
    step('void, holding the member to one key', 'void', 'witness', (scene) => ({
      target: signedBy(scene, 1),
      ...oneKey,
    })),
    step('sign while held to one key', 'sign', leaderOf(1)),
    ...everybody('sign', 2),
    step('sign as the last', 'sign', leaderOf(size)),
    step('attest', 'attest', 'witness'),
    step('void the attestation', 'void', 'witness', (scene) => ({ target: standing(scene, 'attested') })),
    step('attest again', 'attest', 'witness'),
    step('vouch', 'vouch', 'witness'),
    step('report at mid-year', 'report', leaderOf(2), () => ({ target: 'mid' })),
    step('call', 'call', leaderOf(1)),
    ...everybody('report', 1),
    forTheLast('report', 'report'),
    step('call again', 'call', leaderOf(1), () => ({ text: () => 'another scheme' })),
    forTheLast('report again', 'report'),
    step('appraise', 'appraise', leaderOf(1)),
    ...everybody('vote', 2),
    forTheLast('vote', 'vote'),
    step('hand', 'hand', leaderOf(1)),
    step('take', 'take', leaderOf(2)),
    step('vote as the former head', 'vote', leaderOf(1)),
    {
      ...step('conclude', 'conclude', leaderOf(2)),
      // the time to answer is over, and nobody has
      ...(way === 'worst' ? { given: { votes: {}, answerBy: '2014-12-05' } } : {}),
    },
    step('void the conclusion', 'void', 'witness', (scene) => ({ target: standing(scene, 'concluded') })),
    step('conclude again', 'conclude', leaderOf(2)),
    step('attach by a party', 'attach', leaderOf(2)),
    step('attach by the witness', 'attach', 'witness'),
    step('designate', 'designate', 'witness', () => ({ target: unitOf(3) })),
    step('void the conclusion again', 'void', 'witness', (scene) => ({
      target: standing(scene, 'concluded'),
    })),
    step('void the attestation again', 'void', 'witness', (scene) => ({
      target: standing(scene, 'attested'),
    })),
    step('void, switching the member off', 'void', 'witness', (scene) => ({
      target: signedBy(scene, 1),
      ...curb(() => ({ active: false })),
    })),
    step('reopen by the witness', 'reopen', 'witness'),
  ]
}
