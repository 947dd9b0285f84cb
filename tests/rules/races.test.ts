import { expect, test } from 'vitest'

import { act, writesOf, type ActAttempt } from './support/attempts'
import { leaderOf, unitOf } from './support/cast'
import { blankYear, yearOf, type Scene } from './support/ceremony'
import { decodeFields } from './support/decode'
import { restore } from './support/judge'
import { honestly } from './support/honest'
import { sceneOf } from './support/scenes'
import { emulatorWithScenes } from './support/suite'
import { time, type Fields } from './support/values'
import { set } from './support/writes'

const emulator = emulatorWithScenes()
const attempts = 100

/** A document as it stands, its time as the suites write it. */
async function stored(path: string): Promise<Fields> {
  const fields = decodeFields(await emulator().read(path)) as Fields
  return typeof fields['at'] === 'number' ? { ...fields, at: time(fields['at']) } : fields
}

/** The scene with bloc and year as they stand now. */
async function current(scene: Scene): Promise<Scene> {
  const base = `blocs/${scene.bloc}`
  const year = `${base}/years/2014`
  return {
    ...scene,
    documents: { ...scene.documents, [base]: await stored(base), [year]: await stored(year) },
  }
}

const send = (attempt: ActAttempt, scene: Scene) =>
  emulator().commit(writesOf(attempt, scene, Date.now()), { uid: attempt.by })

/** Sends an act as the app does: made anew upon every state that it meets, until it has landed. */
async function land(attempt: ActAttempt): Promise<void> {
  for (let tries = 0; tries < attempts; tries += 1)
    if ((await send(attempt, await current(sceneOf(attempt.scene)))) === 200) return
  throw new Error(`${attempt.act} by ${attempt.by} never landed`)
}

/** Which of two acts, made upon the same state and sent at once, has landed; the scene is put back. */
async function race(one: ActAttempt, other: ActAttempt): Promise<readonly number[]> {
  const scene = sceneOf(one.scene)
  const landed = await Promise.all([send(one, scene), send(other, scene)])
  const writes = [one, other].flatMap((attempt) => writesOf(attempt, scene, Date.now()))
  await restore(emulator(), scene.documents, writes)
  return [...landed].sort()
}

test('five reports at once give five entries', async () => {
  const numbers = [1, 2, 3, 4, 5]
  await Promise.all(numbers.map((number) => land(act('report', leaderOf(number), 'reporting'))))
  const year = yearOf(await current(sceneOf('reporting')))
  expect(year['seq']).toBe(14)
  expect(Object.keys(year['reported'] as Fields).sort()).toEqual(
    numbers.map((number) => `final/${unitOf(number)}`),
  )
  const entries = await Promise.all(
    numbers.map((number) => stored(`blocs/reporting/years/2014/log/${String(number + 9)}`)),
  )
  expect(entries.map(({ by }) => by).sort()).toEqual(numbers.map(leaderOf))
})

test.each<readonly [string, ActAttempt, ActAttempt]>([
  ['an appraisal and a report', honestly('appraise'), act('report', 'leader-3', 'reported')],
  ['a conclusion and a vote', honestly('conclude'), act('vote', 'leader-1', 'answered')],
  ['a new call and a vote', honestly('call again'), act('vote', 'leader-3', 'appraising')],
  [
    'two words of one unit',
    honestly('vote'),
    {
      ...honestly('vote'),
      body: (body) => ({ ...body, word: 'disagree' }),
      statement: (said) => ({ ...said, notes: '{"ballots":[],"objections":[],"reason":"x"}' }),
    },
  ],
  [
    'a take and a designation',
    honestly('take'),
    act('designate', 'witness', 'handed', { target: unitOf(3) }),
  ],
  ['a take and its withdrawal', honestly('take'), act('hand', 'leader-1', 'handed', { target: unitOf(1) })],
])('of %s that meet, one lands', async (_, one, other) => {
  const statuses = await race(one, other)
  expect(statuses[0]).toBe(200)
  expect(statuses[1]).not.toBe(200)
})

test('two takes from two logs at once make one head', async () => {
  const other = '2016'
  const bloc = sceneOf('handed')
  const later = `blocs/handed/years/${other}`
  const opened = [set(later, { ...blankYear, stage: 'drafting', at: time(Date.UTC(2016, 0, 1)) })]
  expect(await emulator().commit(opened, 'owner')).toBe(200)
  const scene: Scene = { ...bloc, documents: { ...bloc.documents, [later]: await stored(later) } }
  const takes = [act('take', 'leader-2', 'handed'), act('take', 'leader-2', 'handed', { inYear: other })]

  const statuses = await Promise.all(takes.map((take) => send(take, scene)))
  const after = await stored('blocs/handed')
  const seqs = [(await stored('blocs/handed/years/2014'))['seq'], (await stored(later))['seq']]
  await restore(emulator(), bloc.documents, [
    ...opened,
    ...takes.flatMap((take) => writesOf(take, scene, Date.now())),
  ])
  // each of them would have landed alone
  expect([...statuses].sort()[0]).toBe(200)
  expect(statuses.filter((status) => status === 200)).toHaveLength(1)
  expect(after['headUnit']).toBe(unitOf(2))
  const winner = statuses[0] === 200 ? '2014/10/' : '2016/1/'
  expect((after['headBy'] as string).startsWith(winner)).toBe(true)
  expect(seqs).toEqual(statuses[0] === 200 ? [10, 0] : [9, 1])
})
