import { randomBytes } from 'node:crypto'
import type { Bloc } from '../../src/domain/people/bloc'
import type { PersonFacts } from '../../src/domain/people/member'
import { writeCapacity } from '../../src/domain/people/capacity'
import type { Unit } from '../../src/domain/people/unit'
import { place } from '../../src/domain/acts/place'
import { emptyProjection } from '../../src/domain/log/replay'
import { dayInVietNam } from '../../src/domain/shared/day'
import { ok, type Result } from '../../src/domain/shared/result'
import type { SiteAddress } from '../configure/site-address'
import { trialName } from './clean'
import { makeKey, type MadeKey } from './made-key'
import type { TrialPerson } from './people'
import { items, pledgeText } from './pledge-text'
import { layTrialTable, type Actor } from './table'

/** One thing that is tried: what has to be allowed, or what has to be refused. */
export type Trial = {
  readonly what: readonly [vi: string, en: string]
  readonly expects: 'allowed' | 'refused'
  readonly run: () => Promise<Result<unknown>>
}

const unit = (name: string, order: number): Unit => ({
  name,
  type: 'phường',
  code: '',
  order,
  validFrom: '',
  validTo: '',
  predecessors: [],
})

/** An id of a trial bloc that nobody has. */
export function trialId(): string {
  return `thu-${randomBytes(6).toString('hex')}`
}

/** Everything that is tried of a whole pledge, in its order: by the three who are made for it, under the rules. */
export function trialsOf(
  bloc: string,
  site: SiteAddress,
  [office, first, second]: readonly [TrialPerson, TrialPerson, TrialPerson],
): readonly Trial[] {
  const year = dayInVietNam(Date.now()).slice(0, 4)
  const where = { bloc, year }
  const sites = { origins: [site.origin], rpId: site.rpId }
  const table = layTrialTable(where, sites)
  const pledge = pledgeText(bloc, year)
  const home: Bloc = {
    name: trialName,
    kind: 'khoi',
    headTitle: 'Khối trưởng',
    witnessOffice: 'Phòng Nội vụ',
    headUnit: 'mot',
    headBy: '-',
    handing: '',
    ...sites,
  }
  const witness: PersonFacts = {
    role: 'witness',
    admin: true,
    unit: '',
    name: 'Người thử một',
    position: 'Trưởng phòng',
    capacities: [],
  }
  const authority = { number: '12/GUQ', date: `05/01/${year}`, until: '28/02/2098' }
  const byAuthority = writeCapacity({ form: 'byAuthority', office: 'CHỦ TỊCH', authority })
  const leaderOf = (own: string, name: string, capacities: readonly string[]): PersonFacts => ({
    role: 'leader',
    admin: false,
    unit: own,
    name,
    position: 'Chủ tịch',
    capacities: [...capacities],
  })
  const chair = leaderOf('mot', 'Người thử hai', ['CHỦ TỊCH', 'KT. CHỦ TỊCH'])
  const deputy = leaderOf('hai', 'Người thử ba', [byAuthority])
  const until = Date.now() + 3_600_000
  const keys = {
    office: makeKey(office.uid, 'passkey'),
    first: makeKey(first.uid, 'passkey'),
    second: makeKey(second.uid, 'device'),
  }
  const actor = (person: TrialPerson, key: MadeKey): Actor => ({ person, key })
  const seat = (facts: PersonFacts, capacity: string) => ({
    revision: pledge.digest,
    place: place(table.now(), facts.unit),
    unit: facts.unit,
    name: facts.name,
    position: facts.position,
    capacity,
  })
  const reservations = Array.from({ length: items }, (_, at) => ({
    item: `noi-dung-${at + 1}`,
    note: 'ý kiến '.repeat(35).trim(),
  }))
  const signs = (bent: { readonly signs?: string; readonly site?: typeof sites } = {}) =>
    table.act(actor(first, keys.first), {
      act: 'sign',
      body: { ...seat(chair, 'CHỦ TỊCH'), decision: 'reserve' },
      notes: { reservations },
      ...bent,
    })
  const signsByAuthority = () =>
    table.act(actor(second, keys.second), {
      act: 'sign',
      body: { ...seat(deputy, byAuthority), decision: 'agree' },
      notes: { reservations: [] },
    })
  const join = async (person: TrialPerson): Promise<Result<unknown>> => {
    const found = await person.database.ownInvites(person.email)
    if (!found.ok) return found
    const invite = found.value.find((one) => one.bloc === bloc)?.invite
    return invite === undefined || invite === null
      ? { ok: false, failure: { code: 'NOT_FOUND' } }
      : person.database.acceptInvite(person.uid, { bloc, invite })
  }
  const allowed = (vi: string, en: string, run: Trial['run']): Trial => ({
    what: [vi, en],
    expects: 'allowed',
    run,
  })
  const refused = (vi: string, en: string, run: Trial['run']): Trial => ({
    what: [vi, en],
    expects: 'refused',
    run,
  })

  return [
    allowed(
      'lập khối, đơn vị và người lập trong một lần ghi',
      'a bloc, its units and founder in one commit',
      () =>
        office.database.foundBloc({
          id: bloc,
          bloc: home,
          founder: { ...witness, uid: office.uid, active: true, email: office.email },
          units: new Map([
            ['mot', unit('Một', 1)],
            ['hai', unit('Hai', 2)],
          ]),
        }),
    ),
    refused('người ngoài đọc khối', 'a stranger reads the bloc', async () => {
      const found = await first.database.membership(bloc, first.uid)
      return found.ok && found.value === 'none' ? { ok: false, failure: { code: 'DENIED' } } : ok(null)
    }),
    allowed('mời, với tư cách thừa ủy quyền', 'invitations, one with a capacity by authority', () =>
      office.database.writeInvites(bloc, office.uid, [
        { ...chair, email: first.email, until },
        { ...deputy, email: second.email, until },
      ]),
    ),
    allowed(
      'tìm và nhận lời mời (chỉ mục trên mọi khối)',
      'an invitation is found and taken (index over all blocs)',
      () => join(first),
    ),
    allowed('người thứ hai nhận lời mời', 'the second takes theirs', () => join(second)),
    allowed('đăng ký khóa của người chứng kiến', 'the witness registers a key', () =>
      office.database.registerKey(bloc, keys.office.key),
    ),
    allowed('đăng ký khóa vân tay', 'a passkey is registered', () =>
      first.database.registerKey(bloc, keys.first.key),
    ),
    allowed('đăng ký khóa của trình duyệt', 'a key of a browser is registered', () =>
      second.database.registerKey(bloc, keys.second.key),
    ),
    allowed('mở năm', 'a year is begun', () =>
      office.database.writeYear(
        where,
        {
          title: pledge.revision.title,
          date: '',
          time: '',
          place: '',
          office: '',
          officeTitle: '',
          signBy: '',
          bases: [],
          areas: [],
          source: '',
          note: '',
          rev: 1,
        },
        emptyProjection,
      ),
    ),
    allowed(
      `chốt văn bản ${Math.round(pledge.text.length / 1000)} kB`,
      `a text of ${Math.round(pledge.text.length / 1000)} kB is frozen`,
      () =>
        table.act(actor(first, keys.first), {
          act: 'freeze',
          body: { revision: pledge.digest, number: 1, previous: '-', last: 'none', parties: ['mot', 'hai'] },
          notes: {},
          extra: { revisionText: pledge.text },
        }),
    ),
    allowed('mở phiên ký', 'the signing is opened', () =>
      table.act(actor(office, keys.office), {
        act: 'open',
        body: { revision: pledge.digest, ...sites },
        notes: {},
      }),
    ),
    refused('chữ ký của văn bản khác', 'a signature over another text', () =>
      signs({ signs: 'another text' }),
    ),
    refused('chữ ký làm ở trang khác', 'a signature made on another site', () =>
      signs({ site: { ...sites, origins: ['https://other.example'] } }),
    ),
    allowed('ký, kèm bảo lưu dài gần hết mức', 'a signature with reservations near the limit', () => signs()),
    allowed('ký thừa ủy quyền', 'a signature by authority', signsByAuthority),
    allowed('chứng kiến', 'the attestation', () =>
      table.act(actor(office, keys.office), {
        act: 'attest',
        body: { revision: pledge.digest, name: witness.name, position: witness.position },
        notes: {
          compared: [
            {
              unit: 'mot',
              name: chair.name,
              position: chair.position,
              capacity: 'CHỦ TỊCH',
              kid: keys.first.kid,
              kind: 'passkey',
            },
            {
              unit: 'hai',
              name: deputy.name,
              position: deputy.position,
              capacity: byAuthority,
              kid: keys.second.kid,
              kind: 'device',
            },
          ],
        },
      }),
    ),
  ]
}
