import { isDay } from '../shared/day'
import { toOneLine } from '../shared/text'

/**
 * How somebody signs: in their own office, or for the holder of another: ký thay (KT.), thừa lệnh (TL.),
 * thừa ủy quyền (TUQ.), or as the acting holder, quyền (Q.). Decree 30/2020, appendix I.
 */
export const capacityForms = ['own', 'deputy', 'acting', 'byOrder', 'byAuthority'] as const
export type CapacityForm = (typeof capacityForms)[number]

/** The paper by which somebody is authorised to sign; days as yyyy-mm-dd, `until` included. */
export type Authority = { readonly number: string; readonly date: string; readonly until: string }

/** A capacity taken apart: its form, the office as running text writes it, and the paper, where one is named. */
export type Capacity = {
  readonly form: CapacityForm
  readonly office: string
  readonly authority?: Authority
}

const marked = /^(KT|TL|TUQ|Q)\.\s+(.+)$/
const prefixes = { KT: 'deputy', TL: 'byOrder', TUQ: 'byAuthority', Q: 'acting' } as const
const marks: Readonly<Record<CapacityForm, string>> = {
  own: '',
  deputy: 'KT. ',
  acting: 'Q. ',
  byOrder: 'TL. ',
  byAuthority: 'TUQ. ',
}
const paper = / \(số ([^(),]+) ngày (\d\d\/\d\d\/\d{4}), đến hết ngày (\d\d\/\d\d\/\d{4})\)$/
/** What the rules let stand as a capacity. */
const sound =
  /^(?:(?:(?:KT|Q|TL)\. )?\p{Lu}[\p{Lu} ,–-]*|TUQ\. \p{Lu}[\p{Lu} ,–-]* \(số [^(),\n]{1,60} ngày \d\d\/\d\d\/\d{4}, đến hết ngày \d\d\/\d\d\/\d{4}\))$/u

const asDay = (text: string) => text.split('/').reverse().join('-')
const asText = (day: string) => day.split('-').reverse().join('/')

function inRunningText(capitals: string): string {
  const small = capitals.toLocaleLowerCase('vi')
  return small.charAt(0).toLocaleUpperCase('vi') + small.slice(1)
}

/** What a printed signature block says: a capacity without the paper behind it. */
export function blockOf(capacity: string): string {
  return capacity.replace(paper, '')
}

/** Reads a capacity as a signature block has it: "KT. CHỦ TỊCH" is a deputy who signs for the "Chủ tịch". */
export function readCapacity(capacity: string): Capacity {
  const [, prefix, office = ''] = marked.exec(blockOf(capacity)) ?? []
  if (prefix === undefined) return { form: 'own', office: inRunningText(capacity) }
  const form = prefixes[prefix as keyof typeof prefixes]
  const [, number = '', date = '', until = ''] = paper.exec(capacity) ?? []
  return {
    form,
    office: inRunningText(office),
    ...(number === '' ? {} : { authority: { number, date: asDay(date), until: asDay(until) } }),
  }
}

/**
 * Writes a capacity as it is stored and signed (docs/protocol.md): the office in capitals, for its holder with
 * the mark of the form; by authorisation with number, day and last day of the paper behind it.
 */
export function writeCapacity({ form, office, authority }: Capacity): string {
  const block = `${marks[form]}${toOneLine(office).toLocaleUpperCase('vi')}`
  if (form !== 'byAuthority' || authority === undefined) return block
  const { number, date, until } = authority
  return `${block} (số ${toOneLine(number)} ngày ${asText(date)}, đến hết ngày ${asText(until)})`
}

/** True if a member's document may hold this capacity: of a known form, and by authorisation with its paper. */
export function isCapacity(capacity: string): boolean {
  const { form, authority } = readCapacity(capacity)
  if (!sound.test(capacity)) return false
  return (
    form !== 'byAuthority' || (authority !== undefined && isDay(authority.date) && isDay(authority.until))
  )
}

/** False once an authorisation has ended: after its last day, `today` being the day in Viet Nam. */
export function holdsOn(capacity: string, today: string): boolean {
  const { form, authority } = readCapacity(capacity)
  return form !== 'byAuthority' || (authority !== undefined && today <= authority.until)
}

/** The office alone from a position: "Phó Chủ tịch UBND phường Hòa Minh" is a "Phó Chủ tịch". */
export function officeOf(position: string): string {
  return /^(.+?)\s+(?:UBND|Ủy ban nhân dân)\s/u.exec(position)?.[1] ?? position
}
