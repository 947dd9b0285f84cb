import { blankResults } from '@/domain/acts/projection'
import { itemDigest } from '@/domain/pledge/item'
import { emptyProjection } from '@/domain/log/replay'
import { sha256Hex } from '@/domain/shared/digest'
import type { Holding } from '../../../ops/data/holding'
import { startedAt } from '../../fixtures/entries'
import { pledgeOf, wards } from '../../fixtures/pledge'
import { createSigner } from '../../fixtures/signers'
import { heldCeremony, type Table } from '../../fixtures/table'
import { yearAfter } from '../../fixtures/year-after'
import { serverTime, storedFields } from './plant'

export const bloc = 'blocs/khoi-phuong-lien-chieu'
export const year = `${bloc}/years/2014`

const at = serverTime(startedAt)
const settings = {
  title: 'Giao ước thi đua năm 2014',
  date: '2014-03-28',
  time: '14:00',
  place: 'Hội trường',
  office: 'Phòng Nội vụ',
  officeTitle: 'Trưởng phòng',
  signBy: '',
  bases: [],
  areas: pledgeOf().areas,
  source: '',
  note: '',
  rev: 1,
}

type Plain = readonly (readonly [string, object])[]

type Ceremony = {
  readonly documents: Plain
  readonly revoked: string
  readonly table: Table
  readonly texts: ReadonlyMap<string, string>
}

/** A signed year with a call and a report, a key revoked, and the year before from paper: something of everything. */
function ceremony(): Ceremony {
  const table = heldCeremony()
  const spare = createSigner('hoaminh', 'passkey')
  table.revoke(table.leader('hoa-minh'), spare.kid)
  const { call, report, texts } = yearAfter(table)
  call()
  report('hoa-minh')
  const signers = [...table.seated.values(), spare]
  const documents: Plain = [
    ...signers.map(({ kid, key }) => [`${bloc}/keys/${kid}`, { ...key, at }] as const),
    ...table.log.map(
      (entry) => [`${year}/log/${String(entry.seq)}`, { ...entry, at: serverTime(entry.at) }] as const,
    ),
    ...[...table.revisions].map(([digest, text]) => [`${year}/revisions/${digest}`, { text }] as const),
    ...[...texts].map(([digest, text]) => [`${year}/texts/${digest}`, { text }] as const),
    [year, { ...table.replay().projection, settings, at: serverTime(table.replay().projection.at) }],
    [`${bloc}/revocations/${spare.kid}`, { year: '2014', seq: 9 }],
    [`${bloc}/keyCounts/hoaminh`, { count: 2, last: spare.kid }],
  ]
  return { documents, revoked: spare.kid, table, texts }
}

function people(): Plain {
  const person = { admin: false, position: 'Chủ tịch', capacities: ['CHỦ TỊCH'], active: true }
  return [
    ...wards.map(
      ({ id, uid, person: name }) =>
        [
          `${bloc}/members/${uid}`,
          { ...person, uid, role: 'leader', unit: id, name, email: `${uid}@demo.test` },
        ] as const,
    ),
    [
      `${bloc}/members/noivu`,
      { ...person, uid: 'noivu', role: 'witness', admin: true, unit: '', name: 'Nguyễn Thanh Tùng' },
    ],
    [
      `${bloc}/invites/moi@demo.test`,
      {
        role: 'observer',
        admin: false,
        unit: '',
        name: 'Lý Thu',
        position: 'Công chức',
        capacities: [],
        email: 'moi@demo.test',
        by: 'noivu',
        at,
        until: startedAt + 1,
      },
    ],
    ['founders/noivu', { note: '' }],
    ['mail-templates/opened', { subject: 'Mở phiên ký', text: 'Kính gửi' }],
    [
      'mail/khoi-phuong-lien-chieu~invitation~20140328~1',
      { to: 'moi@demo.test', template: { name: 'invitation', data: { bloc: 'Khối' } }, by: 'noivu', at },
    ],
  ]
}

function work(): Plain {
  const [item] = pledgeOf().items
  const digest = item === undefined ? '' : itemDigest(item)
  const paper = {
    ...emptyProjection,
    ...blankResults,
    stage: 'concluded',
    settings: { ...settings, source: 'paper' },
    at,
  }
  return [
    [
      `${year}/items/thu-ngan-sach`,
      {
        area: 'kinh-te',
        text: 'Thu',
        uom: '%',
        direction: 'up',
        targets: {},
        points: 10,
        order: 1,
        removed: false,
        rev: 1,
        by: 'noivu',
        at,
      },
    ],
    [
      `${year}/agreements/hoa-minh`,
      { by: 'hoaminh', at, item: 'thu-ngan-sach', words: { 'thu-ngan-sach': { word: 'agree', digest } } },
    ],
    [
      `${year}/comments/hoaminh_1`,
      {
        uid: 'hoaminh',
        unit: 'hoa-minh',
        number: 1,
        item: 'thu-ngan-sach',
        digest,
        body: 'Xin giữ.',
        kind: 'comment',
        value: '',
        target: '',
        mentions: [],
        resolved: '',
        at,
      },
    ],
    [
      `${year}/reviews/hoa-minh`,
      {
        by: 'hoaminh',
        at,
        item: 'thu-ngan-sach',
        marks: { 'thu-ngan-sach': { mark: 'agree', note: '', digest } },
      },
    ],
    [`${year}/seen/hoaminh`, { seq: 3, at }],
    [
      `${year}/work/hoa-minh`,
      {
        by: 'hoaminh',
        at,
        item: 'thu-ngan-sach',
        figures: { 'thu-ngan-sach': { value: '1.5', self: '-', note: '', evidence: [] } },
        handedBy: '',
        handedAt: null,
      },
    ],
    [`${bloc}/years/2013`, paper],
    [
      `${bloc}/years/2013/results/hoa-minh`,
      { values: { 'thu-ngan-sach': '130' }, source: 'paper', note: '', rev: 1, by: 'noivu', at },
    ],
    [
      `${bloc}/meetings/2014-1`,
      { agenda: ['signing/2014'], step: 'ended', year: '2014', rev: 1, by: 'noivu', at },
    ],
    [`${bloc}/meetings/2014-1/checks/hoa-minh`, { digest: sha256Hex('a proof'), by: 'hoaminh', at }],
    [`${bloc}/meetings/2014-1/deviations/noivu_1`, { uid: 'noivu', number: 1, text: 'Bắt đầu muộn', at }],
  ]
}

const units: Plain = wards.map(({ id, name }, index) => [
  `${bloc}/units/${id}`,
  { name, type: 'phường', code: '', order: index + 1, validFrom: '', validTo: '', predecessors: [] },
])

const home: Plain = [
  [
    bloc,
    {
      name: 'Khối thi đua khối phường quận Liên Chiểu',
      kind: 'khoi',
      headTitle: 'Khối trưởng',
      witnessOffice: 'Phòng Nội vụ',
      headUnit: 'hoa-hiep-bac',
      headBy: '-',
      handing: '',
      origins: ['https://giaouoc.test'],
      rpId: 'giaouoc.test',
    },
  ],
]

/**
 * A project in which everything is as it must be; `revoked` is the key that its log revokes, `table` and `texts` what its
 * signed year was made of.
 */
export function sampleHolding(): Holding & Pick<Ceremony, 'revoked' | 'table' | 'texts'> {
  const { documents, ...made } = ceremony()
  const all = [...home, ...units, ...people(), ...documents, ...work()]
  return {
    ...made,
    accounts: ['hoahiepbac', 'hoahiepnam', 'hoakhanhbac', 'hoakhanhnam', 'hoaminh', 'noivu'].map((uid) => ({
      uid,
      disabled: uid === 'hoahiepnam',
      verified: true,
      email: `${uid}@demo.test`,
      name: 'Người thử',
    })),
    documents: all
      .map(([path, fields]) => ({
        path,
        fields: storedFields(fields),
        updateTime: '2014-04-01T00:00:00.000001Z',
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
}
