import { allowed, denied, type Case, type WriteAttempt } from '../support/cases'
import { unitOf } from '../support/cast'
import { blankYear, settings, year } from '../support/ceremony'
import { sha256 } from '../support/digests'
import {
  dateShape,
  lineBreaks,
  lineShape,
  linesShape,
  shapeCases,
  type FieldShape,
  type Specimen,
} from '../support/shapes'
import { double, serverTime, time, type Fields, type Value } from '../support/values'
import { patch, remove, set, type Write } from '../support/writes'
import { byNobodyElse, notAdmins, write } from './bloc'

const scene = 'drafting'
const lines = (count: number, length = 5) => Array.from({ length: count }, () => 'a'.repeat(length))
const areas = (count: number): Value =>
  Array.from({ length: count }, (_, n) => ({ id: `area-${String(n)}`, name: 'Kinh tế' }))

function misshapenArea(place: number): Readonly<Record<string, Value>> {
  const at = (wrong: Value) => [...Array.from({ length: place }, () => ({ id: 'a', name: 'A' })), wrong]
  const label = `number ${String(place + 1)}`
  return {
    [`${label} without name`]: at({ id: 'a' }),
    [`${label} with more`]: at({ id: 'a', name: 'A', more: 1 }),
    [`${label} with a strange id`]: at({ id: 'A b', name: 'A' }),
    [`${label} with a line feed`]: at({ id: 'a', name: 'A\nB' }),
    [`${label} with a long name`]: at({ id: 'a', name: 'A'.repeat(201) }),
    [`${label} not a map`]: at('a'),
  }
}

const basesShape: FieldShape = {
  good: { none: [], 'as many as may be': lines(20), 'as long as may be': lines(1, 6000) },
  bad: {
    'one too many': lines(21),
    'too long': lines(1, 6001),
    'not a list': 'a',
    'a number among them': ['a', 1],
    'one of them empty': ['', 'a'],
    ...Object.fromEntries(
      Object.entries(lineBreaks).map(([label, character]) => [`with a ${label}`, [`a${character}b`]]),
    ),
  },
}

const settingsShape: Readonly<Record<string, FieldShape>> = {
  title: lineShape(300, true),
  date: dateShape,
  time: {
    good: { 'left empty': '', 'the last minute': '23:59', 'the first minute': '00:00' },
    bad: {
      'after midnight': '24:00',
      'a 60th minute': '10:60',
      'without a zero': '9:00',
      'with seconds': '10:00:00',
      'not text': 9,
    },
  },
  place: lineShape(300, true),
  office: lineShape(200, true),
  officeTitle: lineShape(200, true),
  signBy: dateShape,
  bases: basesShape,
  areas: {
    good: { none: [], 'as many as may be': areas(12) },
    bad: {
      'one too many': areas(13),
      'not a list': 'a',
      'a map': {},
      ...Object.assign({}, ...Array.from({ length: 12 }, (_, n) => misshapenArea(n))),
    },
  },
  // whether a year is one from paper is fixed at its creation
  source: { bad: { 'of another kind': 'else', 'from paper': 'paper', 'not text': 1 } },
  note: linesShape(2000),
}
const changedSettings: Fields = { ...settings, title: 'Khác', rev: 2 }

const settingsOf: Specimen = {
  title: 'settings',
  scene,
  by: 'secretary',
  path: year,
  fields: { ...settings, title: 'Giao ước khác', rev: 2 },
  shape: {
    ...settingsShape,
    rev: {
      bad: { 'the same': 1, 'an older one': 0, 'one too far': 3, 'as a double': double(2), 'as text': '2' },
    },
  },
  write: (path, fields) => [patch(path, { settings: fields })],
}

export const blank: Fields = { ...blankYear, at: serverTime }
const newYear: Specimen = {
  title: 'year',
  scene,
  by: 'admin',
  path: 'years/2015',
  fields: blank,
  shape: {
    settings: {
      bad: {
        'not a map': 'a',
        empty: {},
        misshapen: { ...settings, title: 1 },
        'of another source': { ...settings, source: 'else' },
        'before the first version': { ...settings, rev: 0 },
        'after the first version': { ...settings, rev: 2 },
        'in a version past counting': { ...settings, rev: 2 ** 53 },
        'in a version that is a double': { ...settings, rev: double(1) },
      },
    },
    stage: { bad: { frozen: 'frozen', concluded: 'concluded' } },
    revision: { bad: { 'a digest': sha256('a'), empty: '' } },
    number: { bad: { one: 1, 'as a double': double(0) } },
    parties: { bad: { given: [unitOf(1)], 'a map': {} } },
    origins: { bad: { given: ['http://localhost:5173'], 'a map': {} } },
    rpId: { bad: { given: 'localhost' } },
    opening: { bad: { given: sha256('a') } },
    freed: { bad: { given: { a: sha256('a') }, 'a list': [] } },
    signed: { bad: { given: { a: 1 }, 'a list': [] } },
    attested: { bad: { one: 1, 'as a double': double(0) } },
    seq: { bad: { one: 1, 'as a double': double(0) } },
    head: { bad: { 'another digest': sha256('a'), empty: '' } },
    at: { bad: { "the client's time": time(Date.UTC(2014, 1, 1)) } },
  },
}

const found = write('admin', scene, (base) => [set(`${base}/years/2015`, blank)])
const retitle = write('secretary', scene, (base) => [patch(`${base}/${year}`, { settings: changedSettings })])
/** `attempt` after something else has happened as well. */
export const after =
  (more: (base: string) => readonly Write[]) =>
  (attempt: WriteAttempt): WriteAttempt => ({
    ...attempt,
    given: (base, now) => [...(attempt.given?.(base, now) ?? []), ...more(base)],
  })
const stages = ['frozen', 'signing', 'halted', 'signed', 'inForce', 'reporting', 'appraising', 'concluded']
/** The year in Viet Nam: the rules go by the server's clock, which is this machine's. */
export const thisYear = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear()
const strangeYears = ['214', '20145', 'abcd', '2014a', '1999', '2100', String(thisYear + 2)]

/** Sound documents with everything that may be wrong about them. */
export const yearSpecimens: readonly Specimen[] = [settingsOf, newYear]

/** Years: begun blank by an admin; their settings changed by the head unit while drafting, and nothing else but by acts. */
export const yearCases: readonly Case[] = [
  ...shapeCases(newYear),
  ...byNobodyElse('a year begun', found, notAdmins),
  denied(
    'settings changed that somebody else has changed meanwhile',
    retitle,
    after((base) => [patch(`${base}/${year}`, { settings: { ...settings, place: 'Khác', rev: 2 } })]),
  ),
  ...strangeYears.map((id) =>
    denied(`a year called ${id}`, found, (one) => ({
      ...one,
      writes: (base) => [set(`${base}/years/${id}`, blank)],
    })),
  ),
  ...['2000', String(thisYear + 1)].map((id) =>
    allowed(`a year called ${id}`, { ...found, writes: (base) => [set(`${base}/years/${id}`, blank)] }),
  ),
  denied('a year begun again', found, (one) => ({
    ...one,
    writes: (base) => [set(`${base}/${year}`, blank)],
  })),
  denied('a year begun again after deletion in the same commit', found, (one) => ({
    ...one,
    writes: (base) => [remove(`${base}/${year}`), set(`${base}/${year}`, { ...blank, stage: 'frozen' })],
  })),
  denied('a year deleted by an admin', found, (one) => ({
    ...one,
    writes: (base) => [remove(`${base}/${year}`)],
  })),
  ...shapeCases(settingsOf),
  ...byNobodyElse('settings changed', retitle, [
    'leader-2',
    'secretary-2',
    'witness',
    'observer',
    'admin',
    'outsider',
    'nobody',
  ]),
  allowed('settings changed by the leader of the head unit', { ...retitle, by: { uid: 'leader-1' } }),
  denied('settings changed by a secretary who is switched off', retitle, (one) => ({
    ...one,
    given: (base) => [patch(`${base}/members/secretary`, { active: false })],
  })),
  ...['witness', 'observer'].map((role) =>
    denied(`settings changed by a ${role} of the head unit`, retitle, (one) => ({
      ...one,
      given: (base) => [patch(`${base}/members/secretary`, { role })],
    })),
  ),
  denied('settings changed by the former head unit', retitle, (one) => ({
    ...one,
    given: (base) => [patch(base, { headUnit: unitOf(2) })],
  })),
  ...stages.map((stage) =>
    denied(`settings changed in ${stage}`, retitle, (one) => ({
      ...one,
      given: (base) => [patch(`${base}/${year}`, { stage })],
    })),
  ),
  ...Object.entries({
    stage: 'frozen',
    revision: sha256('a'),
    number: 1,
    parties: [unitOf(1)],
    origins: ['https://evil.example'],
    rpId: 'evil.example',
    opening: sha256('a'),
    freed: { a: 'b' },
    signed: { a: 1 },
    attested: 1,
    seq: 1,
    head: sha256('a'),
    at: serverTime,
    extra: 1,
  }).map(([field, value]: readonly [string, Value]) =>
    denied(`settings changed together with ${field}`, retitle, (one): WriteAttempt => ({
      ...one,
      writes: (base) => [patch(`${base}/${year}`, { settings: changedSettings, [field]: value })],
    })),
  ),
  ...['parties', 'origins', 'rpId', 'stage', 'seq'].map((field) =>
    denied(`the year's ${field} changed by an admin while signing`, found, (one) => ({
      ...one,
      writes: () => [patch(`blocs/signing/${year}`, { [field]: field === 'seq' ? 3 : 'x' })],
    })),
  ),
]
