import { act, writesOf, type ActAttempt } from '../../support/attempts'
import { allowed, denied, type Case } from '../../support/cases'
import { unitOf } from '../../support/cast'
import { blankYear, blocOf, entryAt, settings } from '../../support/ceremony'
import { sha256 } from '../../support/digests'
import { honestly, once } from '../../support/honest'
import { sceneOf } from '../../support/scenes'
import { asText } from '../../support/statement'
import { both, given, givenActor, givenYear, leavesBloc, lacking, says } from '../../support/turns'
import { time, type Fields } from '../../support/values'
import { patch, set } from '../../support/writes'
import { also, bodyCases, change, no, otherPerson } from './changes'

const hand = honestly('hand')
const take = honestly('take')
const designate = honestly('designate')
const all = [
  'hand',
  'hand while drafting',
  'take',
  'take while drafting',
  'designate',
  'designate while drafting',
]
const link = `2014/9/${sha256('a take')}`
const born = Date.UTC(2014, 11, 1)
const begun =
  (id: string) =>
  (attempt: ActAttempt): ActAttempt => ({
    ...attempt,
    given: (base, now) => [
      ...(attempt.given?.(base, now) ?? []),
      set(`${base}/years/${id}`, { ...blankYear, at: time(born) }),
    ],
  })
const paper = givenYear({ settings: { ...settings, source: 'paper' } })
const moved: Fields = { origins: ['https://moi.example'], rpId: 'moi.example' }
const atNewSite = change({ assertion: { origin: 'https://moi.example', rpId: 'moi.example' } })
const handing = (scene: string) => asText(blocOf(sceneOf(scene))['handing'])

/** What moves the head, whatever it is: where and when, and never without the bloc or the entry. */
const eachCases: readonly Case[] = all.flatMap((name) => {
  const attempt = honestly(name)
  const drafting = name.endsWith('drafting')
  const no = (label: string, turn: (one: ActAttempt) => ActAttempt) =>
    denied(`${name}: ${label}`, attempt, turn)
  return [
    no('when the next year has begun', begun('2015')),
    allowed(`${name}: when a year further on has begun`, begun('2016')(attempt)),
    no('in a year from paper', paper),
    no('in the commit that begins the next year', (one) => ({
      ...one,
      given: (base) => [patch(`${base}/members/${one.by}`, { admin: true })],
      beside: (base, own) => [...own, set(`${base}/years/2015`, { ...blankYear, at: serverAt })],
    })),
    no('the entry without the bloc', change({ without: 'bloc' })),
    no('the bloc without the entry', (one) => ({
      ...one,
      beside: (base, own) => own.filter(({ path }) => path === base),
    })),
    no('the bloc and the year without the entry', change({ without: 'entry' })),
    ...Object.entries<Fields>({
      'another head unit': { headUnit: unitOf(4) },
      'another term': { headBy: link },
      'no head unit': { headUnit: '' },
      'another handover pending': { handing: `${link}/${unitOf(4)}` },
      'another name': { name: 'Khối khác' },
      'another site': moved,
      'a field of its own': { extra: 1 },
    }).map(([label, fields]) => no(`leaves the bloc with ${label}`, leavesBloc(fields))),
    ...['headUnit', 'headBy', 'handing'].flatMap((field) =>
      name.startsWith('hand') === (field === 'handing') || (!name.startsWith('hand') && field !== 'handing')
        ? [no(`leaves the bloc its ${field}`, leavesBloc(lacking(field)))]
        : [],
    ),
    drafting
      ? allowed(`${name}: at the site that the bloc has moved to`, atNewSite(given('', moved)(attempt)))
      : denied(`${name}: at the site that the bloc alone has moved to`, attempt, (one) =>
          atNewSite(given('', moved)(one)),
        ),
    drafting
      ? denied(`${name}: at the site that the year had before`, attempt, (one) =>
          atNewSite(givenYear(moved)(one)),
        )
      : allowed(`${name}: at the year's own site`, atNewSite(givenYear(moved)(attempt))),
  ]
})

const serverAt = time(born)

const handCases: readonly Case[] = [
  ...bodyCases('hand', { term: link, to: 'phuong-khac', unit: unitOf(2), ...otherPerson }),
  no('hand: to nobody', says({ to: '' })),
  no('hand: to two units', says({ to: `${unitOf(2)}/${unitOf(3)}` })),
  allowed('hand: to oneself, which takes it back', { ...hand, scene: 'handed', target: unitOf(1) }),
  allowed('hand: to another than before', { ...hand, scene: 'handed', target: unitOf(3) }),
  denied(
    'hand: by the former head',
    { ...hand, scene: 'taken', by: 'leader-2', target: unitOf(3) },
    change({ by: 'leader-1' }),
  ),
  denied(
    'hand: with an older term',
    { ...hand, scene: 'taken', by: 'leader-2', target: unitOf(3) },
    says({ term: '-' }),
  ),
  no(
    'hand: told of as handed to another',
    leavesBloc((bloc) => ({ ...bloc, handing: asText(bloc['handing']).replace(/\d$/, '3') })),
  ),
  no(
    'hand: told of as an older entry',
    leavesBloc((bloc) => ({ ...bloc, handing: asText(bloc['handing']).replace('/9/', '/8/') })),
  ),
  no(
    'hand: told of in another year',
    leavesBloc((bloc) => ({ ...bloc, handing: asText(bloc['handing']).replace('2014', '2013') })),
  ),
]

const takenAnew: ActAttempt = { ...take, scene: 'handed-again', by: 'leader-3' }

const takeCases: readonly Case[] = [
  ...bodyCases('take', { hand: link, unit: unitOf(3), ...otherPerson }),
  denied('take: by another unit than it was handed to', take, change({ by: 'leader-3' })),
  denied('take: by a secretary of the unit', take, change({ by: 'secretary-2' })),
  allowed('take: what was handed anew', takenAnew),
  denied('take: what was handed to another since', takenAnew, (one) =>
    says({ hand: handing('handed').replace(/\/[^/]*$/, '') })({ ...one, by: 'leader-2' }),
  ),
  denied('take: what the head took back', take, (one) =>
    says({ hand: `2014/9/${asText(entryAt(sceneOf('withdrawn'), 9)['hash'])}` })({
      ...one,
      scene: 'withdrawn',
    }),
  ),
  denied('take: by the head itself', take, (one) => ({ ...one, scene: 'withdrawn', by: 'leader-1' })),
  denied('take: what somebody was designated over', take, change({ scene: 'designated' })),
  denied('take: a second time', take, change({ scene: 'taken' })),
  denied('take: the leader has moved to another unit', take, givenActor({ unit: unitOf(4) })),
  denied('take: by a leader who has another capacity now', take, givenActor({ capacities: [] })),
  no('take: the head left where it was', leavesBloc({ headUnit: unitOf(1) })),
  no('take: still pending', leavesBloc({ handing: handing('handed') })),
  no('take: told of as the hand', leavesBloc({ headBy: handing('handed').replace(/\/[^/]*$/, '') })),
]

const designateCases: readonly Case[] = [
  ...bodyCases('designate', {
    term: link,
    unit: 'phuong-khac',
    name: 'Người khác',
    position: 'Chức vụ khác',
  }),
  allowed('designate: while a handover is pending', { ...designate, scene: 'handed' }),
  allowed('designate: the head itself', { ...designate, target: unitOf(1) }),
  allowed('designate: by another witness', change({ by: 'witness-2' })(designate)),
  denied('designate: with an older term', { ...designate, scene: 'taken' }, says({ term: '-' })),
  no('designate: told of as another unit', leavesBloc({ headUnit: unitOf(2) })),
]

/** Other ways to the head. */
const otherWays: readonly Case[] = [
  ...['headUnit', 'headBy', 'handing'].map((field) =>
    denied(`the ${field} of the bloc moved by an admin along with a signature`, honestly('sign'), (one) => ({
      ...one,
      given: (base) => [patch(`${base}/members/${one.by}`, { admin: true })],
      beside: (base, own) => [...own, patch(base, { [field]: field === 'headUnit' ? unitOf(2) : link })],
    })),
  ),
  ...Object.values(once)
    .filter(({ act }) => !['hand', 'take', 'designate'].includes(act))
    .map((attempt) =>
      denied(`the head moved by the entry of a ${attempt.act}`, attempt, (one) => ({
        ...one,
        beside: (base, own) => {
          const entry = own.find(({ path }) => path.includes('/log/'))
          const { seq, hash } = entry?.mode === 'set' ? entry.fields : {}
          const headBy = `2014/${asText(seq)}/${asText(hash)}`
          return [...own, patch(base, { headUnit: unitOf(1), headBy, handing: '' })]
        },
      })),
    ),
  denied('the head moved by an entry that is there already', honestly('take'), (one) => ({
    ...one,
    beside: (base) => [
      patch(base, { headUnit: unitOf(2), headBy: handing('handed').replace(/\/[^/]*$/, ''), handing: '' }),
    ],
  })),
  denied('the head handed and taken in one commit', hand, (one) => ({
    ...one,
    beside: (base, own) => [...own, patch(base, { headUnit: unitOf(2), headBy: link, handing: '' })],
  })),
  denied(
    'the head handed on in one log and taken in another in one commit',
    { ...take, scene: 'handed' },
    (one) => ({
      ...one,
      given: (base) => [set(`${base}/years/2016`, { ...blankYear, at: time(born) })],
      beside: (base, own, scene) => {
        const year = { [`${base}/years/2016`]: { ...blankYear, at: time(born) } }
        const later = { ...scene, documents: { ...scene.documents, ...year } }
        const again = writesOf(act('hand', 'leader-1', 'handed', { inYear: '2016' }), later, Date.now())
        return [...own, ...again.filter(({ path }) => path !== base)]
      },
    }),
  ),
  denied(
    'the head moved, and the bloc deleted and made anew',
    take,
    also((base, own) => [
      ...own.filter(({ path }) => path !== base),
      set(base, {
        ...blocOf(sceneOf('handed')),
        headUnit: unitOf(2),
        headBy: link,
        handing: '',
        name: 'Khác',
      }),
    ]),
  ),
  denied(
    'a handover beside a year in signing',
    both(change({ scene: 'in-force' }))(hand),
    change({ scene: 'signing' }),
  ),
]

/** The head: handed on, taken, designated. */
export const headCases: readonly Case[] = [
  ...eachCases,
  ...handCases,
  ...takeCases,
  ...designateCases,
  ...otherWays,
]
