import { isDay, spellDay } from '../shared/day'
import { madeOneLine } from '../shared/text'
import { isTime } from '../shared/time-of-day'
import type { Settings } from './settings'

/** What stands above the items of a pledge, as it is stored. */
export type Head = Pick<
  Settings,
  'title' | 'date' | 'time' | 'place' | 'signBy' | 'office' | 'officeTitle' | 'bases' | 'areas'
>

/** A field of the head by its name. */
export type HeadField = keyof Head

/** The head while it is typed: days and times that cannot be read stay as they were typed. */
export type HeadText = Readonly<Omit<Record<HeadField, string>, 'areas'>> & Pick<Head, 'areas'>

/** The fields about the meeting and its witness, in their order on the page. */
export const meetingFields = ['date', 'time', 'place', 'signBy', 'office', 'officeTitle'] as const

/** The fields about the text, in their order on the page. */
export const wordingFields = ['title', 'bases', 'areas'] as const

/** All of them. */
export const headFields: readonly HeadField[] = [...meetingFields, ...wordingFields]

/** Without these no revision can be made. */
const required = ['title', 'date', 'time', 'place', 'office', 'officeTitle', 'areas'] as const

/** A field without which no revision can be made. */
export type RequiredField = (typeof required)[number]

const mostBases = 20
const longestBases = 6000

/** The head as it is stored, for typing. */
export function headTextOf(settings: Settings): HeadText {
  const { title, date, time, place, signBy, office, officeTitle, bases, areas } = settings
  return { title, date, time, place, signBy, office, officeTitle, bases: bases.join('\n'), areas }
}

/** The head as it is stored: every text NFC and one line, without bases that say nothing. */
export function cleanedHead(head: Head): Head {
  return {
    title: madeOneLine(head.title),
    date: head.date.trim(),
    time: head.time.trim(),
    place: madeOneLine(head.place),
    signBy: head.signBy.trim(),
    office: madeOneLine(head.office),
    officeTitle: madeOneLine(head.officeTitle),
    bases: head.bases.map(madeOneLine).filter((basis) => basis !== ''),
    areas: head.areas.map(({ id, name }) => ({ id, name: madeOneLine(name) })),
  }
}

/** What is stored of a head that is being typed, as though all of it could be. */
function headOf(text: HeadText): Head {
  return cleanedHead({ ...text, bases: text.bases.split('\n') })
}

const isDayOrNone = (day: string) => day === '' || isDay(day)

/** The fields that cannot be stored as they are typed. */
export function wrongFields(text: HeadText): ReadonlySet<HeadField> {
  const { date, time, signBy, bases, areas } = headOf(text)
  const checks: readonly (readonly [HeadField, boolean])[] = [
    ['date', isDayOrNone(date)],
    ['time', time === '' || isTime(time)],
    ['signBy', isDayOrNone(signBy)],
    ['bases', bases.length <= mostBases && bases.join(' ').length <= longestBases],
    ['areas', areas.every(({ name }) => name !== '')],
  ]
  return new Set(checks.flatMap(([field, sound]) => (sound ? [] : [field])))
}

/** Those parts of a typed head that differ from `base` and can be stored. */
export function changesOf(text: HeadText, base: HeadText): Partial<Head> {
  const wrong = wrongFields(text)
  const head = headOf(text)
  const changed = headFields.filter((field) => !wrong.has(field) && !sameField(text, base, field))
  return Object.fromEntries(changed.map((field) => [field, head[field]]))
}

/** A field as it will be stored, for people to read. */
export function spelledField(text: HeadText, field: HeadField): string {
  const head = headOf(text)
  if (field === 'bases') return head.bases.join('\n')
  if (field === 'areas') return head.areas.map(({ name }) => name).join('\n')
  return field === 'date' || field === 'signBy' ? spellDay(head[field]) : head[field]
}

/** True if a field would be stored alike. Two areas of one name are two. */
export function sameField(a: HeadText, b: HeadText, field: HeadField): boolean {
  const ids = ({ areas }: HeadText) => areas.map(({ id }) => id).join()
  return spelledField(a, field) === spelledField(b, field) && (field !== 'areas' || ids(a) === ids(b))
}

/** True if both would be stored alike. */
export function sameHead(a: HeadText, b: HeadText): boolean {
  return headFields.every((field) => sameField(a, b, field))
}

/** The required fields that say nothing, in their order on the page. */
export function missingFields(head: Head): readonly RequiredField[] {
  const says = (field: RequiredField) =>
    field === 'areas' ? head.areas.length > 0 : head[field].trim() !== ''
  return headFields.filter((field): field is RequiredField =>
    required.some((one) => one === field && !says(one)),
  )
}

/** What is unusual about a head and still may be so. */
export type HeadRemark = 'otherYear' | 'lateDeadline' | 'otherOffice'

/** What people should look at twice before they freeze; nothing of it is forbidden. */
export function remarksOn(
  { date, signBy, office }: Pick<HeadText, 'date' | 'signBy' | 'office'>,
  year: string,
  knownOffice: string,
): readonly HeadRemark[] {
  const named = madeOneLine(office)
  const found: readonly (readonly [HeadRemark, boolean])[] = [
    ['otherYear', isDay(date) && !date.startsWith(`${year}-`)],
    ['lateDeadline', isDay(date) && isDay(signBy) && signBy > date],
    ['otherOffice', named !== '' && named !== madeOneLine(knownOffice)],
  ]
  return found.flatMap(([remark, holds]) => (holds ? [remark] : []))
}
