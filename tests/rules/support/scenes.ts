import { act, writesOf, type ActAttempt } from './attempts'
import { castOf, leaderOf, unitOf, type Cast } from './cast'
import { newBloc, yearOf, type Scene } from './ceremony'
import { millisOf } from './values'
import { applied } from './writes'

/** What has happened in a scene, act by act. */
type History = readonly ActAttempt[]

/** Plays a history into documents, without any server. */
function play(bloc: string, cast: Cast, history: History): Scene {
  return history.reduce<Scene>(
    (scene, step) => {
      const now = millisOf(yearOf(scene)['at']) + 1000
      return { ...scene, documents: applied(scene.documents, writesOf(step, scene, now), now) }
    },
    newBloc(bloc, cast),
  )
}

const freeze = act('freeze', 'leader-1', '')
const open = act('open', 'witness', '')
const sign = (number: number) => act('sign', leaderOf(number), '')

/** Histories by the name of the scene they lead to; entries are numbered from 1 in order. */
function histories(size: number): Readonly<Record<string, History>> {
  const opened = [freeze, open]
  const one = [...opened, sign(1)]
  const halted = [...one, act('refuse', leaderOf(3), '')]
  const resumed = [...halted, act('resume', 'witness', '', { target: 4 })]
  const allButLast = [...opened, ...Array.from({ length: size - 1 }, (_, index) => sign(index + 1))]
  const all = [...allButLast, sign(size)]
  const attested = [...all, act('attest', 'witness', '')]
  const seq = size + 2
  const call = act('call', leaderOf(1), '')
  const called = [...attested, call]
  const reported = [...called, act('report', leaderOf(2), '')]
  const appraised = [...reported, act('appraise', leaderOf(1), '')]
  const vote = (number: number) => act('vote', leaderOf(number), '')
  const voted = [...appraised, vote(2)]
  const answered = [...appraised, ...Array.from({ length: size - 1 }, (_, index) => vote(index + 2))]
  const concluded = [...answered, act('conclude', leaderOf(1), '')]
  const hand = act('hand', leaderOf(1), '')
  const handed = [...attested, hand]
  const taken = [...handed, act('take', leaderOf(2), '')]
  const reportedAnew = [...taken, act('call', leaderOf(2), ''), act('report', leaderOf(3), '')]
  const answeredAnew = [...reportedAnew, act('appraise', leaderOf(2), ''), ...[1, 3, 4, 5].map(vote)]
  return {
    drafting: [],
    frozen: [freeze],
    signing: opened,
    'one-signed': one,
    'two-signed': [...one, sign(2)],
    halted,
    resumed,
    'halted-again': [...resumed, act('refuse', leaderOf(3), '')],
    voided: [...one, act('void', 'witness', '', { target: 3 })],
    'voided-resigned': [...one, act('void', 'witness', '', { target: 3 }), sign(1)],
    'all-but-last': allButLast,
    signed: all,
    'in-force': attested,
    attached: [...attested, act('attach', 'leader-2', '')],
    unattested: [...attested, act('void', 'witness', '', { target: seq + 1 })],
    'in-force-again': [
      ...attested,
      act('void', 'witness', '', { target: seq + 1 }),
      act('attest', 'witness-2', ''),
    ],
    reopened: [...one, act('reopen', leaderOf(1), '')],
    'frozen-again': [...one, act('reopen', leaderOf(1), ''), freeze],
    'device-signed': [...opened, sign(size)],
    'device-voided': [...opened, sign(size), act('void', 'witness', '', { target: 3 })],
    'device-signing-again': [...opened, sign(size), act('reopen', leaderOf(1), ''), freeze, open],
    'signing-again': [...one, act('reopen', leaderOf(1), ''), freeze, open],
    'reported-mid': [...attested, act('report', leaderOf(2), '', { target: 'mid' })],
    reporting: called,
    reported,
    'called-again': [...reported, act('call', leaderOf(1), '', { text: () => 'another scheme' })],
    appraising: appraised,
    voted,
    'appraised-again': [...voted, act('appraise', leaderOf(1), '')],
    answered,
    concluded,
    'conclusion-voided': [...concluded, act('void', 'witness', '', { target: size + 11 })],
    handed,
    'handed-again': [...handed, act('hand', leaderOf(1), '', { target: unitOf(3) })],
    withdrawn: [...handed, act('hand', leaderOf(1), '', { target: unitOf(1) })],
    taken,
    'reported-to-another-head': reportedAnew,
    'answered-to-another-head': answeredAnew,
    designated: [...handed, act('designate', 'witness', '', { target: unitOf(3) })],
    'handed-in-drafting': [hand],
    revoked: [...opened, act('revoke', 'leader-2', '', { key: 'leader-2 second', target: 'leader-2' })],
  }
}

const five = castOf(5)

/** The scenes that the cases play in, in a bloc of five. */
export const scenes: ReadonlyMap<string, Scene> = new Map(
  Object.entries(histories(5)).map(([name, history]) => [name, play(name, five, history)]),
)

export function sceneOf(name: string): Scene {
  const scene = scenes.get(name)
  if (scene === undefined) throw new Error(`no scene ${name}`)
  return scene
}
