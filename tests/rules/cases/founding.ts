import { but, denied, allowed, type Case, type ReadAttempt, type WriteAttempt } from '../support/cases'
import { unitOf } from '../support/cast'
import { blocFields } from '../support/ceremony'
import { sha256 } from '../support/digests'
import { idShape } from '../support/shapes'
import type { Fields } from '../support/values'
import { remove, set, type Write } from '../support/writes'

const scene = 'signing'
const bloc = 'blocs/cum-moi'
const founder = { uid: 'founder', email: 'founder@city.example' }
const admin: Fields = {
  uid: 'founder',
  role: 'observer',
  admin: true,
  unit: '',
  name: 'Người lập khối',
  position: 'Chuyên viên Sở Nội vụ',
  capacities: [],
  active: true,
  email: founder.email,
}
const unit: Fields = {
  name: 'Hải Vân',
  type: 'phường',
  code: '',
  order: 1,
  validFrom: '2025-07-01',
  validTo: '',
  predecessors: [],
}
const listed = () => [set('founders/founder', { note: 'x' })]

function founding(
  parts: { bloc?: Fields; member?: Fields | null; units?: readonly string[]; at?: string } = {},
): Write[] {
  const { bloc: fields = blocFields, member = admin, units = [unitOf(1), unitOf(2)], at = bloc } = parts
  return [
    set(at, fields),
    ...(member === null ? [] : [set(`${at}/members/founder`, member)]),
    ...units.map((id) => set(`${at}/units/${id}`, unit)),
  ]
}
const found: WriteAttempt = { kind: 'write', scene, by: founder, given: listed, writes: () => founding() }
const other = (name: string, writes: () => readonly Write[]) =>
  denied(name, found, but<WriteAttempt>({ writes }))
const mine: ReadAttempt = { kind: 'get', scene, by: founder, path: '/founders/founder', given: listed }

/** Founding a bloc: by who is listed for it, whole or not at all. */
export const foundingCases: readonly Case[] = [
  allowed('a bloc founded', found),
  allowed('a bloc founded by a witness', {
    ...found,
    writes: () => founding({ member: { ...admin, role: 'witness', capacities: ['TRƯỞNG PHÒNG'] } }),
  }),
  denied(
    'a bloc founded by somebody not listed',
    found,
    but<WriteAttempt>({ given: () => [remove('founders/founder')] }),
  ),
  denied(
    "a bloc founded by another bloc's admin",
    found,
    but<WriteAttempt>({ by: { uid: 'admin', email: 'a@b.example' } }),
  ),
  denied(
    'a bloc founded anonymously',
    found,
    but<WriteAttempt>({ by: { ...founder, provider: 'anonymous' } }),
  ),
  denied('a bloc founded, signed out', found, but<WriteAttempt>({ by: null })),
  denied(
    'a bloc founded by an address not verified',
    found,
    but<WriteAttempt>({ by: { ...founder, verified: false } }),
  ),
  denied(
    'a bloc founded twice',
    found,
    but<WriteAttempt>({ given: () => [...listed(), set(bloc, blocFields)] }),
  ),
  other('a bloc founded without its founder', () => founding({ member: null })),
  other('a bloc founded without its head unit', () => founding({ units: [unitOf(2)] })),
  other('a bloc founded in a wrong shape', () => founding({ bloc: { ...blocFields, kind: 'tổ' } })),
  other('a bloc founded with a head by an entry', () =>
    founding({ bloc: { ...blocFields, headBy: `2014/1/${sha256('a')}` } }),
  ),
  other('a bloc founded while its head is handed on', () =>
    founding({ bloc: { ...blocFields, handing: `2014/1/${sha256('a')}/${unitOf(2)}` } }),
  ),
  ...Object.entries(idShape.bad).map(([label, headUnit]) =>
    other(`a bloc founded with a head unit ${label}`, () => founding({ bloc: { ...blocFields, headUnit } })),
  ),
  allowed('a bloc founded with an id as long as may be', {
    ...found,
    writes: () => founding({ at: `blocs/${'a'.repeat(37)}` }),
  }),
  other('a bloc founded with an id that leaves no room for its rehearsal', () =>
    founding({ at: `blocs/${'a'.repeat(38)}` }),
  ),
  allowed('a bloc founded with an id that only resembles a rehearsal', {
    ...found,
    writes: () => founding({ at: 'blocs/dt' }),
  }),
  other('a bloc founded as a rehearsal', () => founding({ at: 'blocs/dt-cum-moi' })),
  other('a bloc founded under a strange id', () => founding({ at: 'blocs/Cụm mới' })),
  other('a bloc founded by who is not its admin', () => founding({ member: { ...admin, admin: false } })),
  other('a bloc founded by who is switched off in it', () =>
    founding({ member: { ...admin, active: false } }),
  ),
  other('a bloc founded by a leader', () =>
    founding({ member: { ...admin, role: 'leader', unit: unitOf(1), capacities: ['CHỦ TỊCH'] } }),
  ),
  other("a bloc founded under another's address", () =>
    founding({ member: { ...admin, email: 'x@y.example' } }),
  ),
  other('a bloc founded without an address', () =>
    founding({ member: Object.fromEntries(Object.entries(admin).filter(([name]) => name !== 'email')) }),
  ),
  other('a bloc founded by a member in a wrong shape', () => founding({ member: { ...admin, name: '' } })),
  other('a bloc founded with somebody else as a member', () => [
    ...founding(),
    set(`${bloc}/members/leader-1`, { ...admin, uid: 'leader-1' }),
  ]),
  other('a bloc founded with a unit in a wrong shape', () => [
    ...founding(),
    set(`${bloc}/units/x`, { ...unit, order: '1' }),
  ]),
  other('units without a bloc', () => founding().slice(2)),
  other('a founder who only joins', () => [set(`${bloc}/members/founder`, admin)]),
  denied(
    'a bloc that is there, joined by a founder',
    { ...found, writes: () => founding() },
    but<WriteAttempt>({ writes: (base) => [set(`${base}/members/founder`, admin)] }),
  ),
  denied(
    'a unit added by a founder to a bloc that is there',
    found,
    but<WriteAttempt>({ writes: (base) => [set(`${base}/units/hai-van`, unit)] }),
  ),
  denied(
    'the list of founders joined',
    found,
    but<WriteAttempt>({ writes: () => [set('founders/leader-1', { note: 'x' })] }),
  ),
  denied(
    'the list of founders left',
    found,
    but<WriteAttempt>({ writes: () => [remove('founders/founder')] }),
  ),
  allowed('whether one is listed as a founder', mine),
  denied("another's name in the list of founders", mine, but<ReadAttempt>({ by: { uid: 'leader-1' } })),
  denied(
    "one's name in the list of founders, anonymously",
    mine,
    but<ReadAttempt>({ by: { ...founder, provider: 'anonymous' } }),
  ),
  denied("one's name in the list of founders, signed out", mine, but<ReadAttempt>({ by: null })),
]
