import { isDay, spellDay } from '../shared/day'
import { isFit, toOneLine } from '../shared/text'
import { isTime } from '../shared/time-of-day'
import type { Settings } from './settings'

/** The part of a pledge above its items, as stored. */
export type Head = Pick<
  Settings,
  'title' | 'date' | 'time' | 'place' | 'signBy' | 'office' | 'officeTitle' | 'bases' | 'areas'
>

/** The name of a field of the head. */
export type HeadField = keyof Head

/** The head while being typed: days and times that cannot be parsed stay as typed. */
export type HeadText = Readonly<Omit<Record<HeadField, string>, 'areas'>> & Pick<Head, 'areas'>

/** The fields about the meeting and its witness, in their order on the page. */
export const meetingFields = ['date', 'time', 'place', 'signBy', 'office', 'officeTitle'] as const

/** The fields about the text, in their order on the page. */
export const wordingFields = ['title', 'bases', 'areas'] as const

/** All fields, in their order on the page. */
export const headFields: readonly HeadField[] = [...meetingFields, ...wordingFields]

/** Fields without which no revision can be made. */
const required = ['title', 'date', 'time', 'place', 'office', 'officeTitle', 'areas'] as const

/** A field without which no revision can be made. */
export type RequiredField = (typeof required)[number]

const maxBases = 20
const maxBasesLength = 6000

/** The stored head, for editing. */
export function headTextOf(settings: Settings): HeadText {
  const { title, date, time, place, signBy, office, officeTitle, bases, areas } = settings
  return { title, date, time, place, signBy, office, officeTitle, bases: bases.join('\n'), areas }
}

/** The head as it is stored: every text NFC and on one line, without empty bases. */
export function cleanedHead(head: Head): Head {
  return {
    title: toOneLine(head.title),
    date: head.date.trim(),
    time: head.time.trim(),
    place: toOneLine(head.place),
    signBy: head.signBy.trim(),
    office: toOneLine(head.office),
    officeTitle: toOneLine(head.officeTitle),
    bases: head.bases.map(toOneLine).filter((basis) => basis !== ''),
    areas: head.areas.map(({ id, name }) => ({ id, name: toOneLine(name) })),
  }
}

/** Every text of the head that people write in words. */
export function headTexts({ title, place, office, officeTitle, bases, areas }: Head): readonly string[] {
  return [title, place, office, officeTitle, ...bases, ...areas.map(({ name }) => name)]
}

/** The head to store for a typed one, before any field is checked. */
function headOf(text: HeadText): Head {
  return cleanedHead({ ...text, bases: text.bases.split('\n') })
}

const isDayOrNone = (day: string) => day === '' || isDay(day)

/** The fields that cannot be stored as typed. */
export function wrongFields(text: HeadText): ReadonlySet<HeadField> {
  const { date, time, signBy, bases, areas } = headOf(text)
  const checks: readonly (readonly [HeadField, boolean])[] = [
    ['date', isDayOrNone(date)],
    ['time', time === '' || isTime(time)],
    ['signBy', isDayOrNone(signBy)],
    ...(['title', 'place', 'office', 'officeTitle'] as const).map(
      (field) => [field, isFit(text[field])] as const,
    ),
    ['bases', isFit(text.bases) && bases.length <= maxBases && bases.join(' ').length <= maxBasesLength],
    ['areas', areas.every(({ name }) => name !== '' && isFit(name))],
  ]
  return new Set(checks.flatMap(([field, sound]) => (sound ? [] : [field])))
}

/** The fields of a typed head that differ from `base` and can be stored. */
export function changesOf(text: HeadText, base: HeadText): Partial<Head> {
  const wrong = wrongFields(text)
  const head = headOf(text)
  const changed = headFields.filter((field) => !wrong.has(field) && !sameField(text, base, field))
  return Object.fromEntries(changed.map((field) => [field, head[field]]))
}

/** A field as it will be stored, in readable form. */
export function spelledField(text: HeadText, field: HeadField): string {
  const head = headOf(text)
  if (field === 'bases') return head.bases.join('\n')
  if (field === 'areas') return head.areas.map(({ name }) => name).join('\n')
  return field === 'date' || field === 'signBy' ? spellDay(head[field]) : head[field]
}

/** True if both would store the same field. Areas with the same name but different ids differ. */
export function sameField(a: HeadText, b: HeadText, field: HeadField): boolean {
  const ids = ({ areas }: HeadText) => areas.map(({ id }) => id).join()
  return spelledField(a, field) === spelledField(b, field) && (field !== 'areas' || ids(a) === ids(b))
}

/** True if both would store the same head. */
export function sameHead(a: HeadText, b: HeadText): boolean {
  return headFields.every((field) => sameField(a, b, field))
}

/** The required fields that are empty, in their order on the page. */
export function missingFields(head: Head): readonly RequiredField[] {
  const isFilled = (field: RequiredField) =>
    field === 'areas' ? head.areas.length > 0 : head[field].trim() !== ''
  return headFields.filter((field): field is RequiredField =>
    required.some((one) => one === field && !isFilled(one)),
  )
}

/** Something unusual about a head that may nevertheless be intended. */
export type HeadRemark = 'otherYear' | 'lateDeadline' | 'otherOffice'

/** What people should double-check before they freeze; none of it is forbidden. */
export function remarksOn(
  { date, signBy, office }: Pick<HeadText, 'date' | 'signBy' | 'office'>,
  year: string,
  knownOffice: string,
): readonly HeadRemark[] {
  const named = toOneLine(office)
  const found: readonly (readonly [HeadRemark, boolean])[] = [
    ['otherYear', isDay(date) && !date.startsWith(`${year}-`)],
    ['lateDeadline', isDay(date) && isDay(signBy) && signBy > date],
    ['otherOffice', named !== '' && named !== toOneLine(knownOffice)],
  ]
  return found.flatMap(([remark, holds]) => (holds ? [remark] : []))
}
