import { keyFields, site, unitOf, type Cast } from './cast'
import { sha256, zeros } from './digests'
import { time, type Fields } from './values'
import { applied, set, type Documents, type Write } from './writes'

/** One bloc in one state. Every scene is a bloc of its own, so that none disturbs another. */
export type Scene = { readonly bloc: string; readonly cast: Cast; readonly documents: Documents }

export const year = 'years/2014'
export const lastYearHead = sha256('what happened in 2013')
const birth = Date.UTC(2014, 2, 28, 7)

export const settings: Fields = {
  title: 'Giao ước thi đua năm 2014',
  date: '2014-03-28',
  time: '14:00',
  place: 'Hội trường',
  office: 'Phòng Nội vụ',
  officeTitle: 'Trưởng phòng',
  signBy: '2014-03-28',
  bases: ['Chương trình công tác năm 2014'],
  areas: [{ id: 'kinh-te', name: 'Kinh tế' }],
  source: '',
  note: '',
  rev: 1,
}

/** The year after the signing before anything of it has happened. */
export const unreported: Fields = {
  scheme: '',
  due: '',
  reported: {},
  appraised: '',
  answerBy: '',
  votes: {},
  concluded: 0,
  attached: {},
}

export const blankYear: Fields = {
  settings,
  stage: 'drafting',
  revision: '-',
  number: 0,
  parties: [],
  origins: [],
  rpId: '',
  opening: '',
  freed: {},
  signed: {},
  attested: 0,
  ...unreported,
  seq: 0,
  head: zeros,
}

export const blocFields: Fields = {
  name: 'Khối thi đua',
  kind: 'khoi',
  headTitle: 'Khối trưởng',
  witnessOffice: 'Phòng Nội vụ',
  headUnit: unitOf(1),
  headBy: '-',
  handing: '',
  ...site,
}

/** The digest of a text that is there before anything names one. */
export const textId = sha256('a text')

/** A unit's mark of one item. */
export const agreed: Fields = { mark: 'agree', note: '', digest: sha256('the item') }

/** A bloc before anything has happened in 2014. */
export function newBloc(bloc: string, cast: Cast): Scene {
  const base = `blocs/${bloc}`
  const writes: Write[] = [
    set(base, blocFields),
    ...cast.units.map((id, index) =>
      set(`${base}/units/${id}`, {
        name: `Phường ${id}`,
        type: 'phường',
        code: '20194',
        order: index + 1,
        validFrom: '',
        validTo: '',
        predecessors: [],
      }),
    ),
    ...Object.values(cast.members).map((member) => set(`${base}/members/${member.uid}`, { ...member })),
    ...Object.values(cast.keys).map((key) =>
      set(`${base}/keys/${key.kid}`, { ...keyFields(key), at: time(birth) }),
    ),
    set(`${base}/keyCounts/leader-3`, { count: 1, last: cast.keys['leader-3']?.kid ?? '' }),
    set(`${base}/years/2013`, {
      ...blankYear,
      stage: 'concluded',
      seq: 7,
      head: lastYearHead,
      at: time(birth),
    }),
    set(`${base}/${year}`, { ...blankYear, at: time(birth) }),
    set(`${base}/${year}/items/thu-ngan-sach`, {
      area: 'kinh-te',
      text: 'Thu ngân sách',
      uom: '%',
      direction: 'up',
      targets: Object.fromEntries(cast.units.map((id) => [id, '1.40'])),
      points: 50,
      order: 1,
      removed: false,
      rev: 1,
      by: 'leader-1',
      at: time(birth),
    }),
    set(`${base}/${year}/items/cay-xanh`, {
      area: 'kinh-te',
      text: 'Trồng cây xanh',
      uom: 'cây',
      direction: 'up',
      targets: {},
      points: 5,
      order: 2,
      removed: false,
      rev: 1,
      by: 'leader-1',
      at: time(birth),
    }),
    set(`${base}/${year}/texts/${textId}`, { text: 'a text' }),
    set(`${base}/meetings/2014-2`, {
      agenda: ['signing/2014'],
      step: 'gathering',
      year: '2014',
      rev: 1,
      by: 'witness',
      at: time(birth),
    }),
    set(`${base}/meetings/2014-2/checks/${unitOf(2)}`, {
      digest: sha256('a proof'),
      by: 'leader-2',
      at: time(birth),
    }),
    set(`${base}/meetings/2014-2/deviations/witness_1`, {
      uid: 'witness',
      number: 1,
      text: 'Bắt đầu muộn 10 phút',
      at: time(birth),
    }),
    set(`${base}/${year}/results/${unitOf(1)}`, { values: {}, source: 'paper', note: '', at: time(birth) }),
    set(`${base}/${year}/reviews/${unitOf(2)}`, {
      by: 'leader-2',
      at: time(birth),
      item: 'thu-ngan-sach',
      marks: { 'thu-ngan-sach': agreed },
    }),
    set(`${base}/${year}/agreements/${unitOf(3)}`, {
      by: 'leader-3',
      at: time(birth),
      item: 'thu-ngan-sach',
      words: { 'thu-ngan-sach': { word: 'agree', digest: sha256('the item') } },
    }),
    set(`${base}/${year}/comments/leader-3_1`, {
      uid: 'leader-3',
      unit: unitOf(3),
      number: 1,
      item: 'thu-ngan-sach',
      digest: sha256('the item'),
      body: 'Xin giữ như cũ.',
      kind: 'comment',
      value: '',
      target: '',
      mentions: [],
      resolved: '',
      at: time(birth),
    }),
    set(`${base}/${year}/presence/leader-2`, { at: time(birth), revision: '-', item: '' }),
  ]
  return { bloc, cast, documents: applied({}, writes, birth) }
}

export const blocOf = (scene: Scene): Fields => scene.documents[`blocs/${scene.bloc}`] ?? {}
export const yearOf = (scene: Scene, id = '2014'): Fields =>
  scene.documents[`blocs/${scene.bloc}/years/${id}`] ?? {}

/** The entry at `seq` of the scene's log. */
export function entryAt(scene: Scene, seq: number): Fields {
  const entry = scene.documents[`blocs/${scene.bloc}/${year}/log/${String(seq)}`]
  if (entry === undefined) throw new Error(`${scene.bloc} has no entry ${String(seq)}`)
  return entry
}

/** The canonical text of the next revision, with the trap that an item quotes the key of the parties. */
export function revisionText(scene: Scene, parties: readonly string[], more: Fields = {}): string {
  const y = yearOf(scene)
  return JSON.stringify({
    areas: [],
    headUnit: scene.documents[`blocs/${scene.bloc}`]?.['headUnit'] ?? '',
    items: [{ text: `nói "parties":[{"id":"${unitOf(9)}" trong lời` }],
    number: Number(y['number']) + 1,
    parties: parties.map((id) => ({ id, name: `Phường "${id}"`, type: 'phường' })),
    previous: y['revision'],
    title: 'Giao ước',
    year: '2014',
    ...more,
  })
}
