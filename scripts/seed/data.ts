import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { problem } from '../cli/problem'

const Text = v.pipe(
  v.string(),
  v.minLength(1),
  v.check((text) => text === text.normalize('NFC') && !/[\r\n]/.test(text), 'one line of NFC text'),
)
const Id = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/))
const Day = v.pipe(v.string(), v.isoDate())
const Values = v.record(Id, Text)

const Unit = v.object({
  id: Id,
  name: Text,
  type: Text,
  code: Text,
  order: v.pipe(v.number(), v.integer()),
  validTo: Day,
})

const Person = v.object({
  email: v.pipe(v.string(), v.email()),
  name: Text,
  role: v.picklist(['leader', 'secretary', 'witness', 'observer']),
  admin: v.optional(v.boolean(), false),
  unit: v.nullable(Id),
  position: Text,
  capacities: v.array(Text),
})

const Item = v.object({
  id: Id,
  area: Id,
  text: Text,
  uom: Text,
  direction: v.picklist(['up', 'down', 'yes']),
  targets: Values,
  points: v.pipe(v.number(), v.integer()),
})

const PaperYear = v.object({
  results: v.record(Id, Values),
  source: v.literal('paper'),
  note: Text,
})

const DraftYear = v.object({
  stage: v.literal('drafting'),
  head: Id,
  parties: v.array(Id),
  title: Text,
  meeting: v.object({ date: Day, time: v.pipe(v.string(), v.isoTime()), place: Text }),
  signBy: Day,
  bases: v.array(Text),
  witness: v.object({ office: Text, title: Text }),
  items: v.array(Item),
})

const DemoData = v.object({
  note: Text,
  bloc: v.object({
    id: Id,
    name: Text,
    kind: v.picklist(['khoi', 'cum']),
    headTitle: Text,
    witnessOffice: Text,
  }),
  units: v.array(Unit),
  areas: v.array(v.object({ id: Id, name: Text })),
  people: v.array(Person),
  years: v.object({ '2013': PaperYear, '2014': DraftYear }),
})

/** The bloc of the demo: fictitious people, and figures that are samples where its note says so. */
export type DemoData = v.InferOutput<typeof DemoData>

const MailTemplates = v.record(v.string(), v.strictObject({ subject: Text, text: v.string() }))

/** The words of the letters that the site sends, by template. */
export function readMailTemplates(): v.InferOutput<typeof MailTemplates> {
  const file = new URL('../../data/mail-templates.json', import.meta.url)
  return v.parse(MailTemplates, JSON.parse(readFileSync(file, 'utf8')))
}

const demoFile = new URL('../../data/lien-chieu.json', import.meta.url)

/** Reads and checks the demo data; a file that does not fit is a problem that names the place. */
export function readDemoData(file: URL = demoFile): DemoData {
  const parsed = v.safeParse(DemoData, JSON.parse(readFileSync(file, 'utf8')))
  if (parsed.success) return requireKnownIds(parsed.output)
  const [issue] = parsed.issues
  throw broken(`${v.getDotPath(issue) ?? ''}: ${issue.message}`)
}

function requireKnownIds(data: DemoData): DemoData {
  const units = new Set(data.units.map((unit) => unit.id))
  const areas = new Set(data.areas.map((area) => area.id))
  const items = new Set(data.years['2014'].items.map((item) => item.id))
  for (const item of data.years['2014'].items) {
    if (!areas.has(item.area)) throw broken(`${item.id}: ${item.area}`)
    requireAll(Object.keys(item.targets), units, item.id)
  }
  for (const person of data.people) requireAll([person.unit ?? ''].filter(Boolean), units, person.email)
  for (const [unit, values] of Object.entries(data.years['2013'].results)) {
    requireAll([unit], units, '2013')
    requireAll(Object.keys(values), items, `2013 ${unit}`)
  }
  return data
}

function requireAll(ids: readonly string[], known: ReadonlySet<string>, where: string): void {
  const stray = ids.find((id) => !known.has(id))
  if (stray !== undefined) throw broken(`${where}: ${stray}`)
}

function broken(where: string): Error {
  return problem(`Tệp dữ liệu mẫu không đúng mẫu: ${where}`, `The demo data does not fit: ${where}`)
}
