import { blankResults } from '../../src/domain/acts/projection'
import { firstStage } from '../../src/domain/stages/stage'
import { readMailTemplates, type DemoData } from './data'
import { leadersOf, uidOf } from './people'
import type { Fields } from './values'

/** A document to create. `at: true` asks for the server's time in its field `at`. */
export type SeedDocument = {
  readonly path: string
  readonly fields: Fields
  readonly at: boolean
}

/** The id the demo's data is kept under; it is there exactly when the seed has been entered. */
export function blocPath(data: DemoData): string {
  return `blocs/${data.bloc.id}`
}

/** Every document of the demo, for a page served at `origin`. The bloc comes first. */
export function documentsOf(data: DemoData, origin: string): readonly SeedDocument[] {
  const bloc = blocPath(data)
  return [
    document(bloc, blocFields(data, origin)),
    ...data.units.map(({ id, ...unit }) =>
      document(`${bloc}/units/${id}`, { ...unit, validFrom: '', predecessors: [] }),
    ),
    ...data.people.map((person) => document(`${bloc}/members/${uidOf(person.email)}`, memberFields(person))),
    ...data.people
      .filter(({ admin }) => admin)
      .map(({ email }) => document(`founders/${uidOf(email)}`, { note: 'demo' })),
    ...Object.entries(readMailTemplates()).map(([name, words]) => document(`mail-templates/${name}`, words)),
    ...paperYear(data, `${bloc}/years/2013`),
    ...draftYear(data, `${bloc}/years/2014`),
  ]
}

function document(path: string, fields: Fields): SeedDocument {
  return { path, fields, at: false }
}

function dated(path: string, fields: Fields): SeedDocument {
  return { path, fields, at: true }
}

function blocFields({ bloc, years }: DemoData, origin: string): Fields {
  return {
    name: bloc.name,
    kind: bloc.kind,
    headTitle: bloc.headTitle,
    witnessOffice: bloc.witnessOffice,
    headUnit: years['2014'].head,
    headBy: '-',
    handing: '',
    origins: [origin],
    rpId: new URL(origin).hostname,
  }
}

function memberFields(person: DemoData['people'][number]): Fields {
  return {
    uid: uidOf(person.email),
    role: person.role,
    admin: person.admin,
    unit: person.unit ?? '',
    name: person.name,
    position: person.position,
    capacities: person.capacities,
    active: true,
    email: person.email,
  }
}

/** The projection of a log without entries. */
const nothingSigned: Fields = {
  revision: '-',
  number: 0,
  parties: [],
  origins: [],
  rpId: '',
  opening: '',
  freed: {},
  signed: {},
  attested: 0,
  ...blankResults,
  seq: 0,
  head: '0'.repeat(64),
}

// Of the year before only its results are known, from paper: no log and no signature is invented,
// and what the paper does not say (when and where it was signed) is left empty.
function paperYear(data: DemoData, path: string): readonly SeedDocument[] {
  const { results, source, note } = data.years['2013']
  const by = leadersOf(data)[data.years['2014'].head] ?? ''
  const settings = {
    title: 'Giao ước thi đua năm 2013',
    date: '',
    time: '',
    place: '',
    office: data.bloc.witnessOffice,
    officeTitle: data.years['2014'].witness.title,
    signBy: '',
    bases: [],
    areas: data.areas,
    source,
    note,
    rev: 1,
  }
  return [
    dated(path, { ...nothingSigned, settings, stage: firstStage }),
    ...Object.entries(results).map(([unit, values]) =>
      dated(`${path}/results/${unit}`, { values, source, note, rev: 1, by }),
    ),
  ]
}

function draftYear(data: DemoData, path: string): readonly SeedDocument[] {
  const year = data.years['2014']
  const settings = {
    title: year.title,
    ...year.meeting,
    office: year.witness.office,
    officeTitle: year.witness.title,
    signBy: year.signBy,
    bases: year.bases,
    areas: data.areas,
    source: '',
    note: '',
    rev: 1,
  }
  return [
    dated(path, { ...nothingSigned, settings, stage: year.stage }),
    ...year.items.map(({ id, ...item }, index) =>
      dated(`${path}/items/${id}`, {
        ...item,
        order: index + 1,
        removed: false,
        rev: 1,
        by: headLeader(data),
      }),
    ),
  ]
}

/** Who enters the draft: the leader of the unit that heads the bloc. */
function headLeader({ people, years }: DemoData): string {
  const leader = people.find((each) => each.role === 'leader' && each.unit === years['2014'].head)
  return uidOf(leader?.email ?? '')
}
